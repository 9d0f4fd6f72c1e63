package dev.invoicelinks.intake.profile;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where profiles lie.
 *
 * @param columns the folder; null for none
 */
public record ProfilePlace(@Nullable Path columns) {}
