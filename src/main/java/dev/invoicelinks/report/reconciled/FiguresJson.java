package dev.invoicelinks.report.reconciled;

import dev.invoicelinks.report.JdbcReading;
import dev.invoicelinks.report.reconciled.Figures.Share;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The fields of {@code summary.json} and of {@code reconcile --json}, in their order; amounts are decimal text. */
final class FiguresJson {

    private FiguresJson() {}

    static Map<String, Object> of(Figures figures, long needing, List<String> files) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("run", figures.run().number());
        json.put("mode", figures.run().merchant().mode().word());
        json.put("merchant", figures.run().merchant().name());
        json.put("as_of", figures.asOf().toString());
        json.put("agrees", figures.proof().agrees());
        json.put("proved_at", Objects.toString(figures.proof().at(), null));
        json.put(
                "differences",
                figures.proof().differences().stream()
                        .map(FiguresJson::difference)
                        .toList());
        json.put("needs_you", needing);
        json.put(
                "settlements",
                figures.settlements().stream()
                        .map(it -> share(it, "due", "open"))
                        .toList());
        json.put(
                "charges",
                figures.outcomes().stream()
                        .map(it -> share(it, "sum", "counted"))
                        .toList());
        json.put(
                "collected",
                figures.collected().stream().map(FiguresJson::collected).toList());
        json.put("ageing", figures.ageing().stream().map(FiguresJson::aged).toList());
        json.put(
                "transfers",
                figures.transfers().stream().map(FiguresJson::transfer).toList());
        json.put(
                "postings",
                figures.movements().stream()
                        .map(it -> share(it, "settled", "net"))
                        .toList());
        json.put("to_issue", figures.waiting().toIssue());
        json.put("held", figures.waiting().held());
        json.put("unconfirmed", figures.waiting().unconfirmed());
        json.put("refused", figures.waiting().refused());
        json.put("bounced", figures.waiting().bounced());
        json.put(
                "left_files",
                figures.waiting().files().stream().map(FiguresJson::left).toList());
        json.put("digest", figures.waiting().digest());
        json.put("files", files);
        return json;
    }

    private static Map<String, Object> left(Figures.LeftFile it) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", it.name());
        json.put("rejected", it.rejected());
        json.put("refusal", it.refusal());
        return json;
    }

    private static Map<String, Object> difference(Figures.Difference it) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("subject", it.subject());
        json.put("measure", JdbcTables.word(it.measure()));
        json.put("currency", it.currency());
        json.put("expected", amount(it.expectedMinor(), it.currency()));
        json.put("found", amount(it.foundMinor(), it.currency()));
        return json;
    }

    private static Map<String, Object> share(Share it, String sum, String rest) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", JdbcTables.word(it.kind()));
        json.put("currency", it.currency());
        json.put("count", it.count());
        json.put(sum, amount(it.sumMinor(), it.currency()));
        json.put(rest, amount(it.restMinor(), it.currency()));
        return json;
    }

    private static Map<String, Object> collected(Figures.Collected it) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("day", it.day().toString());
        json.put("currency", it.currency());
        json.put("count", it.count());
        json.put("gross", amount(it.grossMinor(), it.currency()));
        json.put("costs", amount(it.costsMinor(), it.currency()));
        json.put("net", amount(it.netMinor(), it.currency()));
        return json;
    }

    private static Map<String, Object> aged(Figures.Aged it) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("currency", it.currency());
        json.put("bucket", it.bucket().toLowerCase(java.util.Locale.ROOT));
        json.put("count", it.count());
        json.put("open", amount(it.openMinor(), it.currency()));
        return json;
    }

    private static Map<String, Object> transfer(Figures.Transfer it) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("day", it.day().toString());
        json.put("currency", it.currency());
        json.put("charges", it.charges());
        json.put("amount", amount(it.amountMinor(), it.currency()));
        return json;
    }

    private static String amount(long minor, String currency) {
        return JdbcReading.amount(minor, currency).toPlainString();
    }
}
