package dev.invoicelinks.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * One migration that the program carries.
 *
 * @param checksum as Flyway takes it: of the text's lines without their ends
 */
record Script(String name, int checksum) {

    /** All below the locations, in no order. */
    static List<Script> in(List<String> locations) {
        return locations.stream()
                .flatMap(location -> Arrays.stream(found(location)).map(Script::read))
                .toList();
    }

    private static Resource[] found(String location) {
        try {
            return new PathMatchingResourcePatternResolver().getResources(location + "/*.sql");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The program's own migrations cannot be read", unreadable);
        }
    }

    private static Script read(Resource resource) {
        try {
            CRC32 sum = new CRC32();
            resource.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
            return new Script(String.valueOf(resource.getFilename()), (int) sum.getValue());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The program's own migration " + resource + " cannot be read", unreadable);
        }
    }
}
