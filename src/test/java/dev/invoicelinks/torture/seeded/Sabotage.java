package dev.invoicelinks.torture.seeded;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.agent.builder.ResettableClassFileTransformer;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import net.bytebuddy.matcher.ElementMatcher;
import net.bytebuddy.matcher.ElementMatchers;
import org.jspecify.annotations.Nullable;

/**
 * One method of the product does something else until this is closed. The change is made to the loaded class of this process, so that no trace of it can reach a
 * jar.
 */
public final class Sabotage implements AutoCloseable {

    private static final Map<String, Bug> BUGS = new ConcurrentHashMap<>();
    private static final ThreadLocal<Set<String>> INSIDE = ThreadLocal.withInitial(HashSet::new);
    private static final Instrumentation AGENT = ByteBuddyAgent.install();

    private final String key;
    private final ResettableClassFileTransformer change;

    private Sabotage(String key, ResettableClassFileTransformer change) {
        this.key = key;
        this.change = change;
    }

    /** What happens instead of the method. */
    public interface Bug {

        @Nullable
        Object instead(Call call) throws Throwable;
    }

    /** @param type name of a class of the product; all methods of this name are met */
    public static Sabotage of(String type, String method, Bug bug) {
        return of(type, ElementMatchers.named(method), method, bug);
    }

    /** The same, of the method with so many parameters. */
    static Sabotage of(String type, String method, int parameters, Bug bug) {
        return of(
                type,
                ElementMatchers.<MethodDescription>named(method).and(ElementMatchers.takesArguments(parameters)),
                method,
                bug);
    }

    private static Sabotage of(String type, ElementMatcher<? super MethodDescription> methods, String method, Bug bug) {
        String key = "dev.invoicelinks." + type + "#" + method;
        load("dev.invoicelinks." + type);
        if (BUGS.put(key, bug) != null) {
            throw new IllegalStateException(key + " is sabotaged already");
        }
        ResettableClassFileTransformer change = new AgentBuilder.Default()
                .disableClassFormatChanges()
                .with(AgentBuilder.RedefinitionStrategy.RETRANSFORMATION)
                .with(AgentBuilder.Listener.StreamWriting.toSystemError().withErrorsOnly())
                .type(ElementMatchers.named("dev.invoicelinks." + type))
                .transform((builder, described, loader, module, domain) ->
                        builder.visit(Advice.to(Around.class).on(methods)))
                .installOn(AGENT);
        return new Sabotage(key, change);
    }

    private static void load(String type) {
        try {
            Class.forName(type);
        } catch (ClassNotFoundException renamed) {
            throw new IllegalStateException("There is no " + type + " to put a bug into", renamed);
        }
    }

    /** Called by the changed method; null when it shall do what it always did. */
    public static Object @Nullable [] meet(Method method, @Nullable Object self, Object[] arguments) throws Throwable {
        String key = method.getDeclaringClass().getName() + "#" + method.getName();
        Bug bug = BUGS.get(key);
        if (bug == null || !INSIDE.get().add(key)) {
            return null;
        }
        try {
            return new Object[] {bug.instead(new Call(method, self, arguments))};
        } finally {
            INSIDE.get().remove(key);
        }
    }

    @Override
    public void close() {
        BUGS.remove(key);
        change.reset(AGENT, AgentBuilder.RedefinitionStrategy.RETRANSFORMATION);
    }

    /** A call of the method. */
    public record Call(Method method, @Nullable Object self, Object[] arguments) {

        public <T> T argument(int place, Class<T> type) {
            return type.cast(arguments[place]);
        }

        /** What the method always did. */
        public @Nullable Object proceed() throws Throwable {
            return proceedWith(arguments);
        }

        public @Nullable Object proceedWith(Object... others) throws Throwable {
            method.setAccessible(true);
            try {
                return method.invoke(self, others);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }
    }

    /** Copied into the method by the agent. */
    static final class Around {

        private Around() {}

        @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
        static Object[] enter(
                @Advice.Origin Method method,
                @Advice.This(optional = true) Object self,
                @Advice.AllArguments Object[] arguments)
                throws Throwable {
            return meet(method, self, arguments);
        }

        @Advice.OnMethodExit
        static void exit(
                @Advice.Enter Object[] instead,
                @Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) Object returned) {
            if (instead != null) {
                returned = instead[0];
            }
        }
    }
}
