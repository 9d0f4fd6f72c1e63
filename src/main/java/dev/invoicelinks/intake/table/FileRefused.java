package dev.invoicelinks.intake.table;

import dev.invoicelinks.run.OneLine;
import java.nio.file.Path;

/** A file of which nothing can be taken; the message says what is wrong with it and what to do. */
public final class FileRefused extends RuntimeException {

    private final transient Path file;
    private final String what;
    private final String remedy;

    /**
     * @param what such as {@code It has no column "amount".}
     * @param remedy such as {@code Add the column and drop the file again.}
     */
    public FileRefused(Path file, String what, String remedy) {
        super(OneLine.of(String.valueOf(file.getFileName())) + " was not read: " + what + " " + remedy);
        this.file = file;
        this.what = what;
        this.remedy = remedy;
    }

    /** The file as it was named. */
    public Path file() {
        return file;
    }

    public String what() {
        return what;
    }

    public String remedy() {
        return remedy;
    }
}
