package dev.invoicelinks.intake.partner;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which partner file is used.
 *
 * @param partners the file; null for none
 */
public record PartnerSettings(@Nullable Path partners) {

    /** What cannot be, a sentence each. */
    public List<String> problems() {
        return partners == null || Files.isRegularFile(partners)
                ? List.of()
                : List.of("invoice-links.intake.partners is " + partners + ": there is no such file.");
    }
}
