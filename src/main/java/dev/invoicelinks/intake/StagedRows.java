package dev.invoicelinks.intake;

import dev.invoicelinks.intake.table.FileLayout;
import dev.invoicelinks.intake.table.FileRefused;
import dev.invoicelinks.intake.table.SourceTable;
import dev.invoicelinks.run.Progress;
import dev.invoicelinks.run.Run;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads the rows of every file of the run that is not staged yet. After a kill it goes on behind the last row that the books have, so it needs no
 * state of its own.
 */
public final class StagedRows implements ItemStreamReader<Staging> {

    private static final int PROGRESS_ROWS = 1000;

    private final SourceFiles files;
    private final Supplier<Run> run;
    private final Supplier<RowRules> rules;
    private final Supplier<Progress> progress;
    private final Layouts layouts;

    private Iterator<SourceFile> waiting = List.<SourceFile>of().iterator();
    private @Nullable RowRules rulesOfRun;
    private @Nullable Reading reading;

    /**
     * @param run the run in hand, asked when the step opens, as are rules and progress
     */
    public StagedRows(
            SourceFiles files,
            Supplier<Run> run,
            Supplier<RowRules> rules,
            Supplier<Progress> progress,
            Layouts layouts) {
        this.files = files;
        this.run = run;
        this.rules = rules;
        this.progress = progress;
        this.layouts = layouts;
    }

    @Override
    public void open(ExecutionContext unused) {
        rulesOfRun = rules.get();
        waiting = files.of(run.get()).stream()
                .filter(file -> file.outcome() == FileOutcome.RECEIVED)
                .toList()
                .iterator();
    }

    /** The next row, end or refusal; null when no file is left. */
    @Override
    public @Nullable Staging read() {
        Reading current = reading;
        if (current != null) {
            Staging next = current.next();
            if (!(next instanceof Staging.Row)) {
                close();
            }
            return next;
        }
        return waiting.hasNext() ? begin(waiting.next()) : null;
    }

    private @Nullable Staging begin(SourceFile file) {
        try {
            if (!Files.isRegularFile(file.copy())) {
                throw new FileRefused(file.path(), "Our copy of it is gone.", "Drop the file again.");
            }
            UnderstoodFile found = layouts.understand(file.path(), file.copy());
            FileLayout kept = file.layout();
            UnderstoodFile understood =
                    kept == null ? rulesOfRun().understand(file.path(), file.copy(), found) : found.writtenAs(kept);
            refuseUnlessAgreed(file, understood);
            reading = new Reading(file, understood);
            return new Staging.Understood(file, understood.layout());
        } catch (FileRefused refused) {
            return new Staging.Refusal(file, refused);
        }
    }

    private void refuseUnlessAgreed(SourceFile file, UnderstoodFile understood) {
        if (!understood.differences().isEmpty()) {
            IntakeWords words = rulesOfRun().words();
            throw new FileRefused(
                    file.path(),
                    words.say("totals.refused", String.join(" ", understood.differences())),
                    words.say("totals.remedy"));
        }
    }

    @Override
    public void close() {
        Reading current = reading;
        reading = null;
        if (current != null) {
            current.close();
        }
    }

    /** One file being read. */
    private final class Reading {

        private final SourceFile file;
        private final UnderstoodFile understood;
        private final SourceTable table;
        private final int staged;
        private final ReadAhead<StagedRow> ahead;
        private final AdviceTally advice = new AdviceTally();
        private final Progress watcher = progress.get();
        private int rows;

        Reading(SourceFile file, UnderstoodFile understood) {
            this.file = file;
            this.understood = understood;
            this.staged = files.highestStagedRow(file);
            this.table = understood.open(file.path(), file.copy());
            this.ahead = new ReadAhead<>(read());
            watcher.begin("Reading " + file.name(), understood.rows());
        }

        private Iterator<StagedRow> read() {
            RowRules opened = rulesOfRun();
            return StreamSupport.stream(Spliterators.spliteratorUnknownSize(table, Spliterator.ORDERED), false)
                    .filter(row -> !row.isBlank())
                    .map(row -> opened.read(understood, row))
                    .iterator();
        }

        Staging next() {
            for (StagedRow read = ahead.next(); read != null; read = ahead.next()) {
                count();
                advice.add(read);
                if (read.row() > staged) {
                    return new Staging.Row(file, read);
                }
            }
            return new Staging.End(file, understood.layout(), rows, advice.sentences());
        }

        private void count() {
            if (++rows % PROGRESS_ROWS == 0) {
                watcher.advance(PROGRESS_ROWS);
            }
        }

        void close() {
            ahead.close();
            table.close();
            watcher.advance(rows % PROGRESS_ROWS);
            watcher.end();
        }
    }

    private RowRules rulesOfRun() {
        RowRules opened = rulesOfRun;
        if (opened == null) {
            throw new IllegalStateException("The reader was not opened");
        }
        return opened;
    }
}
