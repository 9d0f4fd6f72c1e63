package dev.invoicelinks.torture.simulation;

import dev.invoicelinks.correction.Affected;
import dev.invoicelinks.correction.Correction;
import dev.invoicelinks.correction.Details;
import dev.invoicelinks.correction.Selection;
import dev.invoicelinks.job.Asked;
import dev.invoicelinks.job.ReconcileResult;
import dev.invoicelinks.job.RunResult;
import dev.invoicelinks.link.Charge;
import dev.invoicelinks.link.ChargeStatus;
import dev.invoicelinks.link.Dispute;
import dev.invoicelinks.link.PaymentLink;
import dev.invoicelinks.link.ProviderUnavailable;
import dev.invoicelinks.report.ExitCode;
import dev.invoicelinks.run.Progress;
import dev.invoicelinks.torture.checker.Checker;
import dev.invoicelinks.torture.checker.Evidence;
import dev.invoicelinks.torture.checker.Finding;
import dev.invoicelinks.web.Arrival;
import dev.invoicelinks.web.FollowedHints;
import dev.invoicelinks.web.ProviderEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** One history, played to its end: act by act, then without faults until everything is final, then looked at. */
final class Play {

    private static final int KILLED_IN_HUNDRED = 40;
    private static final int MOST_POINTS = 90;
    private static final int MOST_ROUNDS = 60;
    private static final int MOST_DROPS = 4;
    private static final Duration CRON = Duration.ofMinutes(15);

    private final Stage stage;
    private final VirtualClock clock = new VirtualClock();
    private final Weather weather = new Weather();
    private final World world = new World(clock);
    private final Drawer drawer;
    private final Set<Path> taken = new HashSet<>();
    private final List<String> findings = new ArrayList<>();
    private Life life = new Life();
    private @Nullable Program program;
    private int kills;
    private int passed;

    private Play(Stage stage) {
        this.stage = stage;
        this.drawer = new Drawer(stage.folder("dropped"), clock);
    }

    /**
     * What came of it.
     *
     * @param findings what must not be; empty when all is well
     * @param trace everything that is seen of it from outside
     */
    record Ended(List<String> findings, List<String> trace, int kills, int points) {}

    /** Plays it. */
    static Ended of(List<Act> acts, Stage stage) {
        stage.clear();
        Play play = new Play(stage);
        DirectThreads.simulate(() -> play.all(acts));
        return new Ended(play.findings, play.trace(), play.kills, play.passed);
    }

    /** What the provider did, what the recipients got, what the accountant reads. */
    private List<String> trace() {
        List<String> trace = new ArrayList<>(world.journal().lines());
        trace.addAll(stage.texts("mail", ".eml"));
        trace.addAll(stage.texts("home/data/results", ".csv"));
        return trace;
    }

    private void all(List<Act> acts) {
        acts.forEach(this::perform);
        weather.turn(new SplittableRandom(1), false);
        settle();
        check();
        passed += life.passed();
    }

    private void perform(Act act) {
        SplittableRandom dice = new SplittableRandom(act.dice());
        boolean command = act.kind().isCommand();
        weather.turn(dice.split(), command);
        clock.pass(Duration.ofSeconds(dice.nextInt(90)));
        if (command && dice.nextInt(100) < KILLED_IN_HUNDRED) {
            life.endIn(1 + dice.nextInt(MOST_POINTS));
        }
        guarded(act.kind() + "", () -> act(act.kind(), dice));
        life.endIn(0);
    }

    /** Whatever is thrown is either the kill, or what a command may tell its user, or a fault of the product. */
    private void guarded(String what, Runnable work) {
        try {
            work.run();
        } catch (Killed killed) {
            // looked at below
        } catch (ProviderUnavailable told) {
            if (weather.isCalm()) {
                findings.add(what + " could not reach a provider that is there");
            }
        } catch (RuntimeException | AssertionError thrown) {
            if (!life.isOver()) {
                findings.add(what + " threw " + thrown);
            }
        }
        if (life.isOver()) {
            bury();
        }
    }

    private void bury() {
        kills++;
        passed += life.passed();
        life = new Life();
        program = null;
        stage.books().rollBack();
        TransactionSynchronizationManager.clear();
        List.copyOf(TransactionSynchronizationManager.getResourceMap().keySet())
                .forEach(TransactionSynchronizationManager::unbindResourceIfPossible);
    }

