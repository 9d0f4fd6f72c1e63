package dev.invoicelinks.notice;

/** A way out for messages; used by one thread. What it keeps open between messages is opened when it is needed and let go by {@link #close}. */
public interface Channel extends AutoCloseable {

    Way way();

    /** Hands one message over, once; never throws for anything the network or the other side does. Not safe to repeat after {@link Delivery.Unknown}. */
    Delivery deliver(Message message);

    /** Lets connections go; the next message opens them anew. */
    @Override
    void close();

    /**
     * One message, finished.
     *
     * @param to where it really goes: the customer, or whoever tries things out
     */
    record Message(Notice notice, Recipient to, Content content) {}
}
