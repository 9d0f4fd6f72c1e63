package dev.invoicelinks.torture.faults;

import java.util.Set;

/**
 * A line of the catalogue.
 *
 * @param isRare true when a run gives it few chances
 * @param needs what must stand on the stage so that it can strike
 */
record Fault(String name, Set<Need> needs, boolean isRare, Arming arming) {

    /** What not every stage has, because it takes time to set up. */
    enum Need {
        /** Customers are written to by text message instead of mail. */
        GATEWAY,
        /** The books lie in PostgreSQL, behind a line that can break. */
        DATABASE_SERVER
    }

    /** Sets the fault up. */
    interface Arming {

        void on(Stage stage, Odds odds);
    }

    /** On requests that make a link; the words are those of docs/SANDBOX.md. */
    static Fault onCreate(String name, String rule) {
        return new Fault(
                name,
                Set.of(),
                false,
                (stage, odds) -> stage.rule(
                        "{\"fault\":" + rule + ",\"method\":\"POST\",\"path\":\"/links\"," + odds.ofRule() + "}"));
    }

    /** On every read, while a third of the links are made without an answer: those doubts can only be decided by reading. */
    static Fault onRead(String name, String rule) {
        return new Fault(name, Set.of(), true, (stage, odds) -> {
            stage.rule("{\"fault\":" + rule + ",\"method\":\"GET\"," + odds.ofRule() + "}");
            stage.doubts();
        });
    }

    /** In the conversation with the mail server. */
    static Fault onMail(String name, String command, String reply) {
        return new Fault(
                "mail: " + name,
                Set.of(),
                command.equals("GREETING"),
                (stage, odds) -> stage.relay().strike(command, reply, odds));
    }

    /** On requests to the gateway for text messages. */
    static Fault onGateway(String name, FaultyGateway.Behaviour behaviour) {
        return new Fault(
                "SMS: " + name,
                Set.of(Need.GATEWAY),
                false,
                (stage, odds) -> stage.gateway().strike(behaviour, odds));
    }

    /** On the way to the books' server. */
    static Fault onDatabase(String name, FrailDatabase.Trouble trouble) {
        return new Fault(
                "database: " + name,
                Set.of(Need.DATABASE_SERVER),
                false,
                (stage, odds) -> stage.database().strike(trouble, odds));
    }
}
