package dev.invoicelinks.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words that are planted in a run and searched for at its end: secrets must stand nowhere, payment addresses only in messages, result files and the books. Any test
 * that ran the program in a home can ask.
 */
public final class Canaries {

    private static final Pattern PAY_ADDRESS = Pattern.compile("https?://[^\\s\",<>]+/pay/[0-9A-Z]{8,}");

    /** Where secrets are kept on purpose: the settings, and the private copies of what people dropped. */
    private static final List<String> KEPT = List.of("config", "data/files");

    /** Where payment addresses belong. */
    private static final List<String> TOLD = List.of("data/results", "data/outbox", "data/db");

    private final Path home;
    private final List<String> secrets = new ArrayList<>();

    private Canaries(Path home) {
        this.home = home;
    }

    /** @param words a key, a card's number, a webhook's secret */
    public static Canaries in(Path home, String... words) {
        Canaries canaries = new Canaries(home);
        for (String word : words) {
            byte[] asUser = (word + ":").getBytes(StandardCharsets.UTF_8);
            canaries.secrets.add(word);
            canaries.secrets.add(
                    Base64.getEncoder().withoutPadding().encodeToString(asUser).replaceAll(".$", ""));
        }
        return canaries;
    }

    /** Every payment address that the results and the messages told. */
    public Set<String> payAddresses() {
        Set<String> addresses = new TreeSet<>();
        files().filter(this::isTold)
                .forEach(file ->
                        PAY_ADDRESS.matcher(read(file)).results().forEach(found -> addresses.add(found.group())));
        return addresses;
    }

    /** What stands in a file of the home where it must not, as {@code file: what}. */
    public List<String> inFiles() {
        Set<String> addresses = payAddresses();
        List<String> found = new ArrayList<>();
        files().filter(file -> KEPT.stream().noneMatch(kept -> file.startsWith(home.resolve(kept))))
                .forEach(file -> {
                    String text = read(file);
                    found.addAll(secretsIn(home.relativize(file).toString(), text));
                    if (!isTold(file)) {
                        found.addAll(addressesIn(home.relativize(file).toString(), text, addresses));
                    }
                });
        return found;
    }

    /** What stands in a text that may hold neither: something printed, logged or thrown. */
    public List<String> in(String name, String text) {
        List<String> found = new ArrayList<>(secretsIn(name, text));
        found.addAll(addressesIn(name, text, payAddresses()));
        return found;
    }

    /** What others on the machine could see of a living process: its arguments, and what its environment passes on. */
    public List<String> in(Process process) {
        List<String> found = new ArrayList<>();
        for (String seen : List.of("cmdline", "environ")) {
            Path file = Path.of("/proc", String.valueOf(process.pid()), seen);
            if (Files.isReadable(file)) {
                found.addAll(in(seen, read(file)));
            }
        }
        return found;
    }

    private List<String> secretsIn(String name, String text) {
        return secrets.stream()
                .filter(text::contains)
                .map(secret -> name + ": a secret, " + around(text, secret))
                .toList();
    }

    private static List<String> addressesIn(String name, String text, Set<String> addresses) {
        return addresses.stream()
                .filter(text::contains)
                .map(address -> name + ": a payment address, " + around(text, address))
                .toList();
    }

    private static String around(String text, String word) {
        int place = text.indexOf(word);
        return text.substring(Math.max(0, place - 120), Math.min(text.length(), place + word.length() + 20));
    }

    private boolean isTold(Path file) {
        return TOLD.stream().anyMatch(told -> file.startsWith(home.resolve(told)));
    }

    private Stream<Path> files() {
        try (Stream<Path> all = Files.walk(home)) {
            return all
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(home.resolve("data/sandbox")))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Byte by byte: a database is searched like a text. */
    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
