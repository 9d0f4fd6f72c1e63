package dev.invoicelinks.torture.faults;

import dev.invoicelinks.cli.Home;
import dev.invoicelinks.torture.checker.Finding;
import dev.invoicelinks.torture.checker.Invariant;
import dev.invoicelinks.torture.checker.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Some faults at some odds while so many invoices are issued; then the faults end, and the program is run as often as it takes. */
record Cell(List<Fault> faults, List<Integer> percents, int invoices, long seed) {

    private static final int MOST_RUNS = 12;
    private static final int RUNS_ON_A_FRAIL_DATABASE = 5;
    private static final int NEEDS_PERSON = 3;

    /** A message that was refused for now is tried again half an hour later. */
    private static final Duration UNTIL_THE_NEXT_TRY = Duration.ofMinutes(31);

    static Cell of(Fault fault, int percent, int invoices, long seed) {
        return new Cell(List.of(fault), List.of(percent), invoices, seed);
    }

    /** What came of it. */
    Outcome play(Path folder) {
        try (Stage stage = Stage.in(folder, needs())) {
            stage.invoices(invoices);
            List<Odds> odds = arm(stage);
            int runs = 0;
            while (runs < faultyRuns()) {
                stage.issue();
                runs++;
            }
            long struck = stage.struckAtProvider()
                    + odds.stream().mapToLong(Odds::struck).sum();
            stage.endFaults();
            return settled(stage, struck, runs);
        }
    }

    /** A run ends where its database breaks; further on, only a further run comes. */
    private int faultyRuns() {
        return needs().contains(Fault.Need.DATABASE_SERVER) ? RUNS_ON_A_FRAIL_DATABASE : 1;
    }

    private Set<Fault.Need> needs() {
        Set<Fault.Need> needs = EnumSet.noneOf(Fault.Need.class);
        faults.forEach(fault -> needs.addAll(fault.needs()));
        return needs;
    }

    private List<Odds> arm(Stage stage) {
        List<Odds> all = new ArrayList<>();
        for (int place = 0; place < faults.size(); place++) {
            Odds odds = new Odds(percents.get(place), seed + place);
            faults.get(place).arming().on(stage, odds);
            all.add(odds);
        }
        return all;
    }

    /** Runs until everything is done, or nothing changes any more. */
    private Outcome settled(Stage stage, long struck, int faulty) {
        String before = "";
        for (int runs = faulty + 1; runs <= faulty + MOST_RUNS; runs++) {
            Home.Ran ran = stage.issue();
            List<Long> standing = standing(ran);
            List<String> messages = messages(stage);
            String now = standing + " " + messages;
            boolean done = standing.get(0) == invoices && messages.stream().allMatch("sent"::equals);
            boolean stands = done || now.equals(before);
            if (stands && (ran.code() == 0 || ran.code() == NEEDS_PERSON)) {
                long untold = messages.stream().filter(it -> !it.equals("sent")).count();
                return new Outcome(this, struck, runs, stage.check(), standing.get(0), standing.get(1), untold);
            }
            before = now;
            stage.home().ahead(UNTIL_THE_NEXT_TRY.multipliedBy(runs - faulty));
        }
        throw new AssertionError("Something still changes after " + MOST_RUNS + " runs without a fault: " + before);
    }

    /** The counts of the newest summary, without the run's number. */
    private static List<Long> standing(Home.Ran ran) {
        JsonNode summary = summary(ran);
        return List.of(
                summary.path("created").asLong() + summary.path("known").asLong(),
                summary.path("unresolved").asLong()
                        + summary.path("held").asLong()
                        + summary.path("rejected").asLong());
    }

    private static JsonNode summary(Home.Ran ran) {
        return ran.out()
                .lines()
                .filter(line -> line.startsWith("{"))
                .reduce((before, last) -> last)
                .map(JsonMapper.shared()::readTree)
                .orElseThrow(() -> new AssertionError("No summary: " + ran.out() + ran.err()));
    }

    private static List<String> messages(Stage stage) {
        try (CSVParser rows = CSVParser.parse(
                stage.result(),
                StandardCharsets.UTF_8,
                CSVFormat.RFC4180.builder().setHeader().get())) {
            return rows.stream()
                    .map((CSVRecord row) -> row.get("_notice_status"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String name() {
        return faults.stream().map(Fault::name).collect(Collectors.joining(" + "));
    }

    /**
     * What came of a cell.
     *
     * @param struck how often its faults struck
     * @param linked invoices with their link
     * @param needPerson invoices that wait for a person, by their report
     * @param untold messages of which nobody knows whether they left, or that cannot arrive, by their report
     */
    record Outcome(Cell cell, long struck, int runs, Verdict verdict, long linked, long needPerson, long untold) {

        private static final int PERMYRIAD = 10_000;

        long duplicates() {
            return verdict.findings().stream()
                    .filter(finding -> finding.invariant() == Invariant.ONE_LINK)
                    .map(Finding::subject)
                    .distinct()
                    .count();
        }

        /** Neither linked nor waiting for a person. */
        long lost() {
            return cell.invoices() - linked - needPerson;
        }

        long doubleMails() {
            return verdict.count(Invariant.ONE_MESSAGE);
        }

        /** Hundredths of a percent of all invoices that got their link without a person. */
        long resolvedPermyriad() {
            return linked * PERMYRIAD / cell.invoices();
        }

        String line() {
            return "%-62s %7s %5d %6d %4d %5d %4d %4d %6d  %3d.%02d %6d %6d"
                    .formatted(
                            cell.name(),
                            cell.percents().toString().replace(" ", ""),
                            cell.invoices(),
                            struck,
                            runs,
                            verdict.links(),
                            duplicates(),
                            lost(),
                            doubleMails(),
                            resolvedPermyriad() / 100,
                            resolvedPermyriad() % 100,
                            needPerson,
                            untold);
        }

        static String heading() {
            return "%-62s %7s %5s %6s %4s %5s %4s %4s %6s %7s %6s %6s"
                    .formatted(
                            "fault", "%", "inv.", "struck", "runs", "links", "dup.", "lost", "2 msgs", "res. %",
                            "person", "untold");
        }
    }
}
