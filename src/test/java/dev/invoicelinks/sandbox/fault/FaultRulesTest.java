package dev.invoicelinks.sandbox.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Which calls a rule takes, and which rules are refused. */
final class FaultRulesTest {

    @Test
    void methodAndPathDecideWhichCallsAreCounted() {
        FaultRule rule = rule("{\"fault\":\"body_empty\",\"method\":\"post\",\"path\":\"/links/*\",\"nth\":[2]}");

        assertThat(rule.match().takes("POST", "/links/a")).isFalse();
        assertThat(rule.match().takes("GET", "/links/b")).isFalse();
        assertThat(rule.match().takes("POST", "/links")).isFalse();
        assertThat(rule.match().takes("POST", "/links/c")).isTrue();
        assertThat(rule.match().takes("POST", "/links/d")).isFalse();
        assertThat(rule.shown()).containsEntry("seen", 3L).containsEntry("struck", 1L);
    }

    @Test
    void sameSeedDrawsTheSameCalls() {
        String asked = "{\"fault\":\"reset_after_work\",\"probability\":0.05,\"seed\":%d}";

        assertThat(drawn(asked.formatted(7))).isEqualTo(drawn(asked.formatted(7)));
        assertThat(drawn(asked.formatted(8))).isNotEqualTo(drawn(asked.formatted(7)));
        assertThat(drawn(asked.formatted(7))).hasSizeBetween(400, 600);
    }

    private static List<Integer> drawn(String asked) {
        FaultRule rule = rule(asked);
        List<Integer> drawn = new ArrayList<>();
        for (int call = 0; call < 10_000; call++) {
            if (rule.match().takes("GET", "/links")) {
                drawn.add(call);
            }
        }
        return drawn;
    }

    @Test
    void ruleStrikesOnlySoManyTimes() {
        FaultRule rule = rule("{\"fault\":\"body_empty\",\"times\":2}");

        assertThat(List.of(
                        rule.match().takes("GET", "/"),
                        rule.match().takes("GET", "/"),
                        rule.match().takes("GET", "/")))
                .containsExactly(true, true, false);
        assertThat(rule.match().struck()).isEqualTo(2);
    }

    @Test
    void everyFaultIsReadFromItsNameAlone() {
        for (FaultKind kind : FaultKind.values()) {
            if (kind != FaultKind.RATE_LIMIT) {
                assertThat(rule("{\"fault\":\"" + kind.word() + "\"}").kind()).isEqualTo(kind);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                  | "fault" is missing
            {"fault":"gremlin"}                                 | "fault" is "gremlin"; it must be one of connection_refused,
            {"fault":7}                                         | "fault" is 7; it must be text.
            {"fault":"body_empty","status":500}                 | "status" means nothing here. This fault knows fault, method, nth,
            {"fault":"body_empty","nth":0}                      | "nth" is 0; it must be a whole number from 1
            {"fault":"body_empty","nth":[1,"x"]}                | "nth" is "x"; it must be a whole number
            {"fault":"body_empty","probability":1.5}            | "probability" is 1.5; it must be a share from 0 to 1
            {"fault":"body_empty","times":1.5}                  | "times" is 1.5; it must be a whole number
            {"fault":"body_empty","path":"/{links"}             | "path" is "/{links"; it must be a path
            {"fault":"status","status":200}                     | "status" is 200; it must be a whole number from 400 to 599.
            {"fault":"status","as":"xml"}                       | "as" is "xml"; it must be json, html or empty.
            {"fault":"status","after_work":"yes"}               | "after_work" is "yes"; it must be true or false.
            {"fault":"held_after_work","for_ms":600001}         | "for_ms" is 600001; it must be a whole number from 0 to 600000.
            {"fault":"done_late","after":"tomorrow"}            | "after" is "tomorrow"; it must be a duration such as PT90S.
            {"fault":"list_lags","lag":"-PT1S"}                 | "lag" is "-PT1S"; it must be a duration up to
            {"fault":"rate_limit"}                              | "rates" is missing
            """)
    void ruleThatCannotBeFollowedIsRefusedWithWords(String asked, String words) {
        assertThatThrownBy(() -> rule(asked)).isInstanceOf(RuleRefused.class).hasMessageStartingWith(words);
    }

    private static FaultRule rule(String asked) {
        return FaultRule.of("fault_1", (ObjectNode) JsonMapper.shared().readTree(asked));
    }
}
