package dev.invoicelinks.job.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** The settings as they are written: the program's defaults below the home's two files below the environment. */
final class SettingsFiles {

    static final String ROOT = "invoice-links.";
    static final String KEY = ROOT + "provider.secret-key";

    private static final String BATCH_TABLES = "spring.batch.jdbc.initialize-schema";
    private static final String KEY_FILE = ROOT + "provider.secret-key-file";
    private static final String KEY_VARIABLE = "OMISE_SECRET_KEY";
    private static final YamlPropertySourceLoader YAML = new YamlPropertySourceLoader();

    private final ConfigurableEnvironment environment = new StandardEnvironment();
    private final List<String> problems = new ArrayList<>();

    private final Path home;
    private Map<String, Object> defaults = Map.of();

    private SettingsFiles(Path home) {
        this.home = home;
    }

    /** Reads everything below the home; problems are collected, not thrown. */
    static SettingsFiles of(Path home) {
        SettingsFiles files = new SettingsFiles(home);
        Path folder = home.resolve("config");
        files.environment
                .getPropertySources()
                .addFirst(
                        new MapPropertySource("home", Map.of(ROOT + "home", home.toString(), BATCH_TABLES, "always")));
        files.add("local", new FileSystemResource(folder.resolve("local.yml")));
        files.add("application", new FileSystemResource(folder.resolve("application.yml")));
        files.addDefaults();
        files.nameUnknownKeys();
        files.addSecret(folder);
        ConfigurationPropertySources.attach(files.environment);
        return files;
    }

    ConfigurableEnvironment environment() {
        return environment;
    }

    /** What holds now for every setting of the program: the strongest value of each key that has one. */
    Map<String, String> effective() {
        Map<String, String> values = new TreeMap<>();
        for (String key : ownKeys()) {
            String value = environment.getProperty(key, "");
            if (!value.isBlank()) {
                values.put(key, value.strip());
            }
        }
        return values;
    }

    Path home() {
        return home;
    }

    /** What a key is when nobody sets it, as written in config/application.yml. */
    String defaultOf(String key) {
        return Objects.toString(defaults.get(key), "");
    }

    private List<String> ownKeys() {
        return defaults.keySet().stream().filter(key -> key.startsWith(ROOT)).toList();
    }

    List<String> problems() {
        return problems;
    }

    /** The program carries a copy of config/application.yml, so that an older or shortened one in the home still works. */
    private void addDefaults() {
        add("defaults", new ClassPathResource("defaults/application.yml"));
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source.getName().startsWith("defaults") && source instanceof MapPropertySource packaged) {
                defaults = packaged.getSource();
            }
        }
    }

    private void add(String name, Resource file) {
        if (!file.exists()) {
            return;
        }
        try {
            for (PropertySource<?> source : YAML.load(name, file)) {
                environment.getPropertySources().addLast(source);
            }
        } catch (IOException | RuntimeException broken) {
            problems.add(place(name) + " cannot be read: " + firstLine(broken) + ". Correct the YAML there.");
        }
    }

    private void nameUnknownKeys() {
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (isOfHome(source) && source instanceof EnumerablePropertySource<?> own) {
                for (String key : own.getPropertyNames()) {
                    if (key.startsWith(ROOT) && !defaults.containsKey(key)) {
                        problems.add(key + " in " + place(source.getName())
                                + " is no setting of this version. Compare config/application.yml, or remove it.");
                    }
                }
            }
        }
    }

    private static boolean isOfHome(PropertySource<?> source) {
        return source.getName().startsWith("local") || source.getName().startsWith("application");
    }

    private static String place(String name) {
        return name.startsWith("local") ? "config/local.yml" : "config/application.yml";
    }

    /** The key from OMISE_SECRET_KEY or its own file, where no setting of that name is stronger. */
    private void addSecret(Path folder) {
        Map<String, Object> found = new LinkedHashMap<>();
        String named = environment.getProperty(KEY_FILE, "");
        if (!named.isBlank()) {
            Path file = folder.resolve(named);
            SecretFile.read(file, problems).ifPresent(key -> found.put(KEY, key));
        }
        String variable = System.getenv(KEY_VARIABLE);
        if (variable != null && !variable.isBlank()) {
            found.put(KEY, variable.strip());
        }
        environment.getPropertySources().addAfter("home", new MapPropertySource("secret", found));
        Path local = folder.resolve("local.yml");
        if (Files.exists(local) && holdsSecret()) {
            SecretFile.check(local, problems);
        }
    }

    private boolean holdsSecret() {
        return environment.getPropertySources().stream()
                .filter(source -> source.getName().startsWith("local"))
                .anyMatch(source -> isSet(source, KEY)
                        || isSet(source, "spring.datasource.password")
                        || isSet(source, "spring.mail.password"));
    }

    private static boolean isSet(PropertySource<?> source, String key) {
        Object value = source.getProperty(key);
        return value != null && !value.toString().isBlank();
    }

    private static String firstLine(Exception broken) {
        String message = String.valueOf(broken.getMessage());
        return message.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(3)
                .collect(Collectors.joining(" "));
    }
}
