package dev.invoicelinks.intake;

import dev.invoicelinks.intake.profile.HeaderMatch;
import dev.invoicelinks.intake.profile.Profile;
import dev.invoicelinks.intake.table.FileLayout;
import dev.invoicelinks.intake.table.FileRefused;
import dev.invoicelinks.intake.table.Finding;
import dev.invoicelinks.intake.table.SourceTable;
import dev.invoicelinks.intake.value.ColumnDecision;
import dev.invoicelinks.intake.value.ColumnDecision.Kind;
import dev.invoicelinks.intake.value.Days;
import dev.invoicelinks.intake.value.DecimalSign;
import dev.invoicelinks.intake.value.Sighting;
import dev.invoicelinks.intake.value.Writing;
import java.nio.file.Path;

/**
 * Decides how a file's amounts and days are read: what is stated first, then what all rows show together. What stays open or is contradictory is never
 * guessed: the file is refused with the setting that decides. Only of the program's own columns is it known that they are written with a decimal point and
 * the year first, so there such a row is rejected alone.
 */
final class WritingRules {

    private final CurrencyReading currencies;
    private final Days days;
    private final Writing stated;
    private final IntakeWords words;
    private final TrailerWords totals;

    /** @param stated by the settings */
    WritingRules(CurrencyReading currencies, Days days, Writing stated, IntakeWords words) {
        this.currencies = currencies;
        this.days = days;
        this.stated = stated;
        this.words = words;
        this.totals = new TrailerWords(words);
    }

    /**
     * Reads all rows once.
     *
     * @return the file with what was found out
     * @throws FileRefused naming the cells between which nothing but a person can decide
     */
    UnderstoodFile understand(Path shown, Path content, UnderstoodFile file) {
        WritingScan scan = new WritingScan(currencies, days);
        Trailers trailers = new Trailers(file.asWritten(), file.leftOut());
        try (SourceTable table = SourceTables.open(content, file.layout())) {
            table.forEachRemaining(row -> {
                scan.add(file, row);
                trailers.add(row);
            });
        }
        FileLayout found = layout(shown, file, usual(file, scan.evidence().under(stated)));
        for (Finding agreement : totals.agreements(trailers, found.writing(), file.rows())) {
            found = found.with(agreement);
        }
        return file.writtenAs(found).differing(totals.differences(trailers, found.writing(), file.rows()));
    }

    private FileLayout layout(Path shown, UnderstoodFile file, WritingEvidence evidence) {
        if (file.layout().profile().equals(FileLayout.CANONICAL)) {
            return said(file.layout(), canonical(evidence));
        }
        refuseUnlessClear(shown, "amounts", evidence.amounts(), "");
        refuseUnlessClear(shown, "days", evidence.days(), readings(evidence.days()));
        refuseUnlessClear(shown, "serials", evidence.serials(), readings(evidence.serials()));
        return said(file.layout(), evidence);
    }

    /** Where a file does not say how it is written, its layout's usual way is taken. */
    private static WritingEvidence usual(UnderstoodFile file, WritingEvidence found) {
        HeaderMatch match = file.match();
        if (match == null) {
            return found;
        }
        Profile.Defaults usual = match.profile().defaults();
        return found.under(new Writing(
                found.amounts().kind() == Kind.UNCLEAR ? usual.decimalSign() : null,
                found.days().kind() == Kind.UNCLEAR ? usual.dateOrder() : null,
                null));
    }

    /** The layout itself says point; days that are not clear are left to their rows. */
    private static WritingEvidence canonical(WritingEvidence evidence) {
        boolean isContradictory = evidence.amounts().kind() == Kind.CONTRADICTORY;
        return isContradictory ? evidence.under(new Writing(DecimalSign.POINT, null, null)) : evidence;
    }

    private <E extends Enum<E>> void refuseUnlessClear(
            Path shown, String what, ColumnDecision<E> decision, String readings) {
        Sighting first = decision.first();
        if (decision.isClear() || first == null) {
            return;
        }
        throw new FileRefused(shown, sentence(what, decision, first, readings), words.say(what + ".remedy"));
    }

    private <E extends Enum<E>> String sentence(
            String what, ColumnDecision<E> decision, Sighting first, String readings) {
        Sighting second = decision.second();
        String key = what + "." + decision.kind().name();
        return second == null
                ? words.say(key, String.valueOf(first.row()), first.written(), readings)
                : words.say(
                        key,
                        String.valueOf(first.row()),
                        first.written(),
                        String.valueOf(second.row()),
                        second.written());
    }

    /** The days that a cell may mean. */
    private String readings(ColumnDecision<?> decision) {
        Sighting first = decision.first();
        return first == null ? "" : days.read(first.written(), null, null).detail();
    }

    private FileLayout said(FileLayout layout, WritingEvidence evidence) {
        FileLayout told = layout.with(evidence.writing());
        told = said(told, "amounts", evidence.amounts());
        told = said(told, "days", evidence.days());
        return said(told, "serials", evidence.serials());
    }

    private <E extends Enum<E>> FileLayout said(FileLayout layout, String what, ColumnDecision<E> decision) {
        E meant = decision.meant();
        if (meant == null || decision.kind() == Kind.ALIKE) {
            return layout;
        }
        Sighting shown = decision.first();
        String key = what + "." + decision.kind().name();
        String why = shown == null ? words.say(key) : words.say(key, String.valueOf(shown.row()), shown.written());
        return layout.with(new Finding(words.say(what + ".what"), words.say(meant), why));
    }
}
