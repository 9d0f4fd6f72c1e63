package dev.invoicelinks.run;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the installation from the books, making it at the first start. */
public final class JdbcInstallation {

    private static final int SECRET_BYTES = 32;

    private final JdbcClient jdbc;
    private final Clock clock;

    public JdbcInstallation(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The one installation of these books. Safe to repeat, also by two processes at once. */
    public Installation installation() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        jdbc.sql("""
                        insert into installation (id, identifier, token_secret, created_at)
                        values (1, :identifier, :secret, :created) on conflict do nothing
                        """)
                .param("identifier", UUID.randomUUID().toString())
                .param("secret", HexFormat.of().formatHex(secret))
                .param("created", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("select identifier, token_secret from installation where id = 1")
                .query((row, place) ->
                        new Installation(row.getString(1), HexFormat.of().parseHex(row.getString(2))))
                .single();
    }
}
