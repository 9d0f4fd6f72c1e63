package dev.invoicelinks.torture.checker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A file as it was dropped.
 *
 * @param declared how many invoices its control file says it has
 */
record InputFile(Path path, String sha256, List<InputRow> rows, Optional<Long> declared) {

    private static final Pattern COUNT = Pattern.compile("(?m)^\\s*count\\s*=\\s*(\\d+)\\s*$");

    static InputFile read(Path path) {
        return new InputFile(
                path,
                Folder.sha256(path),
                Table.read(path).rows().stream().map(InputRow::new).toList(),
                declared(path.resolveSibling(path.getFileName() + ".control")));
    }

    private static Optional<Long> declared(Path control) {
        if (!Files.exists(control)) {
            return Optional.empty();
        }
        Matcher count = COUNT.matcher(Folder.text(control));
        return count.find() ? Optional.of(Long.valueOf(count.group(1))) : Optional.empty();
    }

    /** True when nothing of it may be taken. */
    boolean contradictsItself() {
        return declared.filter(count -> count != numbers().size()).isPresent();
    }

    Set<String> numbers() {
        return rows.stream().map(InputRow::number).collect(Collectors.toSet());
    }

    /** One row of it. */
    record InputRow(Table.Row row) {

        String number() {
            return row.cell("invoice_number");
        }

        String currency() {
            return row.cell("currency");
        }

        Optional<Long> amountMinor() {
            return Money.minor(row.cell("amount"), currency());
        }

        /** Every address that a message about it may go to. */
        Set<String> recipients() {
            return Arrays.stream((row.cell("email") + ";" + row.cell("phone")).split(";"))
                    .map(String::strip)
                    .filter(address -> !address.isEmpty())
                    .map(InputRow::comparable)
                    .collect(Collectors.toSet());
        }

        /** Telephone numbers are compared by their last digits: a country's code is written or not. */
        static String comparable(String address) {
            if (address.contains("@")) {
                return address.toLowerCase(java.util.Locale.ROOT);
            }
            String digits = address.replaceAll("\\D", "");
            return digits.substring(Math.max(0, digits.length() - 8));
        }
    }
}
