package dev.invoicelinks.intake.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What lies in the drop folder at one moment.
 *
 * @param files that may be taken once they are whole, in the order of their names
 * @param notes what is left lying and why, a sentence each
 */
record Look(List<Candidate> files, List<String> notes) {

    /**
     * A dropped file, as far as a change of it would show.
     *
     * @param modified milliseconds since 1970, of the file and of its control file if there is one
     * @param size bytes of both
     * @param isMarked true when whoever wrote it says that it is whole
     */
    record Candidate(Path file, List<Long> modified, List<Long> size, boolean isMarked) {}

    Look {
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }

    /** True when every file says by itself that it is whole. */
    boolean isSettled() {
        return files.stream().allMatch(Candidate::isMarked);
    }

    /** The files that are as they were at the earlier look, or say that they are whole. */
    List<Path> whole(Look earlier) {
        return files.stream()
                .filter(file -> file.isMarked() || earlier.files.contains(file))
                .map(Candidate::file)
                .toList();
    }

    /** The notes, and which files are still being written. */
    List<String> notes(Look earlier) {
        List<Path> whole = whole(earlier);
        List<String> all = new ArrayList<>(notes);
        files.stream()
                .map(Candidate::file)
                .filter(file -> !whole.contains(file))
                .forEach(file -> all.add(file.getFileName() + " is still being written; it is read by a later run."));
        return all;
    }
}
