package dev.invoicelinks.run;

/**
 * Which program with which configuration a run was made by.
 *
 * @param version of the build
 * @param configurationHash SHA-256 over all settings, secrets left out, so that two runs can be told apart
 */
public record ProgramVersion(String version, String configurationHash) {}
