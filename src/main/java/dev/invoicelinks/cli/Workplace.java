package dev.invoicelinks.cli;

import dev.invoicelinks.job.BooksConfiguration;
import dev.invoicelinks.job.BooksFile;
import dev.invoicelinks.job.GracefulStop;
import dev.invoicelinks.job.settings.Settings;
import dev.invoicelinks.run.ProgramVersion;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The program put together for one command: settings read, sandbox found or started, books opened. */
final class Workplace implements AutoCloseable {

    private final Settings settings;
    private final @Nullable SandboxAtHand sandbox;
    private final AnnotationConfigApplicationContext rooms;

    private Workplace(Settings settings, @Nullable SandboxAtHand sandbox, AnnotationConfigApplicationContext rooms) {
        this.settings = settings;
        this.sandbox = sandbox;
        this.rooms = rooms;
    }

    /** For a command that only looks at the books. */
    static Workplace withBooks(Desk desk, Class<?>... configurations) {
        return open(desk, Settings.of(desk.home()), null, configurations);
    }

    /** For a command that asks the provider: where none is configured, the embedded sandbox. */
    static Workplace withProvider(Desk desk, Class<?>... configurations) {
        return withProvider(desk, UnaryOperator.identity(), configurations);
    }

    /** The same with settings that the command line changes. */
    static Workplace withProvider(Desk desk, UnaryOperator<Settings> change, Class<?>... configurations) {
        Settings settings = Settings.of(desk.home());
        if (!settings.usesSandbox()) {
            return open(desk, change.apply(settings), null, configurations);
        }
        SandboxAtHand sandbox = SandboxAtHand.findOrStart(settings, desk.clock());
        try {
            Settings found = settings.at(sandbox.baseUrl(), sandbox.secretKey());
            return open(desk, change.apply(found), sandbox, configurations);
        } catch (RuntimeException failed) {
            sandbox.close();
            throw failed;
        }
    }

    private static Workplace open(
            Desk desk, Settings settings, @Nullable SandboxAtHand sandbox, Class<?>... configurations) {
        Optional<BooksFile> file = BooksFile.of(settings.databaseUrl());
        file.ifPresent(BooksFile::prepare);
        AnnotationConfigApplicationContext rooms = new AnnotationConfigApplicationContext();
        rooms.setEnvironment(settings.environment());
        rooms.registerBean(Settings.class, () -> settings);
        rooms.registerBean(Clock.class, desk::clock);
        rooms.registerBean(
                ProgramVersion.class, () -> new ProgramVersion(BuildVersion.version(), settings.configurationHash()));
        rooms.register(BooksConfiguration.class);
        if (configurations.length > 0) {
            rooms.register(configurations);
        }
        rooms.registerShutdownHook();
        BooksConfiguration.open(settings, rooms::refresh);
        file.ifPresent(books -> books.setUp(desk.clock()));
        return new Workplace(settings, sandbox, rooms);
    }

    Settings settings() {
        return settings;
    }

    /** A room's door. */
    <T> T room(Class<T> type) {
        return rooms.getBean(type);
    }

    @Override
    public void close() {
        rooms.getBeanProvider(GracefulStop.class).ifAvailable(GracefulStop::said);
        rooms.close();
        if (sandbox != null) {
            sandbox.close();
        }
    }
}
