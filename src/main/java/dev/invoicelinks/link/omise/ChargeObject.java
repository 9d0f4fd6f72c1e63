package dev.invoicelinks.link.omise;

import dev.invoicelinks.invoice.CardNumbers;
import dev.invoicelinks.invoice.ReferenceToken;
import dev.invoicelinks.link.Charge;
import dev.invoicelinks.link.ChargeState;
import dev.invoicelinks.link.ChargeStatus;
import dev.invoicelinks.link.Payer;
import dev.invoicelinks.link.Proceeds;
import dev.invoicelinks.link.StatedAmount;
import dev.invoicelinks.run.OneLine;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the Charge object (Omise API, Charges), of this API version or an older one. */
final class ChargeObject {

    private static final int LONGEST_METHOD = 60;
    private static final int LONGEST_CODE = 100;
    private static final int LONGEST_DESCRIPTION = 1000;
    private static final int LONGEST_NAME = 400;
    private static final int LONGEST_EMAIL = 320;

    private final Fields fields;

    private ChargeObject(Fields fields) {
        this.fields = fields;
    }

    /**
     * @param openBeside true while one of its refunds or its dispute is open
     * @throws Fields.Unusable when no charge can be made of it
     */
    static Charge read(JsonNode node, boolean openBeside) {
        return new ChargeObject(new Fields(node, "charge")).charge(openBeside);
    }

    private Charge charge(boolean openBeside) {
        StatedAmount amount = fields.amount();
        String linkId = fields.idOf("link");
        ReferenceToken token =
                ReferenceToken.in(fields.node("description").asString("")).orElse(null);
        ChargeState state = state();
        return new Charge(
                fields.id(),
                fields.requiredFlag("livemode"),
                linkId,
                token,
                state,
                amount,
                refunded(),
                proceeds(amount),
                method(),
                fields.idOf("transaction"),
                fields.created(),
                fields.time("paid_at"),
                fields.time("expires_at"),
                token == null ? payer() : Payer.UNNEEDED,
                state.isOpen() || openBeside,
                fields.oddities());
    }

    private ChargeState state() {
        boolean isOlder = fields.node("paid").isMissingNode(); // before 2015-11-17
        boolean paid = fields.flag(isOlder ? "captured" : "paid");
        String word = statusWord(paid);
        ChargeStatus status = ChargeStatus.of(word);
        if (status == ChargeStatus.UNKNOWN) {
            fields.odd("status \"" + word + "\" is unknown");
        }
        return new ChargeState(
                status,
                word,
                paid,
                fields.flag("authorized"),
                fields.flag("capturable"),
                fields.flag("reversed"),
                fields.flag("voided"),
                fields.flag("expired"),
                fields.text("failure_code", LONGEST_CODE));
    }

    private String statusWord(boolean paid) {
        String word = fields.word("status");
        if (!word.isEmpty()) {
            return word;
        }
        fields.odd("status is missing, taken from paid and failure_code");
        return paid ? "successful" : fields.text("failure_code", LONGEST_CODE) == null ? "pending" : "failed";
    }

    private long refunded() {
        Long now = fields.node("refunded_amount").isNumber() ? fields.optionalMinor("refunded_amount") : null;
        boolean isOlder = now == null && fields.node("refunded").isNumber();
        return now != null ? now : isOlder ? fields.minorOrZero("refunded") : 0;
    }

    private Proceeds proceeds(StatedAmount amount) {
        StatedAmount funding = fields.funding(amount);
        long fee = fields.minorOrZero("fee");
        long feeVat = fields.minorOrZero("fee_vat");
        long interest = fields.minorOrZero("interest");
        long interestVat = fields.minorOrZero("interest_vat");
        Long net = fields.optionalMinor("net");
        if (net == null) {
            fields.odd("net is missing, computed from amount and fees");
            net = funding.minor() - fee - feeVat - interest - interestVat;
        }
        return new Proceeds(funding, net, fee, feeVat, interest, interestVat);
    }

    private String method() {
        String brand = fields.node("card").path("brand").asString("");
        String type = fields.node("source").path("type").asString("");
        String found = (brand.isEmpty() ? type : brand).toLowerCase(Locale.ROOT);
        return OneLine.of(CardNumbers.masked(found.isEmpty() ? "unknown" : found), LONGEST_METHOD);
    }

    private Payer payer() {
        String name =
                firstOf(fields.node("card").path("name"), fields.node("source").path("name"));
        String email = fields.node("source").path("email").asString("");
        return new Payer(
                safe(fields.text("description", LONGEST_DESCRIPTION), LONGEST_DESCRIPTION),
                safe(name, LONGEST_NAME),
                safe(email, LONGEST_EMAIL));
    }

    private static String firstOf(JsonNode first, JsonNode second) {
        String found = first.asString("");
        return found.isBlank() ? second.asString("") : found;
    }

    private static @Nullable String safe(@Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return OneLine.of(CardNumbers.masked(text), longest);
    }
}
