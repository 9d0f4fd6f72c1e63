package dev.invoicelinks.torture.simulation;

import dev.invoicelinks.correction.Corrections;
import dev.invoicelinks.intake.Receiving;
import dev.invoicelinks.invoice.TokenMint;
import dev.invoicelinks.issuing.ClaimTerms;
import dev.invoicelinks.job.BooksConfiguration;
import dev.invoicelinks.job.CorrectionConfiguration;
import dev.invoicelinks.job.EndingConfiguration;
import dev.invoicelinks.job.FetchConfiguration;
import dev.invoicelinks.job.HintRuns;
import dev.invoicelinks.job.IntakeConfiguration;
import dev.invoicelinks.job.IssueJob;
import dev.invoicelinks.job.IssueRuns;
import dev.invoicelinks.job.IssuingConfiguration;
import dev.invoicelinks.job.NoticeConfiguration;
import dev.invoicelinks.job.ReconcileConfiguration;
import dev.invoicelinks.job.ReconcileJob;
import dev.invoicelinks.job.ReconcileReportConfiguration;
import dev.invoicelinks.job.ReconcileRuns;
import dev.invoicelinks.job.ReportConfiguration;
import dev.invoicelinks.job.RunConfiguration;
import dev.invoicelinks.job.SendRuns;
import dev.invoicelinks.job.settings.Settings;
import dev.invoicelinks.link.Charges;
import dev.invoicelinks.link.PaymentLinks;
import dev.invoicelinks.notice.Channel;
import dev.invoicelinks.notice.ChannelKind;
import dev.invoicelinks.notice.Routes;
import dev.invoicelinks.notice.Templates;
import dev.invoicelinks.run.Leases;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.ProgramVersion;
import dev.invoicelinks.run.RunKeeping;
import dev.invoicelinks.run.Runs;
import dev.invoicelinks.web.HintBook;
import dev.invoicelinks.web.HintConfiguration;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** One process of the product: its own rooms as its commands put them together, on the books, the provider and the mail server of a simulation. */
final class Program {

    private final AnnotationConfigApplicationContext rooms = new AnnotationConfigApplicationContext();

    /** What it stands on. */
    record Ground(
            Settings settings,
            Templates templates,
            VirtualClock clock,
            PaymentLinks links,
            Charges charges,
            Channel mail) {}

    Program(Ground ground, DataSource books) {
        Settings settings = ground.settings();
        VirtualClock clock = ground.clock();
        rooms.setEnvironment(settings.environment());
        rooms.registerBean("settings", Settings.class, () -> settings);
        rooms.registerBean("clock", Clock.class, () -> clock);
        rooms.registerBean("programVersion", ProgramVersion.class, () -> new ProgramVersion("simulation", "none"));
        rooms.registerBean("dataSource", DataSource.class, () -> books);
        rooms.registerBean("paymentLinks", PaymentLinks.class, ground::links);
        rooms.registerBean("charges", Charges.class, ground::charges);
        rooms.registerBean("templates", Templates.class, ground::templates);
        rooms.registerBean(
                "routes",
                Routes.class,
                () -> new Routes(ground.mail(), Map.of(ChannelKind.EMAIL, ground.mail()), true, List.of()));
        // the books of a process that was killed are free at once, as an embedded file is
        rooms.registerBean(
                "runKeeping",
                RunKeeping.class,
                () -> new RunKeeping(room(Runs.class), room(Leases.class), room(TransactionTemplate.class), true));
        rooms.registerBean(
                "claimTerms",
                ClaimTerms.class,
                () -> new ClaimTerms(
                        room(TokenMint.class),
                        settings.link().wording(room(Merchant.class).name()),
                        settings.protocol(),
                        clock,
                        clock::nanoTime));
        rooms.register(
                BooksConfiguration.class,
                IssuingConfiguration.class,
                EndingConfiguration.class,
                CorrectionConfiguration.class,
                IntakeConfiguration.class,
                NoticeConfiguration.class,
                ReportConfiguration.class,
                RunConfiguration.class,
                FetchConfiguration.class,
                ReconcileConfiguration.class,
                ReconcileReportConfiguration.class,
                HintConfiguration.class,
                IssueJob.class,
                ReconcileJob.class);
        rooms.getBeanFactory().getBeanNamesIterator().forEachRemaining(name -> lazy(name));
        rooms.refresh();
    }

    private void lazy(String name) {
        if (rooms.getBeanFactory().containsBeanDefinition(name)) {
            rooms.getBeanFactory().getBeanDefinition(name).setLazyInit(true);
        }
    }

    private <T> T room(Class<T> type) {
        return rooms.getBean(type);
    }

    Merchant merchant() {
        return room(Merchant.class);
    }

    Receiving receiving() {
        return room(Receiving.class);
    }

    IssueRuns issue() {
        return room(IssueRuns.class);
    }

    SendRuns send() {
        return room(SendRuns.class);
    }

    ReconcileRuns reconcile() {
        return room(ReconcileRuns.class);
    }

    Corrections corrections() {
        return room(Corrections.class);
    }

    HintBook hintBook() {
        return room(HintBook.class);
    }

    HintRuns hintRuns() {
        return room(HintRuns.class);
    }
}
