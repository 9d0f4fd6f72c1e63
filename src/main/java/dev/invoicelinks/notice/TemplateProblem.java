package dev.invoicelinks.notice;

/**
 * One mistake in a template.
 *
 * @param file its path as configured
 * @param line counted from 1; 0 when it concerns the whole file
 * @param what is wrong, and what to do
 */
public record TemplateProblem(String file, int line, String what) {

    @Override
    public String toString() {
        return file + (line == 0 ? ": " : ", line " + line + ": ") + what;
    }
}
