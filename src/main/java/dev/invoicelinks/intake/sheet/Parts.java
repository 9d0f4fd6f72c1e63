package dev.invoicelinks.intake.sheet;

import dev.invoicelinks.intake.markup.Markup;
import dev.invoicelinks.intake.markup.MarkupBroken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The parts of a packed workbook, each within bounds however little of the file it fills. */
final class Parts implements AutoCloseable {

    /** A full sheet of a million rows with ten columns stays below. */
    private static final long MOST = 512L << 20;

    /** Sheets shrink to a twentieth when packed, very regular ones to a hundredth; bombs to a thousandth. */
    private static final long MOST_TIMES = 200;

    private static final long SMALL = 1L << 20;

    private final ZipFile zip;

    private Parts(ZipFile zip) {
        this.zip = zip;
    }

    /** @throws MarkupBroken when it cannot be unpacked */
    static Parts of(Path packed) {
        try {
            return new Parts(new ZipFile(packed.toFile()));
        } catch (ZipException broken) {
            throw new MarkupBroken(
                    "It begins like an Excel workbook and cannot be unpacked: it is damaged or cut off.");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** Begins to read a part; empty when there is none of that name. */
    Optional<Markup> open(String name) {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try {
            long most = Math.min(MOST, Math.max(SMALL, entry.getCompressedSize() * MOST_TIMES));
            return Optional.of(Markup.of(zip.getInputStream(entry), most));
        } catch (IOException broken) {
            throw new MarkupBroken("Its part " + name + " cannot be unpacked: it is damaged.");
        }
    }

    /** What a part refers to: the target's name by relation id, and by the last word of its type. */
    Map<String, String> targets(String of) {
        int slash = of.lastIndexOf('/') + 1;
        String folder = of.substring(0, slash);
        Map<String, String> targets = new HashMap<>();
        try (Markup relations =
                open(folder + "_rels/" + of.substring(slash) + ".rels").orElse(null)) {
            while (relations != null && relations.advance()) {
                if (relations.isStart("Relationship")) {
                    String target = name(folder, String.valueOf(relations.attribute("Target")));
                    String type = String.valueOf(relations.attribute("Type"));
                    targets.put(String.valueOf(relations.attribute("Id")), target);
                    targets.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), target);
                }
            }
        }
        return targets;
    }

    private static String name(String folder, String target) {
        return target.startsWith("/") ? target.substring(1) : folder + target;
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException unclosable) {
            throw new UncheckedIOException(unclosable);
        }
    }
}
