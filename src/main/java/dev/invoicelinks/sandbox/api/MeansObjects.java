package dev.invoicelinks.sandbox.api;

import dev.invoicelinks.sandbox.book.Card;
import dev.invoicelinks.sandbox.book.Charge;
import dev.invoicelinks.sandbox.book.Method;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The card or the source of a charge on the wire (Omise API, Card and Source objects). */
final class MeansObjects {

    private MeansObjects() {}

    static @Nullable Map<String, @Nullable Object> card(Charge charge) {
        Card card = charge.means().card();
        if (card == null) {
            return null;
        }
        return Json.object("card")
                .with("id", sibling(charge, "card"))
                .with("livemode", charge.mode().isLive())
                .without("location")
                .with("deleted", false)
                .without("street1", "street2", "city", "state", "phone_number", "postal_code")
                .with("country", "th")
                .with("financing", "credit")
                .without("bank")
                .with("brand", card.brand())
                .without("fingerprint", "first_digits")
                .with("last_digits", card.lastDigits())
                .with("name", card.name())
                .with("expiration_month", card.expirationMonth())
                .with("expiration_year", card.expirationYear())
                .with("security_code_check", true)
                .at("created_at", charge.times().createdAt())
                .fields();
    }

    static @Nullable Map<String, @Nullable Object> source(Charge charge) {
        Method method = charge.means().method();
        if (method == Method.CARD) {
            return null;
        }
        String id = sibling(charge, "src");
        return Json.object("source")
                .with("id", id)
                .with("livemode", charge.mode().isLive())
                .with("location", "/sources/" + id)
                .with("amount", charge.amount())
                .without("barcode", "bank")
                .at("created_at", charge.times().createdAt())
                .with("currency", charge.currency())
                .without("email")
                .with("flow", charge.means().flow().word())
                .without("installment_term", "name", "phone_number", "references", "scannable_code")
                .with("type", method.word())
                .with("charge_status", charge.status().word())
                .fields();
    }

    /** The id of something that has no life of its own here. */
    private static String sibling(Charge charge, String kind) {
        return charge.id().replaceFirst("chrg", kind);
    }
}
