package dev.invoicelinks.notice;

import dev.invoicelinks.invoice.Invoice;
import dev.invoicelinks.invoice.ReferenceToken;
import dev.invoicelinks.run.OneLine;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The editable texts of all languages, read and checked once at start; filling them in cannot fail afterwards. */
public final class Templates {

    private final Map<String, Map<Purpose, LanguageTexts>> languages;
    private final String defaultLanguage;
    private final String support;

    private Templates(Map<String, Map<Purpose, LanguageTexts>> languages, String defaultLanguage, String support) {
        this.languages = Map.copyOf(languages);
        this.defaultLanguage = defaultLanguage;
        this.support = support;
    }

    /**
     * Reads and checks every language's templates.
     *
     * @param settings folder, default language and support contact
     * @throws TemplatesBroken naming file, line and variable of every mistake
     */
    public static Templates read(NoticeSettings settings, MailSettings mail) {
        return new Templates(
                new TemplateFolder(settings.templates()).read(settings.language()),
                settings.language(),
                mail.support());
    }

    /**
     * What is told to the notice's recipient, in the invoice's language, or in the default language where there are no texts in it.
     *
     * @param merchant the name under which the merchant writes
     */
    public Content content(DueNotice due, String merchant) {
        LanguageTexts texts = Objects.requireNonNull(
                language(due.invoice().language()).get(due.notice().key().purpose()));
        ReferenceToken replaces = due.replaces();
        Facts facts = new Facts(
                due.invoice(),
                merchant,
                due.uri().value(),
                due.token().value(),
                replaces == null ? "" : replaces.value(),
                due.expiresOn());
        return content(due.notice().channel(), texts, facts);
    }

    /** An invoice's first notice, with a link that it may not have yet. */
    Content foreseen(
            ChannelKind channel, Invoice invoice, String merchant, String link, String token, LocalDate expiresOn) {
        LanguageTexts texts =
                Objects.requireNonNull(language(invoice.language()).get(Purpose.INVOICE));
        return content(channel, texts, new Facts(invoice, merchant, link, token, "", expiresOn));
    }

    private Content content(ChannelKind channel, LanguageTexts texts, Facts facts) {
        Conventions conventions = texts.conventions();
        return switch (channel) {
            case EMAIL -> email(texts, values(facts, conventions, conventions::date));
            case SMS -> sms(texts, values(facts, conventions, conventions::shortDate));
            case LINE, WHATSAPP -> chat(texts, values(facts, conventions, conventions::date));
        };
    }

    private static Content email(LanguageTexts texts, Map<String, String> values) {
        return new Content.Email(
                OneLine.of(texts.text(TemplatePart.SUBJECT, values)),
                texts.text(TemplatePart.TEXT, values),
                texts.text(TemplatePart.HTML, values));
    }

    private static Content.Short sms(LanguageTexts texts, Map<String, String> values) {
        // a no-break space is not in the alphabet of text messages (3GPP TS 23.038) and would more than double the
        // message's length
        return new Content.Short(texts.text(TemplatePart.SMS, values).strip().replace('\u00a0', ' '));
    }

    private static Content chat(LanguageTexts texts, Map<String, String> values) {
        return new Content.Short(texts.text(TemplatePart.CHAT, values).strip());
    }

    private Map<Purpose, LanguageTexts> language(String language) {
        Map<Purpose, LanguageTexts> found = languages.get(language);
        return found != null ? found : Objects.requireNonNull(languages.get(defaultLanguage));
    }

    private Map<String, String> values(Facts facts, Conventions conventions, Function<LocalDate, String> dates) {
        Map<Variable, String> values = new EnumMap<>(Variable.class);
        Invoice invoice = facts.invoice();
        LocalDate dueDate = invoice.dueDate();
        values.put(Variable.MERCHANT, facts.merchant());
        values.put(Variable.INVOICE_NUMBER, invoice.number().value());
        values.put(Variable.CUSTOMER_NAME, invoice.customer().name());
        values.put(Variable.AMOUNT, conventions.amount(invoice.amountDue()));
        values.put(Variable.DUE_DATE, dueDate == null ? "" : dates.apply(dueDate));
        values.put(Variable.DESCRIPTION, invoice.description());
        values.put(Variable.LINK, facts.link());
        values.put(Variable.EXPIRES, dates.apply(facts.expiresOn()));
        values.put(Variable.TOKEN, facts.token());
        values.put(Variable.REPLACES, facts.replaces());
        values.put(Variable.SUPPORT, support);
        return values.entrySet().stream()
                .collect(Collectors.toMap(value -> value.getKey().word(), value -> OneLine.of(value.getValue())));
    }

    /**
     * What a text tells of.
     *
     * @param replaces token of the link sent before; empty when there is none
     */
    private record Facts(
            Invoice invoice, String merchant, String link, String token, String replaces, LocalDate expiresOn) {}
}
