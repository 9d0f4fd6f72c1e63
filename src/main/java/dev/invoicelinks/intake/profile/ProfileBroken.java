package dev.invoicelinks.intake.profile;

import java.nio.file.Path;
import java.util.List;

/** A profile that cannot be used; the message names all its mistakes at once. */
public final class ProfileBroken extends RuntimeException {

    private final transient List<String> mistakes;

    ProfileBroken(Path file, List<String> mistakes) {
        super("The profile " + file + " cannot be used: " + String.join(" ", mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    /** A sentence each. */
    public List<String> mistakes() {
        return mistakes;
    }
}
