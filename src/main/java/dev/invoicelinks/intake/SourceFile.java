package dev.invoicelinks.intake;

import dev.invoicelinks.intake.table.FileLayout;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that a run was given.
 *
 * @param id its row in the books
 * @param place its place among the run's files, counted from 1
 * @param path where it lay when it was named
 * @param sha256 of its content, 64 hexadecimal digits
 * @param size in bytes
 * @param refusal why nothing of it was taken
 * @param layout known once its rows are read
 * @param advice good practice that its rows do not follow, a sentence each
 * @param copy our own copy, which everything later reads
 */
public record SourceFile(
        long id,
        int place,
        String name,
        Path path,
        String sha256,
        long size,
        FileOutcome outcome,
        @Nullable String refusal,
        @Nullable FileLayout layout,
        List<String> advice,
        Path copy) {}
