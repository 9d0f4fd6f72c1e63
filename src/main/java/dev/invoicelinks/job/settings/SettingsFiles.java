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
import java.util.stream.Stream;
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
    private static final String FILE = "-file";
    private static final List<String> SECRETS = List.of(
            KEY, ROOT + "mail.password", ROOT + "sms.password", ROOT + "webhook.secret", ROOT + "webhook.old-secret");
    /** Sections whose keys a person names. */
    private static final List<String> OPEN = List.of(ROOT + "sms.fields.", ROOT + "sms.headers.");

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
        Stream<String> named = environment.getPropertySources().stream()
                .filter(SettingsFiles::isOfHome)
                .filter(EnumerablePropertySource.class::isInstance)
                .flatMap(source -> Stream.of(((EnumerablePropertySource<?>) source).getPropertyNames()))
                .filter(key -> OPEN.stream().anyMatch(key::startsWith));
        return Stream.concat(defaults.keySet().stream().filter(key -> key.startsWith(ROOT)), named)
                .distinct()
                .toList();
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
                    if (key.startsWith(ROOT)
                            && !defaults.containsKey(key)
                            && OPEN.stream().noneMatch(key::startsWith)) {
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

    /** True for what may neither be shown nor told by a hash. */
    static boolean isSecret(String key) {
        return key.contains("secret") || key.contains("password") || key.contains("headers");
    }

    /** Secrets from their own files, and the key from OMISE_SECRET_KEY, where no setting of that name is stronger. */
    private void addSecret(Path folder) {
        Map<String, Object> found = new LinkedHashMap<>();
        for (String key : SECRETS) {
            String named = environment.getProperty(key + FILE, "");
            if (!named.isBlank()) {
                SecretFile.read(key + FILE, folder.resolve(named), problems)
                        .ifPresent(secret -> found.put(key, secret));
            }
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
                .anyMatch(source -> isSet(source, "spring.datasource.password")
                        || SECRETS.stream().anyMatch(key -> isSet(source, key)));
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
