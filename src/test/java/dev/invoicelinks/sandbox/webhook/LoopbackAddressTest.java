package dev.invoicelinks.sandbox.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LoopbackAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:9000/hook",
                "http://[::1]:9000/",
                "http://localhost:80/a?b=c",
                "http://127.9.8.7:1/"
            })
    void addressOfThisMachineIsTaken(String written) {
        assertThat(LoopbackAddress.of(written).toString()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://127.0.0.1:9000/           | must begin with http://
            ftp://127.0.0.1:9000/             | must begin with http://
            http://user@127.0.0.1:9000/       | no user
            http://127.0.0.1:9000/#here       | no fragment
            http://127.0.0.1/                 | must name a port
            http://127.0.0.1:99999/           | must name a port
            http://example.com:80/            | only to this machine
            http://127.0.0.1.example.com:80/  | only to this machine
            http://128.0.0.1:80/              | only to this machine
            http://0.0.0.0:80/                | only to this machine
            http://127.0.0.256:80/            | only to this machine
            http://169.254.169.254:80/        | only to this machine
            not an address                    | it is no address
            """)
    void everyOtherAddressIsRefusedWithItsReason(String written, String why) {
        assertThatThrownBy(() -> LoopbackAddress.of(written))
                .isInstanceOf(EndpointRefused.class)
                .hasMessageContaining(written)
                .hasMessageContaining(why);
    }
}
