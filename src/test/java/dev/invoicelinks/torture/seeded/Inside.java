package dev.invoicelinks.torture.seeded;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a bug does where only the product itself may: reads, calls and makes what is not public. */
public final class Inside {

    private Inside() {}

    /** A field's value. */
    public static Object field(Object of, String name) {
        try {
            Field field = of.getClass().getDeclaredField(name);
            field.setAccessible(true);
            return field.get(of);
        } catch (ReflectiveOperationException renamed) {
            throw new IllegalStateException(of.getClass() + " has no " + name + " any more", renamed);
        }
    }

    /** Calls a method of an object. */
    public static @Nullable Object call(Object on, String name, @Nullable Object... arguments) {
        return call(on.getClass(), on, name, arguments);
    }

    /** Calls a static method. */
    public static @Nullable Object callStatic(String type, String name, @Nullable Object... arguments) {
        return call(type(type), null, name, arguments);
    }

    private static @Nullable Object call(
            Class<?> type, @Nullable Object on, String name, @Nullable Object[] arguments) {
        Method method = Arrays.stream(type.getDeclaredMethods())
                .filter(it -> it.getName().equals(name) && it.getParameterCount() == arguments.length)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(type + " has no " + name + " any more"));
        method.setAccessible(true);
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException thrown) {
            throw new IllegalStateException(thrown.getCause());
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(closed);
        }
    }

    /** Makes a record by its one constructor. */
    public static Object make(String type, @Nullable Object... arguments) {
        try {
            Constructor<?> constructor = type(type).getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(type + " is made otherwise now", changed);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName("dev.invoicelinks." + name);
        } catch (ClassNotFoundException renamed) {
            throw new IllegalStateException(renamed);
        }
    }
}
