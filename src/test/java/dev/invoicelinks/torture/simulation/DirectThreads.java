package dev.invoicelinks.torture.simulation;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.agent.builder.ResettableClassFileTransformer;
import net.bytebuddy.asm.MemberSubstitution;
import net.bytebuddy.matcher.ElementMatchers;

/**
 * Whatever a pool of the product is given is done at once by whoever gives it, as long as that is a thread of a simulation: the order of things then follows from the
 * seed alone. Made to the loaded classes of this process.
 */
public final class DirectThreads implements AutoCloseable {

    private static final ThreadLocal<Boolean> SIMULATED = ThreadLocal.withInitial(() -> false);
    private static final Instrumentation AGENT = ByteBuddyAgent.install();
    private static final List<String> TYPES = List.of(
            "dev.invoicelinks.issuing.Callers",
            "dev.invoicelinks.issuing.LinkEnding",
            "dev.invoicelinks.reconcile.Rereading",
            "dev.invoicelinks.reconcile.WriteBehind",
            "dev.invoicelinks.run.RunLease");

    /** Takes work and never comes to it; shutting it down changes nothing. */
    private static final ScheduledExecutorService IDLE = (ScheduledExecutorService) Proxy.newProxyInstance(
            DirectThreads.class.getClassLoader(),
            new Class<?>[] {ScheduledExecutorService.class},
            (proxy, method, arguments) -> method.getName().equals("shutdownNow") ? List.of() : null);

    private final ResettableClassFileTransformer change;

    private DirectThreads(ResettableClassFileTransformer change) {
        this.change = change;
    }

    static DirectThreads set() {
        TYPES.forEach(DirectThreads::load);
        return new DirectThreads(new AgentBuilder.Default()
                .disableClassFormatChanges()
                .with(AgentBuilder.RedefinitionStrategy.RETRANSFORMATION)
                .with(AgentBuilder.Listener.StreamWriting.toSystemError().withErrorsOnly())
                .type(ElementMatchers.namedOneOf(TYPES.toArray(String[]::new)))
                .transform((builder, described, loader, module, domain) -> builder.visit(substitution()))
                .installOn(AGENT));
    }

    private static void load(String type) {
        try {
            Class.forName(type);
        } catch (ClassNotFoundException renamed) {
            throw new IllegalStateException("There is no " + type + " any more", renamed);
        }
    }

    private static net.bytebuddy.asm.AsmVisitorWrapper substitution() {
        try {
            return MemberSubstitution.strict()
                    .method(ElementMatchers.named("newFixedThreadPool")
                            .and(ElementMatchers.takesArguments(int.class))
                            .and(ElementMatchers.isDeclaredBy(Executors.class)))
                    .replaceWith(DirectThreads.class.getMethod("pool", int.class))
                    .method(ElementMatchers.named("newSingleThreadExecutor")
                            .and(ElementMatchers.takesArguments(ThreadFactory.class))
                            .and(ElementMatchers.isDeclaredBy(Executors.class)))
                    .replaceWith(DirectThreads.class.getMethod("single", ThreadFactory.class))
                    .method(ElementMatchers.named("newSingleThreadScheduledExecutor")
                            .and(ElementMatchers.takesArguments(ThreadFactory.class))
                            .and(ElementMatchers.isDeclaredBy(Executors.class)))
                    .replaceWith(DirectThreads.class.getMethod("scheduled", ThreadFactory.class))
                    .on(ElementMatchers.any());
        } catch (NoSuchMethodException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /** This thread lives in a simulation while the work is done. */
    static void simulate(Runnable work) {
        SIMULATED.set(true);
        try {
            work.run();
        } finally {
            SIMULATED.remove();
        }
    }

    /** Called by the changed classes. */
    public static ExecutorService pool(int count) {
        return SIMULATED.get() ? new AtOnce() : Executors.newFixedThreadPool(count);
    }

    /** Called by the changed classes. */
    public static ExecutorService single(ThreadFactory threads) {
        return SIMULATED.get() ? new AtOnce() : Executors.newSingleThreadExecutor(threads);
    }

    /** Called by the changed classes: what recurs by the machine's time never comes in a simulation, whose runs are over before. */
    public static ScheduledExecutorService scheduled(ThreadFactory threads) {
        return SIMULATED.get() ? IDLE : Executors.newSingleThreadScheduledExecutor(threads);
    }

    @Override
    public void close() {
        change.reset(AGENT, AgentBuilder.RedefinitionStrategy.RETRANSFORMATION);
    }

    private static final class AtOnce extends AbstractExecutorService {

        private boolean shut;

        @Override
        public void execute(Runnable work) {
            work.run();
        }

        @Override
        public void shutdown() {
            shut = true;
        }

        @Override
        public List<Runnable> shutdownNow() {
            shut = true;
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return shut;
        }

        @Override
        public boolean isTerminated() {
            return shut;
        }

        @Override
        public boolean awaitTermination(long time, TimeUnit unit) {
            return true;
        }
    }
}
