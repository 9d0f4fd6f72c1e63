package dev.invoicelinks.notice;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every name a template may use; code gives each its value, so that a template can neither compute an amount nor make up a link. */
enum Variable {
    MERCHANT("merchant", false),
    INVOICE_NUMBER("invoice_number", false),
    CUSTOMER_NAME("customer_name", true),
    AMOUNT("amount", false),
    DUE_DATE("due_date", true),
    DESCRIPTION("description", true),
    LINK("link", false),
    EXPIRES("expires", false),
    TOKEN("token", false),
    /** The reference of the link that the customer was sent before, which does not work any more. */
    REPLACES("replaces", true),
    SUPPORT("support", true);

    private final String word;
    private final boolean maybeEmpty;

    Variable(String word, boolean maybeEmpty) {
        this.word = word;
        this.maybeEmpty = maybeEmpty;
    }

    String word() {
        return word;
    }

    /** True when not every invoice has it, so that a template must say what stands around it in a section of its name. */
    boolean isMaybeEmpty() {
        return maybeEmpty;
    }

    static Optional<Variable> of(String word) {
        return Arrays.stream(values())
                .filter(variable -> variable.word.equals(word))
                .findFirst();
    }

    static String allWords() {
        return Arrays.stream(values()).map(Variable::word).collect(Collectors.joining(", "));
    }
}
