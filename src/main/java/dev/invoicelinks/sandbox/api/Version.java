package dev.invoicelinks.sandbox.api;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The versions of the API (Omise API, Versioning). */
enum Version {
    V2014("2014-07-27"),
    V2015("2015-11-17"),
    V2017("2017-11-02"),
    NEWEST("2019-05-29");

    private final String word;

    Version(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /**
     * The version that a request asks for.
     *
     * @param header null: the account's own, which is the newest
     */
    static Optional<Version> of(@Nullable String header) {
        return header == null || header.isBlank()
                ? Optional.of(NEWEST)
                : List.of(values()).stream()
                        .filter(version -> version.word.equals(header.strip()))
                        .findFirst();
    }
}
