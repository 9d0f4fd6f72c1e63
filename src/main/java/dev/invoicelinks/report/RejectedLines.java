package dev.invoicelinks.report;

import java.io.IOException;
import java.util.List;

/** Takes the lines of a file of rejected rows, its header first. */
interface RejectedLines {

    void add(List<String> cells) throws IOException;

    /** Nothing follows; what was taken is written. */
    void end() throws IOException;
}
