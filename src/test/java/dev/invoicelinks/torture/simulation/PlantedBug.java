package dev.invoicelinks.torture.simulation;

import dev.invoicelinks.link.CreateOutcome;
import dev.invoicelinks.link.EndOutcome;
import dev.invoicelinks.link.PaymentLinks;
import dev.invoicelinks.notice.NoticeState;
import dev.invoicelinks.notice.Way;
import dev.invoicelinks.run.Run;
import dev.invoicelinks.torture.seeded.Inside;
import dev.invoicelinks.torture.seeded.Sabotage;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Mistakes that the protocol exists against, put into the loaded classes while histories are played: the simulation must find each. */
enum PlantedBug {
    /** What was left open is asked for again at once. */
    BLIND_RETRY("torture.simulation.SimulatedLinks", "create") {
        @Override
        @Nullable
        Object instead(Sabotage.Call call) throws Throwable {
            Object outcome = call.proceed();
            return outcome instanceof CreateOutcome.Ambiguous ? call.proceed() : outcome;
        }
    },
    /** What the first list does not show is taken for absent, before late requests have landed. */
    NO_SETTLE_WINDOW("issuing.Doubt", "whenAbsent") {
        @Override
        Object instead(Sabotage.Call call) {
            return Arrays.stream(call.method().getReturnType().getEnumConstants())
                    .filter(answer -> answer.toString().equals("ABSENT"))
                    .findFirst()
                    .orElseThrow();
        }
    },
    /** Claims that a kill left behind are asked for again instead of being looked for. */
    CLAIMS_FORGOTTEN("issuing.JdbcClaims", "takeUp") {
        @Override
        @Nullable
        Object instead(Sabotage.Call call) throws Throwable {
            Object nothing = call.proceed();
            ((JdbcTemplate) Inside.field(call.self(), "jdbc"))
                    .update("update invoice set state = 'READY' where state = 'UNKNOWN'");
            return nothing;
        }
    },
    /** A message that was on its way when the program was killed is sent again. */
    MAIL_SENT_AGAIN("notice.Interrupted", "takeUp") {
        @Override
        @Nullable
        Object instead(Sabotage.Call call) throws Throwable {
            Object again =
                    Inside.callStatic("notice.Move", "all", NoticeState.SENDING, NoticeState.PENDING, "sent again");
            Inside.call(
                    Inside.field(call.self(), "notices"),
                    "moveAll",
                    call.argument(0, Run.class),
                    Way.SMTP,
                    again,
                    VirtualClock.BEGINNING);
            return call.proceed();
        }
    },
    /** A link counts as ended when its end was asked for. */
    END_TAKEN_FOR_GRANTED("torture.simulation.SimulatedLinks", "end") {
        @Override
        Object instead(Sabotage.Call call) throws Throwable {
            Object outcome = call.proceed();
            return outcome instanceof EndOutcome.NotConfirmed
                    ? new EndOutcome.Ended(
                            ((PaymentLinks) call.self())
                                    .newest().stream()
                                            .filter(link -> link.id().equals(call.arguments()[0]))
                                            .findFirst()
                                            .orElseThrow(),
                            null)
                    : outcome;
        }
    },
    /** The next link of an invoice bears the token of its first. */
    TOKEN_USED_AGAIN("invoice.TokenMint", "token") {
        @Override
        @Nullable
        Object instead(Sabotage.Call call) throws Throwable {
            return call.proceedWith(call.arguments()[0], 1, 1);
        }
    },
    /** The mark moves behind a window of charges of which only a part was read. */
    PART_TAKEN_FOR_WHOLE("link.WindowReading", "isWhole") {
        @Override
        Object instead(Sabotage.Call call) {
            return true;
        }
    },
    /** A doubt stays one. */
    DOUBT_LEFT("issuing.Resolver", "decide") {
        @Override
        @Nullable
        Object instead(Sabotage.Call call) {
            return null;
        }
    };

    private final String type;
    private final String method;

    PlantedBug(String type, String method) {
        this.type = type;
        this.method = method;
    }

    @Nullable
    abstract Object instead(Sabotage.Call call) throws Throwable;

    /** From here on until it is closed. */
    Sabotage plant() {
        return Sabotage.of(type, method, this::instead);
    }
}