    private Program program() {
        Program up = program;
        if (up == null) {
            up = program(stage, clock, world, weather, life);
            program = up;
        }
        return up;
    }

    /** A process that begins now. */
    static Program program(Stage stage, VirtualClock clock, World world, Weather weather, Life life) {
        SimulatedLinks.Outside outside = new SimulatedLinks.Outside(life, weather, clock, stage.books());
        return new Program(
                new Program.Ground(
                        stage.settings(),
                        stage.templates(),
                        clock,
                        new SimulatedLinks(world, weather, clock, outside),
                        new SimulatedCharges(world, weather, clock, outside),
                        new PostOffice(stage.folder("mail"), world, weather, outside)),
                stage.books().of(life));
    }

    private void act(Act.Kind kind, SplittableRandom dice) {
        switch (kind) {
            case DROP -> issue(drawer.fresh(dice), Asked.NOTHING);
            case REVISE -> revise(dice);
            case AGAIN -> again(dice);
            case ISSUE -> issue(null, Asked.NOTHING);
            case ACCEPT -> issue(null, new Asked(true, true));
            case SEND -> program().send().send(program().merchant(), Progress.SILENT);
            case RECONCILE -> reconcile();
            case WEBHOOKS -> webhooks(dice);
            case WITHDRAW -> correct(Correction.WITHDRAW, dice);
            case REISSUE -> correct(Correction.REISSUE, dice);
            case HOLD -> correct(Correction.HOLD, dice);
            case RELEASE -> correct(Correction.RELEASE, dice);
            case PAY -> pay(dice);
            case REFUND -> refund(dice);
            case DISPUTE -> dispute(dice);
            case WAIT ->
                clock.pass(
                        dice.nextInt(3) == 0
                                ? Duration.ofHours(dice.nextInt(400))
                                : Duration.ofMinutes(dice.nextInt(120)));
        }
    }

    private void revise(SplittableRandom dice) {
        if (!drawer.numbers().isEmpty()) {
            issue(drawer.corrected(dice), dice.nextBoolean() ? new Asked(true, true) : Asked.NOTHING);
        }
    }

    private void again(SplittableRandom dice) {
        List<Path> files = drawer.files();
        if (!files.isEmpty()) {
            issue(files.get(dice.nextInt(files.size())), Asked.NOTHING);
        }
    }

    /** A file is taken when the program has said so. */
    private List<RunResult> issue(@Nullable Path file, Asked asked) {
        List<RunResult> results = program()
                .issue()
                .issue(file == null ? List.of() : List.of(program().receiving().receive(file)), asked, Progress.SILENT);
        results.forEach(result -> said("issue", result.code(), result.reason()));
        if (file != null && results.stream().allMatch(RunResult::ended)) {
            taken.add(file);
        }
        return results;
    }

    /** Nothing fails while nothing goes wrong. */
    private void said(String what, ExitCode code, String reason) {
        if (weather.isCalm()
                && code != ExitCode.DONE
                && code != ExitCode.NEEDS_PERSON
                && code != ExitCode.UNRESOLVED
                && !life.isOver()) {
            findings.add(what + " ended with " + code + ": " + reason);
        }
    }

    private ReconcileResult reconcile() {
        ReconcileResult result =
                program().reconcile().reconcile(program().merchant(), Optional.empty(), Progress.SILENT);
        said("reconcile", result.code(), result.reason());
        return result;
    }

    private void webhooks(SplittableRandom dice) {
        List<World.Event> events = world.events();
        if (events.isEmpty()) {
            return;
        }
        List<Arrival> arrivals = new ArrayList<>();
        for (int left = 1 + dice.nextInt(4); left > 0; left--) {
            World.Event event = events.get(dice.nextInt(events.size()));
            arrivals.add(new Arrival(
                    new ProviderEvent(event.id(), event.key(), event.chargeId(), false, event.createdAt()), null));
        }
        program().hintBook().keep(program().merchant(), arrivals);
        follow();
    }

    private void follow() {
        FollowedHints.follow(
                program().hintBook(), program().hintRuns(), program().merchant());
    }

