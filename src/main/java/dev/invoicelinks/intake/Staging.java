package dev.invoicelinks.intake;

import dev.invoicelinks.intake.table.FileLayout;
import dev.invoicelinks.intake.table.FileRefused;
import java.util.List;

/** What reading a run's files brings, in order: rows, and the end or the refusal of each file. */
public sealed interface Staging {

    /** Hands itself to whoever keeps it. */
    void to(Keeper keeper);

    /** Who keeps what was read. */
    interface Keeper {

        void understood(SourceFile file, FileLayout layout);

        void row(SourceFile file, StagedRow row);

        void end(SourceFile file, FileLayout layout, int rows, List<String> advice);

        void refusal(SourceFile file, FileRefused refusal);
    }

    /** How the file is read; before its rows, so that a restart reads the rest of them alike. */
    record Understood(SourceFile file, FileLayout layout) implements Staging {
        @Override
        public void to(Keeper keeper) {
            keeper.understood(file, layout);
        }
    }

    /** One row that is not blank. */
    record Row(SourceFile file, StagedRow row) implements Staging {
        @Override
        public void to(Keeper keeper) {
            keeper.row(file, row);
        }
    }

    /** The file has no more rows; what good practice says of them. */
    record End(SourceFile file, FileLayout layout, int rows, List<String> advice) implements Staging {
        @Override
        public void to(Keeper keeper) {
            keeper.end(file, layout, rows, advice);
        }
    }

    /** Nothing can be read from the file. */
    record Refusal(SourceFile file, FileRefused refusal) implements Staging {
        @Override
        public void to(Keeper keeper) {
            keeper.refusal(file, refusal);
        }
    }
}
