package dev.invoicelinks.report.reconciled;

import dev.invoicelinks.report.Amounts;
import dev.invoicelinks.report.JdbcReading;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The page's charts as inline SVG in whole pixels: they need no script, scale with the page and print. */
final class Charts {

    private static final int WIDTH = 640;
    private static final int COLUMNS_HEIGHT = 120;
    private static final int BAR_HEIGHT = 26;
    private static final int LABEL_WIDTH = 170;
    private static final int VALUE_WIDTH = 130;

    private Charts() {}

    /** A part of a bar. */
    record Part(String style, String title, long size) {}

    /** A bar with its label and the words behind it. */
    record Bar(String label, String value, List<Part> parts) {

        long size() {
            return parts.stream().mapToLong(Part::size).sum();
        }
    }

    /** What came in on each day up to the last, one column a day. */
    static String days(List<Figures.Collected> collected, LocalDate last, Function<LocalDate, String> day) {
        Map<LocalDate, Figures.Collected> byDay = new TreeMap<>();
        collected.forEach(it -> byDay.put(it.day(), it));
        long highest = collected.stream()
                .mapToLong(Figures.Collected::grossMinor)
                .max()
                .orElse(0);
        int step = WIDTH / Figures.DAYS;
        StringBuilder svg = begin(WIDTH, COLUMNS_HEIGHT + 26);
        line(svg, 0, COLUMNS_HEIGHT, WIDTH);
        collected.stream()
                .max(Comparator.comparingLong(Figures.Collected::grossMinor))
                .ifPresent(top -> text(svg, "value", WIDTH, 14, "end", "↑ " + money(top.grossMinor(), top.currency())));
        for (int place = 0; place < Figures.DAYS; place++) {
            LocalDate of = last.minusDays(Figures.DAYS - 1L - place);
            Figures.Collected it = byDay.get(of);
            if (it != null) {
                int height = Math.max(2, scaled(it.grossMinor(), highest, COLUMNS_HEIGHT - 24));
                String title = day.apply(of) + ": " + money(it.grossMinor(), it.currency());
                rectangle(svg, "column", title, place * step + 2, COLUMNS_HEIGHT - height, step - 4, height);
            }
            if (place % 10 == 0 || place == Figures.DAYS - 1) {
                String anchor = place == 0 ? "start" : place == Figures.DAYS - 1 ? "end" : "middle";
                text(svg, "tick", place * step + step / 2, COLUMNS_HEIGHT + 20, anchor, day.apply(of));
            }
        }
        return svg.append("</svg>").toString();
    }

    /** Bars beneath each other, the longest as wide as there is room. */
    static String bars(List<Bar> bars) {
        long highest = bars.stream().mapToLong(Bar::size).max().orElse(0);
        int room = WIDTH - LABEL_WIDTH - VALUE_WIDTH;
        StringBuilder svg = begin(WIDTH, bars.size() * BAR_HEIGHT + 4);
        for (int place = 0; place < bars.size(); place++) {
            Bar bar = bars.get(place);
            int top = place * BAR_HEIGHT + 4;
            text(svg, "label", LABEL_WIDTH - 8, top + 14, "end", bar.label());
            int left = LABEL_WIDTH;
            for (Part part : bar.parts()) {
                int width = part.size() == 0 ? 0 : Math.max(1, scaled(part.size(), highest, room));
                rectangle(svg, part.style(), part.title(), left, top, width, BAR_HEIGHT - 8);
                left += width;
            }
            text(svg, "value", left + 6, top + 14, "start", bar.value());
        }
        return svg.append("</svg>").toString();
    }

    private static int scaled(long size, long highest, int room) {
        return highest == 0
                ? 0
                : BigInteger.valueOf(size)
                        .multiply(BigInteger.valueOf(room))
                        .divide(BigInteger.valueOf(highest))
                        .intValueExact();
    }

    private static String money(long minor, String currency) {
        return currency + " " + Amounts.grouped(JdbcReading.amount(minor, currency));
    }

    private static StringBuilder begin(int width, int height) {
        return new StringBuilder(
                String.format(Locale.ROOT, "<svg viewBox=\"0 0 %d %d\" role=\"img\" class=\"chart\">", width, height));
    }

    private static void rectangle(
            StringBuilder svg, String style, String title, int left, int top, int width, int height) {
        svg.append(String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"><title>%s</title></rect>",
                style,
                left,
                top,
                width,
                height,
                escaped(title)));
    }

    private static void line(StringBuilder svg, int left, int top, int width) {
        svg.append(String.format(
                Locale.ROOT, "<line class=\"axis\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>", left, top, width, top));
    }

    private static void text(StringBuilder svg, String style, int left, int top, String anchor, String words) {
        svg.append(String.format(
                Locale.ROOT,
                "<text class=\"%s\" x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>",
                style,
                left,
                top,
                anchor,
                escaped(words)));
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