    private void correct(Correction correction, SplittableRandom dice) {
        if (drawer.numbers().isEmpty()) {
            return;
        }
        Selection one = new Selection(List.of(drawer.any(dice)), List.of(), List.of(), List.of());
        List<Affected> found = program().corrections().find(program().merchant(), one);
        program()
                .corrections()
                .apply(program().merchant(), correction, Details.because("simulated"), found, Progress.SILENT);
    }

    private void pay(SplittableRandom dice) {
        List<Charge> pending = world.charges().stream()
                .filter(charge -> charge.state().status() == ChargeStatus.PENDING)
                .toList();
        List<PaymentLink> open =
                world.links().stream().filter(PaymentLink::isLive).toList();
        if (!pending.isEmpty() && dice.nextBoolean()) {
            world.decide(
                    pending.get(dice.nextInt(pending.size())),
                    dice.nextBoolean() ? ChargeStatus.SUCCESSFUL : ChargeStatus.EXPIRED);
        } else if (!open.isEmpty()) {
            int drawn = dice.nextInt(10);
            ChargeStatus status =
                    drawn < 7 ? ChargeStatus.SUCCESSFUL : drawn < 8 ? ChargeStatus.FAILED : ChargeStatus.PENDING;
            world.pay(
                    open.get(dice.nextInt(open.size())),
                    status,
                    Duration.ofSeconds(dice.nextInt(3) == 0 ? dice.nextInt(600) : 0));
        }
    }

    private void refund(SplittableRandom dice) {
        List<Charge> paid = world.charges().stream()
                .filter(charge -> charge.state().paid()
                        && charge.refundedMinor() < charge.amount().minor())
                .filter(charge -> world.disputes().stream()
                        .noneMatch(dispute -> dispute.chargeId().equals(charge.id())))
                .toList();
        if (!paid.isEmpty()) {
            Charge charge = paid.get(dice.nextInt(paid.size()));
            long left = charge.amount().minor() - charge.refundedMinor();
            world.refund(charge, dice.nextBoolean() ? left : 1 + dice.nextLong(left));
        }
    }

    private void dispute(SplittableRandom dice) {
        List<Dispute> open = world.disputes().stream().filter(Dispute::isOpen).toList();
        List<Charge> paid = world.charges().stream()
                .filter(charge -> charge.state().paid() && charge.refundedMinor() == 0)
                .filter(charge -> world.disputes().stream()
                        .noneMatch(dispute -> dispute.chargeId().equals(charge.id())))
                .toList();
        if (!open.isEmpty()) {
            world.close(open.get(dice.nextInt(open.size())), dice.nextBoolean() ? "won" : "lost");
        } else if (!paid.isEmpty()) {
            world.dispute(paid.get(dice.nextInt(paid.size())));
        }
    }

    /** The faults are over: the same commands as cron gives them, until nothing is open, as often as that may take. */
    private void settle() {
        for (Path file : drawer.files()) {
            for (int time = 0; time < MOST_DROPS && !taken.contains(file); time++) {
                guarded("issue", () -> issue(file, Asked.NOTHING));
            }
            if (!taken.contains(file)) {
                findings.add(
                        file.getFileName() + " was dropped " + MOST_DROPS + " times without faults, and is not taken");
            }
        }
        List<String> open = List.of("not looked at yet");
        for (int round = 0; round < MOST_ROUNDS && !open.isEmpty(); round++) {
            clock.pass(CRON);
            guarded("issue", () -> issue(null, Asked.NOTHING));
            guarded("webhooks", this::follow);
            open = OpenRows.in(stage.books().template());
        }
        open.forEach(row -> findings.add("still open after the faults: " + row));
        world.charges().stream()
                .filter(charge -> charge.state().status() == ChargeStatus.PENDING)
                .forEach(charge -> world.decide(charge, ChargeStatus.EXPIRED));
        for (int night = 0; night < 2; night++) {
            clock.pass(Duration.ofHours(2));
            guarded("reconcile", this::reconcile);
        }
        guarded("issue", () -> issue(null, Asked.NOTHING));
        guarded("reconcile", this::reconcile);
    }

    private void check() {
        Path journal = stage.folder("journal.jsonl");
        world.journal().to(journal);
        Evidence evidence = Evidence.of(stage.folder("home"))
                .withJournal(journal)
                .withMail(stage.folder("mail"), null)
                .withResults(stage.results())
                .withInputs(drawer.files());
        Checker.check(evidence).findings().stream().map(Finding::words).forEach(findings::add);
    }
}
