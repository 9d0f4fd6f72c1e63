package dev.invoicelinks.intake.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes {@code samples/erp/sap-fbl5n.xlsx} and {@code samples/erp/partners.csv}, and says what they come to: a title above the header, days as days, customers'
 * numbers with zeros in front, payments, a credit note, a document number that Excel has rounded, a customer without a partner, a hidden sheet.
 */
final class SapSheetSample {

    private static final PrintStream OUT = System.out;
    private static final Path ERP = Path.of("samples/erp");
    private static final List<String> HEADER = List.of(
            "Customer",
            "Customer Name1",
            "DocumentNo",
            "Type",
            "Pstng Date",
            "Net due dt",
            "Amt in loc.cur.",
            "LCurr",
            "PayT",
            "Ledger",
            "User Name");

    /** As at 29 September 2026 stands in row 3, the header in row 5. */
    private static final int HEADER_ROW = 4;

    private static final int INVOICES = 36;
    private static final int PARTNERS = 12;

    private SapSheetSample() {}

    /** @param unused nothing is asked */
    public static void main(String[] unused) throws IOException {
        BigDecimal sum = BigDecimal.ZERO;
        try (OutputStream bytes = Files.newOutputStream(ERP.resolve("sap-fbl5n.xlsx"));
                Workbook workbook = new Workbook(bytes, "SAP", "01.0000")) {
            Worksheet old = workbook.newWorksheet("Parameters");
            old.value(0, 0, "Company code 1000");
            old.setVisibilityState(VisibilityState.HIDDEN);
            Worksheet sheet = workbook.newWorksheet("Customer Line Item Display");
            sheet.value(0, 0, "Customer Line Item Display");
            sheet.value(2, 0, "As at 29.09.2026");
            for (int place = 0; place < HEADER.size(); place++) {
                sheet.value(HEADER_ROW, place, HEADER.get(place));
            }
            for (int number = 1; number <= INVOICES; number++) {
                BigDecimal amount = BigDecimal.valueOf(12_345 + 7_919L * number, 2);
                row(sheet, number, 100 + number % PARTNERS, "RV", amount);
                sheet.value(HEADER_ROW + number, 2, "00900000%02d".formatted(number));
                sum = sum.add(amount);
            }
            others(sheet);
        }
        partners();
        OUT.println(INVOICES + " invoices, THB " + sum.toPlainString());
    }

    /** What must not be asked for. */
    private static void others(Worksheet sheet) {
        for (int payment = 1; payment <= 3; payment++) {
            row(sheet, INVOICES + payment, 101, "DZ", BigDecimal.valueOf(-50_000L * payment, 2));
            sheet.value(HEADER_ROW + INVOICES + payment, 2, "014000000" + payment);
        }
        row(sheet, INVOICES + 4, 102, "DG", BigDecimal.valueOf(-10_000, 2));
        sheet.value(HEADER_ROW + INVOICES + 4, 2, "0160000001");
        row(sheet, INVOICES + 5, 103, "RV", BigDecimal.valueOf(9_900, 2));
        sheet.value(HEADER_ROW + INVOICES + 5, 2, new BigDecimal("2520000000000000000"));
        row(sheet, INVOICES + 6, 999, "RV", BigDecimal.valueOf(8_800, 2));
        sheet.value(HEADER_ROW + INVOICES + 6, 2, "0090000099");
    }

    private static void row(Worksheet sheet, int number, int customer, String type, BigDecimal amount) {
        int row = HEADER_ROW + number;
        sheet.value(row, 0, "0000%06d".formatted(customer));
        sheet.value(row, 1, "Customer " + customer + " Co., Ltd.");
        sheet.value(row, 3, type);
        sheet.value(row, 4, LocalDate.of(2026, 9, 1).plusDays(number % 28));
        sheet.value(row, 5, LocalDate.of(2026, 12, 1).plusDays(number % 28));
        sheet.style(row, 4).format("dd.mm.yyyy").set();
        sheet.style(row, 5).format("dd.mm.yyyy").set();
        sheet.value(row, 6, amount);
        sheet.value(row, 7, "THB");
        sheet.value(row, 8, "Z030");
        sheet.value(row, 9, "0L");
        sheet.value(row, 10, "BATCH");
    }

    private static void partners() throws IOException {
        try (Writer out = Files.newBufferedWriter(ERP.resolve("partners.csv"))) {
            out.write("customer_id,customer_name,email,phone\n");
            for (int customer = 100; customer < 100 + PARTNERS; customer++) {
                out.write("0000%06d,\"Customer %d Co., Ltd.\",ap@customer%d.example.com,%n"
                        .formatted(customer, customer, customer));
            }
        }
    }
}
