package dev.invoicelinks.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Why an invoice is set aside, and how a person ends that.
 *
 * @param kind as the books have it, such as {@code REVISION}
 * @param file path of the file whose row asks for the change; empty when none does
 */
record StandingHold(String kind, String reason, String file) {

    /** The reasons of all holds, each once. */
    static String reasons(List<StandingHold> holds) {
        return holds.stream().map(StandingHold::reason).distinct().collect(Collectors.joining("; "));
    }

    /** What to do about all of them, each thing once. */
    static String remedies(List<StandingHold> holds, String number) {
        return holds.stream().map(hold -> hold.remedy(number)).distinct().collect(Collectors.joining(" "));
    }

    private String remedy(String number) {
        return switch (kind) {
            case "REVISION" -> corrected(number, "--accept-revisions");
            case "CONTACT_CHANGE" -> corrected(number, "--accept-contacts");
            case "CONFLICT" ->
                "If the number is wrong, correct it in the file and issue that; the invoice of the books goes on with:"
                        + " invoice-links release " + number;
            default -> "Decide, then: invoice-links release " + number;
        };
    }

    private String corrected(String number, String accept) {
        return "Take it over with: invoice-links issue " + (file.isEmpty() ? "" : quoted(file) + " ") + accept
                + ", or keep what was issued with: invoice-links release " + number + " --keep-issued";
    }

    private static String quoted(String path) {
        return path.matches("[\\p{L}\\p{N}_./:+@%-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
    }
}
