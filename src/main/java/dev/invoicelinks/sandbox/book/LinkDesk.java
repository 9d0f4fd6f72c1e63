package dev.invoicelinks.sandbox.book;

/** Where a merchant gets links and ends them. */
public final class LinkDesk {

    private final Book book;
    private final Recorder recorder;

    public LinkDesk(Book book) {
        this.book = book;
        this.recorder = new Recorder(book);
    }

    /** Makes a link; on disk when this returns. Not safe to repeat: every call makes another. */
    public Link create(Mode mode, LinkTerms terms) {
        return book.changes().make(() -> {
            Link link = book.links().add(mode, terms, book.changes().now());
            recorder.event("link.create", link);
            return link;
        });
    }

    /**
     * Deletes a link, so that it takes no money any more; safe to repeat.
     *
     * @throws UnknownObject when there is none of this id
     */
    public Link delete(String id) {
        return book.changes().make(() -> {
            Link link = book.links().find(id).orElseThrow(() -> new UnknownObject("link", id));
            return link.isDeleted() ? again(link) : deleted(link);
        });
    }

    /** Told once more: who was ended between deleting and telling is asked again by its client. */
    private Link again(Link deleted) {
        recorder.effect("link.delete", deleted);
        return deleted;
    }

    private Link deleted(Link link) {
        Link deleted = link.deleted(book.changes().now());
        book.links().update(deleted);
        recorder.effect("link.delete", deleted);
        return deleted;
    }
}
