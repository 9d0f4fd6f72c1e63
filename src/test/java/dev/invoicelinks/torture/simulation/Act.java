package dev.invoicelinks.torture.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One thing that happens in a history. Everything about it follows from its own dice and from what was before, so that a history stays one when acts are taken out of it.
 *
 * @param dice the seed of all that is left to chance in it
 */
record Act(Kind kind, long dice) {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 12;

    /** What can happen. */
    enum Kind {
        /** A file is dropped and issued. */
        DROP(true, 5),
        /** Invoices are corrected in a further file. */
        REVISE(true, 3),
        /** The same file again. */
        AGAIN(true, 1),
        /** What is open is gone on with, as cron does. */
        ISSUE(true, 5),
        /** Corrected rows that wait are taken over. */
        ACCEPT(true, 2),
        SEND(true, 1),
        RECONCILE(true, 3),
        /** Webhooks come, some twice, in any order, and are followed. */
        WEBHOOKS(true, 2),
        WITHDRAW(true, 1),
        REISSUE(true, 1),
        HOLD(true, 1),
        RELEASE(true, 1),
        /** A customer pays, or tries to. */
        PAY(false, 5),
        REFUND(false, 1),
        /** A customer contests a payment, or that is decided. */
        DISPUTE(false, 1),
        /** Minutes or days go by. */
        WAIT(false, 3);

        private final boolean command;
        private final int weight;

        Kind(boolean command, int weight) {
            this.command = command;
            this.weight = weight;
        }

        /** True when the program does it, so that it can be killed in it. */
        boolean isCommand() {
            return command;
        }

        private static Kind drawn(SplittableRandom dice) {
            List<Kind> urn = new ArrayList<>();
            for (Kind kind : values()) {
                for (int times = 0; times < kind.weight; times++) {
                    urn.add(kind);
                }
            }
            return urn.get(dice.nextInt(urn.size()));
        }
    }

    /** The history of a seed; always the same. */
    static List<Act> history(long seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        List<Act> acts = new ArrayList<>(List.of(new Act(Kind.DROP, dice.nextLong())));
        for (int left = SHORTEST + dice.nextInt(LONGEST - SHORTEST); left > 0; left--) {
            acts.add(new Act(Kind.drawn(dice), dice.nextLong()));
        }
        return acts;
    }

    /** A history in one line. */
    static String words(List<Act> acts) {
        return acts.stream()
                .map(act -> act.kind() + ":" + Long.toHexString(act.dice()))
                .collect(Collectors.joining(" "));
    }

    /** The history that a line tells. */
    static List<Act> history(String words) {
        return Stream.of(words.strip().split("\\s+"))
                .map(word -> word.split(":"))
                .map(parts -> new Act(Kind.valueOf(parts[0]), Long.parseUnsignedLong(parts[1], 16)))
                .toList();
    }
}
