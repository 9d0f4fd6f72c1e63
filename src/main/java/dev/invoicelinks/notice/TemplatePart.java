package dev.invoicelinks.notice;

import java.util.Set;

/** The files that a purpose has in each language, what each must name, and whether it is escaped. */
enum TemplatePart {
    SUBJECT("subject.txt", false, Set.of(Variable.INVOICE_NUMBER)),
    TEXT("txt", false, Set.of(Variable.INVOICE_NUMBER, Variable.AMOUNT, Variable.LINK)),
    HTML("html", true, Set.of(Variable.INVOICE_NUMBER, Variable.AMOUNT, Variable.LINK)),
    SMS("sms.txt", false, Set.of(Variable.INVOICE_NUMBER, Variable.AMOUNT, Variable.LINK)),
    CHAT("chat.txt", false, Set.of(Variable.AMOUNT, Variable.LINK));

    private final String ending;
    private final boolean escaped;
    private final Set<Variable> required;

    TemplatePart(String ending, boolean escaped, Set<Variable> required) {
        this.ending = ending;
        this.escaped = escaped;
        this.required = required;
    }

    /** The file's name, such as {@code invoice.sms.txt}. */
    String fileName(Purpose purpose) {
        return purpose.templateName() + "." + ending;
    }

    /** True for HTML: every value is escaped. */
    boolean isEscaped() {
        return escaped;
    }

    /** What the text is worthless without. */
    Set<Variable> required(Purpose purpose) {
        return purpose.namesLink() ? required : Set.of(Variable.INVOICE_NUMBER);
    }

    /** True for texts that are sent as one line. */
    boolean isOneLine() {
        return this == SUBJECT;
    }
}
