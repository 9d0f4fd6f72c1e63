package dev.invoicelinks.job.settings;

import java.nio.file.Path;
import java.util.List;

/**
 * Where the embedded sandbox runs and keeps its links.
 *
 * @param port on 127.0.0.1; 0: any free one
 */
public record SandboxPlace(int port, Path store) {

    private static final int HIGHEST_PORT = 65_535;

    /** Every rule these values break, in words. */
    public List<String> problems() {
        Rules rules = new Rules("invoice-links.sandbox.");
        rules.between("port", port, 0, HIGHEST_PORT);
        return rules.broken();
    }
}
