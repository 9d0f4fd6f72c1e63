package dev.invoicelinks.intake.table;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells totals, headings and comments from data, by what stands in a row. */
public final class Asides {

    private static final Pattern TOTAL = Pattern.compile(
            "(?iu)(grand |sub[ -]?|report |overall )?totals?( amount| due| outstanding)?( (for|of) .+)?"
                    + "|(小|合|総|総合)計(金額|額)?|รวม(ทั้งสิ้น|ทั้งหมด|เงิน)?|ยอดรวม(ทั้งสิ้น|ทั้งหมด)?|จำนวนเงินรวม(ทั้งสิ้น)?");

    private static final Pattern SUM = Pattern.compile("[\\p{Sc}\\p{Z}\\p{Nd}.,()+%'’-]*|[A-Z]{3}");

    /** Headings and last lines of reports that are known to stand there alone. */
    private static final Pattern REPORT_LINE = Pattern.compile(
            "(?iu)current|not due|overdue|(over |more than )?\\d+( ?(-|–|to) ?\\d+)?"
                    + "\\+? days.*|end of (report|file|list)\\W*|page \\d+.*|printed .*|(accrual|cash) basis.*|以上|以下余白");

    private static final Pattern HEADING = Pattern.compile("(?U)(?=.*\\p{L})(.*\\s.*|[^\\p{Nd}]*)");

    private Asides() {}

    /** What the row is; null when it is data. */
    public static @Nullable Aside of(List<String> cells, List<String> header) {
        int first = filledFrom(cells, 0);
        if (first < 0) {
            return Aside.BLANK;
        }
        String begin = plain(cells.get(first));
        boolean isAlone = filledFrom(cells, first + 1) < 0;
        if (begin.startsWith("#") && (isAlone || begin.startsWith("# "))) {
            return Aside.COMMENT;
        }
        if (TOTAL.matcher(begin).matches() && onlySums(cells, first + 1)) {
            return Aside.TOTAL;
        }
        if (isAlone && HEADING.matcher(begin).matches()) {
            return Aside.HEADING;
        }
        return begin.equals(plain(header.isEmpty() ? "" : header.get(0))) && cells.equals(header) ? Aside.HEADER : null;
    }

    /** True for a heading that is known as one wherever it stands. */
    public static boolean isReportLine(List<String> cells) {
        int first = filledFrom(cells, 0);
        return first >= 0 && REPORT_LINE.matcher(plain(cells.get(first))).matches();
    }

    private static int filledFrom(List<String> cells, int from) {
        for (int place = from; place < cells.size(); place++) {
            if (!isEmpty(cells.get(place))) {
                return place;
            }
        }
        return -1;
    }

    /** The mark that ends files of old programs is no text. */
    private static boolean isEmpty(String cell) {
        return cell.isBlank() || cell.equals("\u001A");
    }

    private static boolean onlySums(List<String> cells, int from) {
        return cells.subList(Math.min(from, cells.size()), cells.size()).stream()
                .allMatch(cell -> SUM.matcher(cell).matches());
    }

    private static String plain(String cell) {
        String text = Normalizer.normalize(cell.strip(), Normalizer.Form.NFKC);
        return text.endsWith(":") ? text.substring(0, text.length() - 1).strip() : text;
    }
}
