package dev.invoicelinks.cli;

import java.lang.reflect.Constructor;
import picocli.CommandLine;

/** Makes commands, handing the desk to those that ask for it. */
final class CommandFactory implements CommandLine.IFactory {

    private final Desk desk;

    CommandFactory(Desk desk) {
        this.desk = desk;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Desk.class) {
                return type.cast(constructor.newInstance(desk));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
