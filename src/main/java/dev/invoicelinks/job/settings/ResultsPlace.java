package dev.invoicelinks.job.settings;

import java.nio.file.Path;

/** Where the results of every file are written. */
public record ResultsPlace(Path folder) {}
