package dev.invoicelinks.link;

/**
 * Something listed that could not be read as what it is said to be; kept so that a person looks, and in nobody's way.
 *
 * @param id the provider's; a digest of the object where it has none
 * @param reason what is missing or wrong, without personal data
 */
public record Unreadable(RecordKind kind, String id, String reason) implements ProviderRecord {}
