package dev.invoicelinks.invoice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How an invoice's content lies in the columns of {@code invoice} and {@code staged_row}, for every store that reads them. */
public final class JdbcInvoiceColumns {

    /** The columns that {@link #invoice} reads, for a select list with the alias {@code i}. */
    public static final String SELECT = """
            i.number, i.customer_id, i.customer_name, i.emails, i.phone, i.line_id, i.whatsapp,
            coalesce(i.asked_minor, i.amount_minor) as amount_minor, i.currency,
            i.issue_date, i.due_date, i.description, i.language, i.use_kind, i.expires_on, i.channels, i.metadata
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private JdbcInvoiceColumns() {}

    /** The invoice in the current row. */
    public static Invoice invoice(ResultSet row) throws SQLException {
        return new Invoice(
                new InvoiceNumber(row.getString("number")),
                customer(row),
                Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("amount_minor")),
                row.getObject("issue_date", LocalDate.class),
                row.getObject("due_date", LocalDate.class),
                row.getString("description"),
                row.getString("language"),
                Use.valueOf(row.getString("use_kind")),
                row.getObject("expires_on", LocalDate.class),
                list(row.getString("channels"), ","),
                metadata(row.getString("metadata")));
    }

    private static Customer customer(ResultSet row) throws SQLException {
        return new Customer(
                row.getString("customer_id"),
                row.getString("customer_name"),
                list(row.getString("emails"), ";"),
                row.getString("phone"),
                row.getString("line_id"),
                row.getString("whatsapp"));
    }

    /** Joined e-mail addresses, as the column keeps them. */
    public static String emails(Customer customer) {
        return String.join(";", customer.emails());
    }

    /** Joined channel words, as the column keeps them. */
    public static String channels(Invoice invoice) {
        return String.join(",", invoice.channels());
    }

    /** A JSON object, as the column keeps the other columns of the file; empty text for none. */
    public static String metadata(Map<String, String> metadata) {
        return metadata.isEmpty() ? "" : JSON.writeValueAsString(metadata);
    }

    /** The other columns, read from what the column keeps. */
    public static Map<String, String> metadata(String column) {
        return column.isEmpty() ? Map.of() : JSON.readValue(column, TEXTS);
    }

    private static List<String> list(String column, String separator) {
        return column.isEmpty()
                ? List.of()
                : Arrays.stream(column.split(separator)).toList();
    }
}
