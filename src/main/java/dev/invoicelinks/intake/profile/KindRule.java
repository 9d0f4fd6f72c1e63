package dev.invoicelinks.intake.profile;

import dev.invoicelinks.intake.table.Remark;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells what an invoice's rows stand for, by the words in the columns that say so. */
final class KindRule {

    private final HeaderMatch match;

    KindRule(HeaderMatch match) {
        this.match = match;
    }

    /**
     * What a word means.
     *
     * @param kind null for a word that the profile does not know
     */
    record Kind(@Nullable RowKind kind, String column, String word) {

        /** Why the rows ask for no link, or cannot be understood; null for an invoice. */
        @Nullable
        Remark remark(String profile) {
            if (kind == null) {
                return Ruling.TYPE_UNKNOWN.of(column, word, profile);
            }
            return switch (kind) {
                case INVOICE -> null;
                case DRAFT -> Ruling.DRAFT.of(column, word);
                case VOID -> Ruling.VOID.of(column, word);
                case PAID -> Ruling.PAID.of(column, word);
                case PAYMENT -> Ruling.PAYMENT.of(column, word);
                case CREDIT_NOTE -> Ruling.CREDIT_NOTE.of(column, word);
                case OTHER -> Ruling.OTHER_DOCUMENT.of(column, word);
            };
        }
    }

    /** The first column that speaks against an invoice decides; what is no document of the kind at all is said first. */
    Kind of(InvoiceCells cells) {
        Kind found = new Kind(RowKind.INVOICE, "", "");
        for (Map.Entry<Integer, Map<RowKind, List<String>>> type : match.types().entrySet()) {
            String word = cells.text(type.getKey());
            RowKind kind = kind(type.getValue(), word);
            if (kind != RowKind.INVOICE && isStronger(kind, found.kind())) {
                found = new Kind(kind, match.header().get(type.getKey()).strip(), word);
            }
        }
        return found;
    }

    private static boolean isStronger(@Nullable RowKind kind, @Nullable RowKind than) {
        return than == RowKind.INVOICE || kind == RowKind.OTHER || kind == RowKind.CREDIT_NOTE;
    }

    /** A word that is not listed means an invoice where the profile lists none for invoices. */
    private static @Nullable RowKind kind(Map<RowKind, List<String>> kinds, String word) {
        String plain = HeaderText.plain(word);
        for (Map.Entry<RowKind, List<String>> kind : kinds.entrySet()) {
            if (kind.getValue().stream()
                    .anyMatch(known -> HeaderText.plain(known).equals(plain))) {
                return kind.getKey();
            }
        }
        return kinds.containsKey(RowKind.INVOICE) ? null : RowKind.INVOICE;
    }
}
