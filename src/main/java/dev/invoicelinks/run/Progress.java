package dev.invoicelinks.run;

/** Tells whoever watches how far a step is; lines in a log, a bar on a terminal, or nothing. */
public interface Progress {

    /** Nobody watches. */
    Progress SILENT = new Progress() {
        @Override
        public void begin(String label, long total) {}

        @Override
        public void advance(long count) {}

        @Override
        public void end() {}
    };

    /**
     * A step begins.
     *
     * @param label such as {@code Creating links}
     * @param total how many things it has to do; -1 when unknown
     */
    void begin(String label, long total);

    /** So many more are done. */
    void advance(long count);

    /** The step is over, whatever was reached. */
    void end();
}
