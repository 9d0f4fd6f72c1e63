package dev.invoicelinks.intake.partner;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The partner file, read once and only when the first row needs it. Used by one thread. */
public final class Partners {

    /** No partner file. */
    public static final Partners NONE = new Partners(null);

    /** Stands for several customers that differ: which of them is meant cannot be told. */
    private static final Partner SEVERAL = new Partner("", "", "", "", "");

    private final @Nullable Path file;
    private @Nullable Map<String, Partner> byCode;
    private final Map<String, Partner> byName = new HashMap<>();

    private Partners(@Nullable Path file) {
        this.file = file;
    }

    /** @param file null for none */
    public static Partners in(@Nullable Path file) {
        return file == null ? NONE : new Partners(file);
    }

    /** True when there is a partner file. */
    public boolean isThere() {
        return file != null;
    }

    /**
     * The customer of that code; without one, or when the file does not have it, the one of exactly that name, unless the file knows it under another code.
     *
     * @return empty when there is none, or when several could be meant
     * @throws dev.invoicelinks.intake.table.FileRefused when the partner file cannot be read
     */
    public Optional<Partner> find(String code, String name) {
        Map<String, Partner> codes = codes();
        Partner found = code.isEmpty() ? null : codes.get(plain(code));
        if (found == null && !name.isEmpty()) {
            Partner named = byName.get(plain(name));
            boolean isAnother =
                    named != null && !code.isEmpty() && !named.code().isEmpty();
            found = isAnother ? null : named;
        }
        return Optional.ofNullable(found).filter(one -> one != SEVERAL);
    }

    private Map<String, Partner> codes() {
        Map<String, Partner> read = byCode;
        if (read == null) {
            read = new HashMap<>();
            if (file != null) {
                Map<String, Partner> codes = read;
                new PartnerFile(file).read(partner -> add(codes, partner));
            }
            byCode = read;
        }
        return read;
    }

    private void add(Map<String, Partner> codes, Partner partner) {
        if (!partner.code().isEmpty()) {
            codes.merge(plain(partner.code()), partner, Partners::sameOrSeveral);
        }
        if (!partner.name().isEmpty()) {
            byName.merge(plain(partner.name()), partner, Partners::sameOrSeveral);
        }
    }

    private static Partner sameOrSeveral(Partner one, Partner other) {
        return one.equals(other) ? one : SEVERAL;
    }

    /** Exact but for how a letter is encoded, and for white space. */
    private static String plain(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
