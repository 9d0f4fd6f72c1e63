package dev.invoicelinks.intake.markup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A walk through XML from tag to tag, in constant memory. Whatever is wrong with it ends the walk with {@link MarkupBroken}. */
public final class Markup implements AutoCloseable {

    /** Longest text in characters, as for a cell of a text table. */
    public static final int MAX_TEXT = 64 * 1024;

    /** Invoices and sheets stay below twenty. */
    private static final int MAX_DEPTH = 100;

    /** Longest way from one tag to the next in bytes: a text in four bytes a character, with room. */
    private static final int MAX_BETWEEN_TAGS = 8 * MAX_TEXT;

    private final InputStream bytes;
    private final XMLStreamReader reader;
    private int depth;
    private int event = XMLStreamConstants.START_DOCUMENT;

    private Markup(InputStream bytes, XMLStreamReader reader) {
        this.bytes = bytes;
        this.reader = reader;
    }

    /**
     * Begins before the first tag; closing closes the bytes.
     *
     * @param most bytes it may have
     */
    public static Markup of(InputStream bytes, long most) {
        return of(bytes, new BoundedBytes(bytes, most, MAX_BETWEEN_TAGS));
    }

    /** The same for XML in which whole documents may lie as text; that text is passed over, never asked for. */
    public static Markup withLongTexts(InputStream bytes, long most) {
        return of(bytes, new BoundedBytes(bytes, most, most));
    }

    private static Markup of(InputStream bytes, BoundedBytes bounded) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        try {
            return new Markup(bytes, factory.createXMLStreamReader(bounded));
        } catch (XMLStreamException broken) {
            throw broken(broken);
        }
    }

    /** Goes to the next tag, opening or closing; false when there is none. */
    public boolean advance() {
        do {
            event = next();
        } while (event != XMLStreamConstants.START_ELEMENT
                && event != XMLStreamConstants.END_ELEMENT
                && event != XMLStreamConstants.END_DOCUMENT);
        return event != XMLStreamConstants.END_DOCUMENT;
    }

    private int next() {
        try {
            int next = reader.hasNext() ? reader.next() : XMLStreamConstants.END_DOCUMENT;
            if (next == XMLStreamConstants.DTD || next == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new MarkupBroken("It declares a document type or entities of its own, which no invoice needs.");
            }
            depth += next == XMLStreamConstants.START_ELEMENT ? 1 : next == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            if (depth > MAX_DEPTH) {
                throw new MarkupBroken("Its tags lie deeper than " + MAX_DEPTH + " in each other.");
            }
            return next;
        } catch (XMLStreamException broken) {
            throw broken(broken);
        }
    }

    private static MarkupBroken broken(XMLStreamException broken) {
        if (broken.getNestedException() instanceof IOException) {
            return new MarkupBroken("It unpacks to far more than it should, or its end is missing.", broken);
        }
        int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber();
        return new MarkupBroken("Its XML is broken" + (line > 0 ? " in line " + line : "") + ".", broken);
    }

    /** True at the opening tag of that name, whatever its namespace. */
    public boolean isStart(String name) {
        return isStart() && reader.getLocalName().equals(name);
    }

    public boolean isStart() {
        return event == XMLStreamConstants.START_ELEMENT;
    }

    /** True at the closing tag of that name, whatever its namespace. */
    public boolean isEnd(String name) {
        return event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals(name);
    }

    /** The tag's name without its prefix. */
    public String name() {
        return reader.getLocalName();
    }

    /** The namespace of the tag; empty for none. */
    public String namespace() {
        String namespace = reader.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    /** How many tags are open. */
    public int depth() {
        return depth;
    }

    /** The attribute of the opening tag, whatever its namespace. */
    public @Nullable String attribute(String name) {
        for (int place = 0; place < reader.getAttributeCount(); place++) {
            if (reader.getAttributeLocalName(place).equals(name)) {
                return reader.getAttributeValue(place);
            }
        }
        return null;
    }

    /** The text of the opened tag and of all tags in it; goes to its closing tag. */
    public String text() {
        return textWithout("");
    }

    /** The same, leaving out what stands in tags of that name. */
    public String textWithout(String leftOut) {
        StringBuilder text = new StringBuilder();
        int outside = depth - 1;
        int leftOutSince = Integer.MAX_VALUE;
        while (depth > outside) {
            event = next();
            if (event == XMLStreamConstants.START_ELEMENT && name().equals(leftOut)) {
                leftOutSince = Math.min(leftOutSince, depth);
            } else if (event == XMLStreamConstants.END_ELEMENT && depth < leftOutSince) {
                leftOutSince = Integer.MAX_VALUE;
            } else if (reader.hasText() && event != XMLStreamConstants.COMMENT && leftOutSince == Integer.MAX_VALUE) {
                append(text);
            }
        }
        return text.toString();
    }

    private void append(StringBuilder text) {
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        if (text.length() > MAX_TEXT) {
            throw new MarkupBroken("One of its texts is longer than 64 KB.");
        }
    }

    /** Goes on to the closing tag of the opened one. */
    public void skip() {
        int outside = depth - 1;
        while (depth > outside) {
            event = next();
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
            bytes.close();
        } catch (XMLStreamException broken) {
            throw broken(broken);
        } catch (IOException unclosable) {
            throw new UncheckedIOException(unclosable);
        }
    }
}
