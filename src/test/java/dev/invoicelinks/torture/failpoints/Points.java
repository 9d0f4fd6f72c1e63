package dev.invoicelinks.torture.failpoints;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.agent.builder.ResettableClassFileTransformer;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.matcher.ElementMatchers;
import org.h2.engine.SessionLocal;
import org.jspecify.annotations.Nullable;

/**
 * The places at which something stays or leaves: commits that change the books, requests to the provider, the steps of a message to the mail server, and files. They are
 * found in the libraries themselves, so that no new statement of the product can be forgotten.
 */
public final class Points implements AutoCloseable {

    private static final Instrumentation AGENT = ByteBuddyAgent.install();
    private static final AtomicReference<@Nullable Watch> WATCH = new AtomicReference<>();

    private static final List<Place> PLACES = List.of(
            new Place("org.h2.engine.SessionLocal", "commit"),
            new Place("okhttp3.internal.http.CallServerInterceptor", "intercept"),
            new Place("org.eclipse.angus.mail.smtp.SMTPTransport", "mailFrom"),
            new Place("org.eclipse.angus.mail.smtp.SMTPTransport", "finishData"),
            new Place("dev.invoicelinks.report.WholeFile", "write"),
            new Place("dev.invoicelinks.notice.Outbox", "write"),
            new Place("dev.invoicelinks.intake.Receiving", "keep"));

    private final ResettableClassFileTransformer change;

    private Points(ResettableClassFileTransformer change) {
        this.change = change;
    }

    /** From here on every such place looks whether somebody watches. */
    static Points set() {
        AgentBuilder agent = new AgentBuilder.Default()
                .disableClassFormatChanges()
                .with(AgentBuilder.RedefinitionStrategy.RETRANSFORMATION)
                .with(AgentBuilder.Listener.StreamWriting.toSystemError().withErrorsOnly());
        for (Place place : PLACES) {
            place.require();
            agent = agent.type(ElementMatchers.named(place.type()))
                    .transform((builder, described, loader, module, domain) ->
                            builder.visit(Advice.to(Around.class).on(ElementMatchers.named(place.method()))));
        }
        return new Points(agent.installOn(AGENT));
    }

    static void watch(@Nullable Watch watch) {
        WATCH.set(watch);
    }

    /** @return the point's number; 0 when nobody watches, or nothing stays */
    public static int before(Method method, @Nullable Object self, Object[] arguments) {
        Watch watch = WATCH.get();
        if (watch == null || !stays(watch, self, arguments)) {
            return 0;
        }
        return watch.before(method.getDeclaringClass().getSimpleName() + "." + method.getName() + " for " + asker());
    }

    public static void after(int number) {
        Watch watch = WATCH.get();
        if (watch != null && number > 0) {
            watch.after(number);
        }
    }

    private static boolean stays(Watch watch, @Nullable Object self, Object[] arguments) {
        if (self instanceof SessionLocal session) {
            return session.containsUncommitted()
                    && watch.isBelow(Path.of(session.getDatabase().getDatabasePath()));
        }
        return arguments.length == 0
                || !(arguments[0] instanceof Path file)
                || !file.isAbsolute()
                || watch.isBelow(file);
    }

    /** The innermost method of the product that led here. */
    private static String asker() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> frame.getClassName().startsWith("dev.invoicelinks.")
                                && !frame.getClassName().startsWith("dev.invoicelinks.torture."))
                        .findFirst()
                        .map(frame -> frame.getClassName().replaceAll(".*\\.", "") + "." + frame.getMethodName())
                        .orElse("?"));
    }

    @Override
    public void close() {
        WATCH.set(null);
        change.reset(AGENT, AgentBuilder.RedefinitionStrategy.RETRANSFORMATION);
    }

    private record Place(String type, String method) {

        void require() {
            try {
                Class.forName(type);
            } catch (ClassNotFoundException renamed) {
                throw new IllegalStateException("There is no " + type + " any more", renamed);
            }
        }
    }

    /** Copied into the methods by the agent. */
    static final class Around {

        private Around() {}

        @Advice.OnMethodEnter
        static int enter(
                @Advice.Origin Method method,
                @Advice.This(optional = true) Object self,
                @Advice.AllArguments Object[] arguments) {
            return Points.before(method, self, arguments);
        }

        @Advice.OnMethodExit(onThrowable = Throwable.class)
        static void exit(@Advice.Enter int number) {
            Points.after(number);
        }
    }
}
