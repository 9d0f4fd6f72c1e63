package dev.invoicelinks.link;

import java.time.Instant;
import java.util.List;

/**
 * Records of one page.
 *
 * @param askedAt by our clock, before the page was asked for: what it says is no older
 */
public record RecordPage(Instant askedAt, List<ProviderRecord> records) {}
