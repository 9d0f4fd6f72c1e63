package dev.invoicelinks.reconcile;

import org.jspecify.annotations.Nullable;

/** Says to which invoice a charge belongs: by its link, else as a person decided, else by the exact token in its description, else to none. A pure function; it decides and writes nothing. */
public final class Matcher {

    private Matcher() {}

    /**
     * What the books know of a charge's references.
     *
     * @param byLink the invoice whose link it names
     * @param byPerson the invoice that a person gave it to
     * @param byToken the invoice whose token it carries
     */
    public record Known(
            @Nullable Place byLink,
            @Nullable Place byPerson,
            @Nullable Place byToken) {

        /** Nobody gave it to an invoice. */
        public Known(@Nullable Place byLink, @Nullable Place byToken) {
            this(byLink, null, byToken);
        }
    }

    /**
     * An invoice, and the link of it that was meant.
     *
     * @param invoiceId the newest revision of the invoice's number
     * @param linkRow the link's row in the books; null when the token belongs to an invoice that has no link yet
     */
    public record Place(long invoiceId, @Nullable Long linkRow) {}

    /**
     * Where a charge belongs.
     *
     * @param way null: it belongs to no invoice
     * @param reason why
     */
    public record Match(@Nullable Place place, Claimed.@Nullable Way way, Reason reason) {

        /** What is said of a charge that belongs to no invoice and brought money. */
        ChargeOutcome withoutInvoice() {
            return reason == Reason.TOKEN_UNKNOWN ? ChargeOutcome.ORPHAN_TOKEN : ChargeOutcome.OTHER_ORIGIN;
        }
    }

    /** Decides. The link wins over the token: customers cannot choose it, and a description can be copied. */
    public static Match match(@Nullable String linkId, @Nullable String token, Known known) {
        if (known.byLink() != null) {
            return new Match(known.byLink(), Claimed.Way.LINK, Reason.BY_LINK);
        }
        if (known.byPerson() != null) {
            return new Match(known.byPerson(), Claimed.Way.PERSON, Reason.BY_PERSON);
        }
        if (known.byToken() != null) {
            return new Match(known.byToken(), Claimed.Way.TOKEN, Reason.BY_TOKEN);
        }
        Reason why = token != null ? Reason.TOKEN_UNKNOWN : linkId != null ? Reason.LINK_UNKNOWN : Reason.NO_REFERENCE;
        return new Match(null, null, why);
    }
}
