package dev.invoicelinks.report;

import dev.invoicelinks.run.AuditRow;
import dev.invoicelinks.run.AuditSeals;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.RunDigest;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** The audit trail as a file for an auditor, row by row, in the order in which it was written. */
public final class AuditExport {

    private static final List<String> COLUMNS =
            List.of("id", "run", "at", "actor", "action", "subject", "facts", "request_id");
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .build())
            .build();

    private final AuditSeals seals;
    private final boolean personal;

    /** @param personal true to include what names customers, such as addresses */
    public AuditExport(AuditSeals seals, boolean personal) {
        this.seals = seals;
        this.personal = personal;
    }

    /** RFC 4180 with a header. */
    public void csv(Merchant merchant, Writer to) throws IOException {
        CSVPrinter printer = new CSVPrinter(to, CSVFormat.RFC4180);
        printer.printRecord(personal ? ResultCsv.joined(COLUMNS, List.of("personal")) : COLUMNS);
        for (Iterator<AuditRow> rows = seals.rows(merchant); rows.hasNext(); ) {
            printer.printRecord(SafeCells.of(cells(rows.next())));
        }
        printer.flush();
    }

    private List<String> cells(AuditRow row) {
        List<String> cells = new ArrayList<>(List.of(
                String.valueOf(row.id()),
                String.valueOf(row.run()),
                row.at().toString(),
                row.actor(),
                row.entry().action(),
                row.entry().subject(),
                row.entry().facts(),
                text(row.entry().requestId())));
        if (personal) {
            cells.add(text(row.personal()));
        }
        return cells;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** One object: merchant, digests, rows. */
    public void json(Merchant merchant, Writer to) {
        try (JsonGenerator json = JSON.createGenerator(to)) {
            json.writeStartObject();
            json.writeStringProperty("merchant", merchant.key());
            json.writeArrayPropertyStart("digests");
            seals.digests(merchant).forEachRemaining(digest -> write(json, digest));
            json.writeEndArray();
            json.writeArrayPropertyStart("rows");
            seals.rows(merchant).forEachRemaining(row -> write(json, row));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void write(JsonGenerator json, RunDigest digest) {
        json.writeStartObject();
        json.writeNumberProperty("run", digest.run());
        json.writeStringProperty("digest", digest.digest());
        json.writeStringProperty("previous", digest.previous());
        json.writeNumberProperty("rows", digest.rows());
        json.writeStringProperty("made_at", digest.madeAt().toString());
        json.writeEndObject();
    }

    private void write(JsonGenerator json, AuditRow row) {
        List<String> cells = cells(row);
        json.writeStartObject();
        json.writeNumberProperty("id", row.id());
        json.writeNumberProperty("run", row.run());
        for (int place = 2; place < COLUMNS.size(); place++) {
            json.writeStringProperty(COLUMNS.get(place), cells.get(place));
        }
        if (personal) {
            json.writeStringProperty("personal", text(row.personal()));
        }
        json.writeEndObject();
    }
}
