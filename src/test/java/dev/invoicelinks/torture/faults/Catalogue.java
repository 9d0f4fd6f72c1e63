package dev.invoicelinks.torture.faults;

import static dev.invoicelinks.torture.faults.Fault.onCreate;
import static dev.invoicelinks.torture.faults.Fault.onDatabase;
import static dev.invoicelinks.torture.faults.Fault.onGateway;
import static dev.invoicelinks.torture.faults.Fault.onMail;
import static dev.invoicelinks.torture.faults.Fault.onRead;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every fault that a sandbox, a mail server, a gateway, a database or a clock can have at odds. */
final class Catalogue {

    private static final String STATUS = "\"status\",\"status\":";

    private Catalogue() {}

    static List<Fault> all() {
        return Stream.of(connections(), refusals(), bodies(), reads(), clocks(), mail(), gateway(), database())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Fault> connections() {
        return List.of(
                onCreate("connection refused for a while", "\"connection_refused\",\"for_ms\":150"),
                onCreate("connections reset as soon as they are accepted", "\"connection_reset\",\"connections\":3"),
                onCreate("reset before the work", "\"reset_before_work\""),
                onCreate("reset after the work", "\"reset_after_work\""),
                onCreate("reset during the answer", "\"reset_during_answer\""),
                onCreate("closed after reading the request", "\"close_before_work\""),
                onCreate("closed after the work", "\"close_after_work\""),
                onCreate("timeout, then done", "\"held_before_work\",\"for_ms\":600"),
                onCreate("timeout, already done", "\"held_after_work\",\"for_ms\":600"),
                onCreate("a byte at a time", "\"slow_answer\",\"byte_ms\":50"),
                onCreate("done late, after other calls", "\"done_late\",\"after_calls\":5"),
                onCreate("done late, within the settle window", "\"done_late\",\"after\":\"PT1S\""));
    }

    private static List<Fault> refusals() {
        return List.of(
                onCreate("500 as JSON", STATUS + "500"),
                onCreate("500 as HTML, done", STATUS + "500,\"as\":\"html\",\"after_work\":true"),
                onCreate("502 as HTML", STATUS + "502,\"as\":\"html\""),
                onCreate("503 with Retry-After: 0", STATUS + "503,\"retry_after\":\"0\""),
                onCreate("503 with Retry-After: 0, done", STATUS + "503,\"retry_after\":\"0\",\"after_work\":true"),
                onCreate("504 without a body, done", STATUS + "504,\"as\":\"empty\",\"after_work\":true"),
                onCreate("408, done", STATUS + "408,\"after_work\":true"),
                onCreate("409", STATUS + "409"),
                onCreate("429 with seconds", STATUS + "429,\"retry_after\":\"1\""),
                onCreate("429 with a date", STATUS + "429,\"retry_after_date\":\"PT1S\""),
                onCreate("429 without Retry-After", STATUS + "429"),
                onCreate("429 with an absurd wait", STATUS + "429,\"retry_after\":\"99999999\""),
                onCreate("429 with a negative wait", STATUS + "429,\"retry_after\":\"-5\""),
                onCreate("400", STATUS + "400"),
                onCreate("401", STATUS + "401"),
                onCreate("403", STATUS + "403"),
                onCreate("404", STATUS + "404"),
                onCreate("422", STATUS + "422"),
                onCreate("redirect to another host", "\"redirect\",\"status\":307"));
    }

    private static List<Fault> bodies() {
        return List.of(
                onCreate("200 with HTML", "\"body_html\""),
                onCreate("200 empty", "\"body_empty\""),
                onCreate("200 truncated", "\"body_truncated\""),
                onCreate("200 malformed", "\"body_malformed\""),
                onCreate("200 with duplicate keys", "\"body_duplicate_keys\""),
                onCreate("200 with a huge body", "\"body_huge\",\"megabytes\":4"),
                onCreate("200 with a wrong object", "\"body_wrong_object\""),
                onCreate("200 with another amount", "\"body_other_amount\""),
                onCreate("200 with another currency", "\"body_other_currency\""),
                onCreate("200 with another livemode", "\"body_other_livemode\""),
                onCreate("200 without the token", "\"body_without_token\""),
                onCreate("200 with unknown fields", "\"body_unknown_fields\""));
    }

    private static List<Fault> reads() {
        return List.of(
                onRead("reads: reset", "\"reset_before_work\""),
                onRead("reads: closed", "\"close_after_work\""),
                onRead("reads: timeout", "\"held_before_work\",\"for_ms\":600"),
                onRead("reads: 500", STATUS + "500"),
                onRead("reads: 503 as HTML", STATUS + "503,\"as\":\"html\""),
                onRead("reads: 429", STATUS + "429,\"retry_after\":\"0\""),
                onRead("reads: HTML", "\"body_html\""),
                onRead("reads: empty", "\"body_empty\""),
                onRead("reads: truncated", "\"body_truncated\""),
                onRead("reads: malformed", "\"body_malformed\""),
                onRead("reads: unknown fields", "\"body_unknown_fields\""),
                onRead("reads: redirect", "\"redirect\""),
                onRead("lists: not yet in it", "\"list_lags\",\"lag\":\"PT0.2S\""),
                onRead("lists: without deleted links", "\"list_without_deleted\""),
                onRead("lists: rows twice across pages", "\"list_duplicates\",\"rows\":3"),
                onRead("lists: pages shift", "\"list_shifts\",\"rows\":3"),
                onRead("lists: total changes", "\"list_total_changes\""),
                onRead("lists: limit ignored", "\"list_limit_ignored\""),
                onRead("lists: endless pages", "\"list_endless\""));
    }

    private static List<Fault> clocks() {
        return List.of(clock("our clock is an hour ahead", 1), clock("our clock is an hour behind", -1));
    }

    private static Fault clock(String name, long hours) {
        Fault lost = onCreate(name, "\"reset_after_work\"");
        return new Fault(name, Set.of(), false, (stage, odds) -> {
            stage.home().ahead(Duration.ofHours(hours));
            lost.arming().on(stage, odds);
        });
    }

    private static List<Fault> mail() {
        return List.of(
                onMail("dropped instead of greeting", "GREETING", FaultyRelay.DROP),
                onMail("421 instead of greeting", "GREETING", "421 4.3.2 not now"),
                onMail("421 at the sender (throttling)", "MAIL", "421 4.7.0 too many messages"),
                onMail("452 at the sender", "MAIL", "452 4.3.1 no room"),
                onMail("450 at the recipient (greylisting)", "RCPT", "450 4.2.0 greylisted"),
                onMail("451 at the recipient", "RCPT", "451 4.3.0 try later"),
                onMail("550 at the recipient", "RCPT", "550 5.1.1 no such user"),
                onMail("451 at DATA", "DATA", "451 4.3.0 try later"),
                onMail("552 after the final dot", "DOT", "552 5.3.4 too big"),
                onMail("451 after the final dot", "DOT", "451 4.3.0 try later"),
                onMail("dropped before the final dot is heard", "DOT", FaultyRelay.DROP),
                onMail("dropped after the final dot, taken", "DOT", FaultyRelay.DROP_AFTER),
                onMail("250, then dropped", "DOT", FaultyRelay.REPLY_THEN_DROP),
                onMail("silence after the final dot, taken", "DOT", FaultyRelay.SILENCE_AFTER));
    }

    private static List<Fault> gateway() {
        return Stream.of(FaultyGateway.Behaviour.values())
                .filter(behaviour -> behaviour != FaultyGateway.Behaviour.FINE)
                .map(behaviour -> onGateway(
                        behaviour.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '), behaviour))
                .toList();
    }

    private static List<Fault> database() {
        return List.of(
                onDatabase("connection lost before the commit", FrailDatabase.Trouble.LOST_BEFORE_COMMIT),
                onDatabase("connection lost after the commit", FrailDatabase.Trouble.LOST_AFTER_COMMIT),
                onDatabase("rows locked for longer than is waited", FrailDatabase.Trouble.LOCKED));
    }
}
