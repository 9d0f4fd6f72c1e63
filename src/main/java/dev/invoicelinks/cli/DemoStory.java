package dev.invoicelinks.cli;

import dev.invoicelinks.report.Amounts;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What happens in the demo, scene by scene; the seed decides which customer does what, so that it is the same story each time. */
final class DemoStory {

    /** 9:00 in Bangkok, once the last sample is written. */
    static final Instant BEGIN = Instant.parse("2026-11-24T02:00:00Z");

    private static final long SEED = 8;
    private static final String LATE = "PT2H";

    /** Later than the late, and before anything that was begun is over: so nothing races. */
    private static final Duration AFTERNOON = Duration.ofHours(3);

    private static final Duration SINCE_MORNING = Duration.ofHours(6);
    private static final Duration UNTIL_MORNING = Duration.ofHours(18);
    private static final long BY_HAND_MINOR = 145_000;

    /** What customers do, in the words of a merchant. */
    private static final Map<String, String> DEEDS = deeds();

    /** When customers come, and what they do; the rest of one scene comes in a later one, or never. */
    private static final List<Scene> SCENES = List.of(
            new Scene(
                    "2026-11-25T05:00:00Z", "{\"paid\":0.35,\"failed_then_paid\":0.03,\"failed\":0.02,\"twice\":0.02}"),
            new Scene("2026-11-30T05:00:00Z", "{\"paid\":0.4,\"refunded\":0.02,\"disputed\":0.04,\"late\":0.05}"),
            new Scene(
                    "2026-12-07T05:00:00Z",
                    "{\"paid\":0.3,\"partly_refunded\":0.04,\"dispute_lost\":0.06,\"twice\":0.04}"),
            new Scene("2026-12-15T05:00:00Z", "{\"paid\":0.25,\"pending\":0.08,\"failed\":0.06}"));

    private final PrintStream out;
    private final DemoStage stage;
    private final DemoProvider provider;
    private final DemoClock clock;

    DemoStory(PrintStream out, DemoStage stage, DemoProvider provider, DemoClock clock) {
        this.out = out;
        this.stage = stage;
        this.provider = provider;
        this.clock = clock;
    }

    /** Customers come. */
    private record Scene(String at, String mix) {

        Instant instant() {
            return Instant.parse(at);
        }
    }

    private static Map<String, String> deeds() {
        Map<String, String> deeds = new LinkedHashMap<>();
        deeds.put("paid", "paid");
        deeds.put("failed_then_paid", "paid at the second try");
        deeds.put("late", "paid hours later");
        deeds.put("twice", "tried to pay twice");
        deeds.put("failed", "failed");
        deeds.put("pending", "begun and not finished");
        deeds.put("refunded", "refunded");
        deeds.put("partly_refunded", "refunded in part");
        deeds.put("disputed", "disputed");
        deeds.put("dispute_lost", "disputed and lost");
        deeds.put("dispute_won", "disputed and won");
        return deeds;
    }

    /** Tells it; what the books say in the end, held against what the sandbox says. */
    DemoCheck tell(List<Path> samples) {
        out.println();
        out.println(
                "24 November: the invoices of six sample files become payment links, one each, with a message each.");
        issue(samples);
        out.println("One customer pays by bank transfer, which is recorded by hand:");
        out.println("  " + settle());
        JsonNode reconciled = customersCome();
        DemoProvider.Totals totals = provider.totals();
        out.println();
        out.println("Checked against the sandbox's own " + totals.charges() + " payments, added up apart:");
        return new DemoCheck(reconciled, totals, Map.of("THB", BY_HAND_MINOR));
    }

    private void issue(List<Path> samples) {
        List<String> command = new ArrayList<>(List.of("issue"));
        samples.forEach(file -> command.add(file.toString()));
        JsonNode issued = stage.json(command.toArray(String[]::new)).json();
        String sums = issued.path("totals")
                .propertyStream()
                .map(it -> it.getKey() + " "
                        + Amounts.grouped(
                                new BigDecimal(it.getValue().path("sum").asString())))
                .collect(Collectors.joining(" · "));
        out.println("  " + issued.path("created").asLong() + " of "
                + issued.path("read").asLong() + " issued: " + sums);
    }

    private String settle() {
        JsonNode first = stage.json("list", "--state", "LINKED", "--currency", "THB", "--limit", "1")
                .json();
        String number = first.path(0).path("invoice_number").asString();
        return stage.words("settle", number, "--by", "transfer", "--ref", "KBANK-0815", "--yes")
                .lines()
                .filter(line -> line.contains(number))
                .findFirst()
                .orElse("")
                .strip();
    }

    /** Each scene has had its morning with a reconciliation; that of the last night is shown. */
    private JsonNode customersCome() {
        Map<String, Long> came = new LinkedHashMap<>();
        for (int scene = 0; scene < SCENES.size(); scene++) {
            Instant noon = SCENES.get(scene).instant();
            if (scene > 0) {
                reconcile(noon.minus(SINCE_MORNING));
            }
            go(noon);
            visit(SEED + scene, SCENES.get(scene).mix(), came);
            go(noon.plus(AFTERNOON));
        }
        provider.payOutsideTheBooks(BY_HAND_MINOR, "THB", "Consulting, paid by hand");
        out.println("25 November to 15 December: customers come.");
        out.println("  " + deeds(came));
        out.println("  Somebody pays THB 1,450.00 through a link that is in no books.");
        out.println("16 December, 6:00: the nightly reconciliation. Who paid, who did not, what is odd?");
        DemoStage.Said said = reconcile(SCENES.get(SCENES.size() - 1).instant().plus(UNTIL_MORNING));
        said.words().lines().filter(DemoStory::isShown).forEach(out::println);
        return said.json();
    }

    private void visit(long seed, String mix, Map<String, Long> came) {
        provider.customers(seed, mix, LATE)
                .path("customers")
                .propertyStream()
                .forEach(it -> came.merge(it.getKey(), it.getValue().asLong(), Long::sum));
    }

    private DemoStage.Said reconcile(Instant at) {
        go(at);
        return stage.json("reconcile");
    }

    private void go(Instant to) {
        clock.jump(to);
        provider.catchUp();
    }

    private static String deeds(Map<String, Long> came) {
        return DEEDS.entrySet().stream()
                .filter(deed -> came.containsKey(deed.getKey()))
                .map(deed -> deed.getValue() + " " + came.get(deed.getKey()))
                .collect(Collectors.joining(" · "));
    }

    /** Without what the demo has said before and the progress of steps. */
    private static boolean isShown(String line) {
        return !line.startsWith("SANDBOX")
                && !line.startsWith("Exit code")
                && !line.matches("[A-Z][a-z ]+ \\d+(/\\d+)?");
    }
}
