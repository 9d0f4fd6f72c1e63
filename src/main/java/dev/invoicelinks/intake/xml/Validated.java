package dev.invoicelinks.intake.xml;

import com.helger.diagnostics.error.IError;
import com.helger.diagnostics.error.list.ErrorList;
import com.helger.jaxb.GenericJAXBMarshaller;
import dev.invoicelinks.intake.markup.MarkupBroken;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads XML by its schema, and refuses what the schema does not allow. */
final class Validated {

    private static final int SHOWN_CHARACTERS = 200;

    private Validated() {}

    /** What is wrong is said to the user, and not to a log besides. */
    static <T> T read(GenericJAXBMarshaller<T> marshaller, byte[] xml, String kind) {
        ErrorList errors = new ErrorList();
        marshaller.readExceptionCallbacks().removeAll();
        T read = marshaller.setCollectErrors(errors).read(xml);
        if (read == null || errors.containsAtLeastOneError()) {
            throw new MarkupBroken("It is no valid " + kind + " document" + reason(errors));
        }
        return read;
    }

    private static String reason(ErrorList errors) {
        IError first = errors.getAllErrors().getFirstOrNull();
        String text = first == null ? "" : text(first.getErrorText(Locale.ENGLISH));
        return text.isEmpty() ? "." : ": " + text.substring(0, Math.min(text.length(), SHOWN_CHARACTERS)) + ".";
    }

    /** The value as text without white space around it; empty for none. */
    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString().strip();
    }

    /** The first text that is not empty. */
    static String first(@Nullable String... texts) {
        for (String text : texts) {
            if (!text(text).isEmpty()) {
                return text(text);
            }
        }
        return "";
    }
}
