package dev.invoicelinks.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the program. */
final class BuildVersion implements IVersionProvider {

    private static final String FILE = "/META-INF/build-info.properties";

    /** Such as {@code 0.1.0}; {@code unbuilt} when run from classes that no build has packaged. */
    static String version() {
        try (InputStream file = BuildVersion.class.getResourceAsStream(FILE)) {
            if (file == null) {
                return "unbuilt";
            }
            Properties properties = new Properties();
            properties.load(file);
            return properties.getProperty("build.version", "unbuilt");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The program's own " + FILE + " cannot be read", unreadable);
        }
    }

    @Override
    public String[] getVersion() {
        return new String[] {
            "invoice-links " + version(), "Java " + System.getProperty("java.version"), System.getProperty("os.name")
        };
    }
}
