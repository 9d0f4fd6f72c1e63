package dev.invoicelinks.job;

import dev.invoicelinks.correction.CorrectionBook;
import dev.invoicelinks.issuing.EndReport;
import dev.invoicelinks.issuing.LinkEnding;
import dev.invoicelinks.run.Run;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends what has had its day: promises, expired links, and the links whose end was ordered and not finished. */
final class Deadlines {

    private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);

    private final CorrectionBook promises;
    private final LinkEnding ending;
    private final CurrentRun current;
    private final ZoneId zone;
    private final Clock clock;

    /** @param zone the merchant's, in which a link's last day ends */
    Deadlines(CorrectionBook promises, LinkEnding ending, CurrentRun current, ZoneId zone, Clock clock) {
        this.promises = promises;
        this.ending = ending;
        this.current = current;
        this.zone = zone;
        this.clock = clock;
    }

    /** Safe to repeat. */
    void end(Run run) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        promises.endPromises(run, today);
        ending.expire(run, today, current.stop());
        EndReport report = ending.end(run, current.stop(), current.progress());
        current.linksOpen(report.open());
        report.trouble().forEach(trouble -> LOG.warn("A link could not be ended yet: {}", trouble));
    }
}
