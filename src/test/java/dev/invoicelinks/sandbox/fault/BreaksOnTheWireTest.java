package dev.invoicelinks.sandbox.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a client sees of a broken connection, byte by byte. */
final class BreaksOnTheWireTest {

    private static Stage stage;

    @BeforeAll
    static void start(@TempDir Path folder) {
        stage = new Stage(folder);
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    @BeforeEach
    void clear() {
        stage.reset();
    }

    @Test
    void withoutARuleNothingIsTouched() throws IOException {
        assertThat(stage.post()).contains("HTTP/1.1 200", Stage.LINK);
        assertThat(stage.worked()).isEqualTo(1);
    }

    @Test
    void resetBeforeTheWorkDoesNothing() {
        stage.rule("{\"fault\":\"reset_before_work\"}");

        assertThatThrownBy(() -> stage.post())
                .isInstanceOf(SocketException.class)
                .hasMessageContaining("reset");
        assertThat(stage.worked()).isZero();
    }

    @Test
    void resetAfterTheWorkLosesTheAnswerAlone() {
        stage.rule("{\"fault\":\"reset_after_work\"}");

        assertThatThrownBy(() -> stage.post())
                .isInstanceOf(SocketException.class)
                .hasMessageContaining("reset");
        assertThat(stage.worked()).isEqualTo(1);
    }

    @Test
    void resetDuringTheAnswerComesAfterItsHead() throws IOException {
        stage.rule("{\"fault\":\"reset_during_answer\"}");

        try (Socket socket = stage.open()) {
            Stage.send(socket, "POST", "/links", "{}");
            InputStream in = socket.getInputStream();
            assertThat(new String(in.readNBytes(12))).isEqualTo("HTTP/1.1 200");
            assertThatThrownBy(in::readAllBytes).isInstanceOf(SocketException.class);
        }
        assertThat(stage.worked()).isEqualTo(1);
    }

    @Test
    void closedAfterReadingGivesNoByteAndNoReset() throws IOException {
        stage.rule("{\"fault\":\"close_before_work\",\"times\":1}");
        stage.rule("{\"fault\":\"close_after_work\"}");

        assertThat(stage.post()).isEmpty();
        assertThat(stage.worked()).isZero();
        assertThat(stage.post()).isEmpty();
        assertThat(stage.worked()).isEqualTo(1);
    }

    @Test
    void truncatedAnswerIsShorterThanItSays() throws IOException {
        stage.rule("{\"fault\":\"body_truncated\"}");

        String answer = stage.post();

        assertThat(answer).contains("Content-Length: " + Stage.LINK.length());
        assertThat(answer).endsWith(Stage.LINK.substring(0, Stage.LINK.length() / 2));
    }

    @Test
    void heldAnswerComesWhenItIsLetGo() throws IOException {
        stage.rule("{\"fault\":\"held_after_work\",\"for_ms\":600000}");

        try (Socket socket = stage.open()) {
            Stage.send(socket, "POST", "/links", "{}");
            await().until(() -> stage.worked() == 1);
            socket.setSoTimeout(50);
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
            socket.setSoTimeout(20_000);
            stage.faults.clear();
            assertThat(Stage.read(socket.getInputStream())).contains("HTTP/1.1 200", Stage.LINK);
        }
    }

    @Test
    void callHeldBeforeTheWorkIsNotYetDone() throws IOException {
        String rule = stage.rule("{\"fault\":\"held_before_work\",\"for_ms\":600000}");

        try (Socket socket = stage.open()) {
            Stage.send(socket, "POST", "/links", "{}");
            socket.setSoTimeout(50);
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
            assertThat(stage.worked()).isZero();
            socket.setSoTimeout(20_000);
            assertThat(stage.faults.remove(rule)).isTrue();
            assertThat(Stage.read(socket.getInputStream())).contains(Stage.LINK);
        }
        assertThat(stage.worked()).isEqualTo(1);
    }

    @Test
    void slowAnswerComesByteByByte() throws IOException {
        stage.rule("{\"fault\":\"slow_answer\",\"byte_ms\":600000}");

        try (Socket socket = stage.open()) {
            Stage.send(socket, "POST", "/links", "{}");
            InputStream in = socket.getInputStream();
            StringBuilder seen = new StringBuilder();
            while (!seen.toString().endsWith("\r\n\r\n{")) {
                seen.append((char) in.read());
            }
            socket.setSoTimeout(50);
            assertThatThrownBy(in::read).isInstanceOf(SocketTimeoutException.class);
            stage.faults.clear();
            socket.setSoTimeout(20_000);
            assertThat("{" + Stage.read(in)).isEqualTo(Stage.LINK);
        }
    }

    @Test
    void refusedForAWhileThenOpenAgainOnTheSamePort() throws IOException {
        try (Socket idle = stage.open()) {
            int port = stage.port();
            stage.rule("{\"fault\":\"connection_refused\",\"for_ms\":400,\"times\":1}");
            assertThatThrownBy(() -> stage.post()).isInstanceOf(SocketException.class);

            assertThatThrownBy(() -> new Socket("127.0.0.1", port)).isInstanceOf(ConnectException.class);
            assertThatThrownBy(() -> Stage.read(idle.getInputStream())).isInstanceOf(SocketException.class);
            await().atMost(Duration.ofSeconds(10)).ignoreExceptions().until(() -> {
                try (Socket again = new Socket("127.0.0.1", port)) {
                    return again.isConnected();
                }
            });
        }
        assertThat(stage.post()).contains(Stage.LINK);
        assertThat(stage.worked()).isEqualTo(1);
    }

    @Test
    void nextConnectionsAreResetAsSoonAsTheyAreAccepted() throws IOException {
        stage.rule("{\"fault\":\"connection_reset\",\"connections\":2,\"times\":1}");
        assertThatThrownBy(() -> stage.post()).isInstanceOf(SocketException.class);

        for (int connection = 0; connection < 2; connection++) {
            assertThatThrownBy(() -> stage.post()).isInstanceOf(SocketException.class);
        }
        assertThat(stage.post()).contains(Stage.LINK);
        assertThat(stage.worked()).isEqualTo(1);
    }

    @Test
    void workIsDoneLateByTheClock() throws IOException {
        stage.rule("{\"fault\":\"done_late\",\"after\":\"PT30S\",\"times\":1}");
        assertThat(stage.post()).isEmpty();
        assertThat(stage.worked()).isZero();

        stage.clock.advance(Duration.ofSeconds(29));
        assertThat(stage.worked()).isZero();
        stage.clock.advance(Duration.ofSeconds(1));
        assertThat(stage.worked()).isEqualTo(1);
    }

    @Test
    void workIsDoneLateAfterFurtherCalls() throws IOException {
        stage.rule("{\"fault\":\"done_late\",\"method\":\"POST\",\"after_calls\":1,\"times\":1}");
        assertThat(stage.post()).isEmpty();

        stage.ask("GET", "/links", "");
        assertThat(stage.worked()).isEqualTo(1);
        stage.ask("GET", "/links", "");
        assertThat(stage.worked()).isEqualTo(3);
    }
}
