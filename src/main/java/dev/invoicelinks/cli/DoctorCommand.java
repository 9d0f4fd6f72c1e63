package dev.invoicelinks.cli;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import dev.invoicelinks.job.IssuingConfiguration;
import dev.invoicelinks.job.settings.Settings;
import dev.invoicelinks.link.omise.ProviderCheck;
import dev.invoicelinks.report.ExitCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Checks what a run needs, and says what to do about what is missing. Changes nothing but what every command sets up. */
@Command(
        name = "doctor",
        description = "Check configuration, database, folders and texts; with --provider also the account.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    @Option(names = "--provider", description = "Ask the provider for its account and what it can take")
    private boolean provider;

    @Option(names = "--json", description = "Print JSON and nothing else on standard output")
    private boolean json;

    private final Desk desk;

    DoctorCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        List<Finding> findings = new ArrayList<>();
        try (Workplace workplace = open()) {
            Settings settings = workplace.settings();
            desk.words(json).println(ModeLine.of(settings));
            findings.addAll(LocalChecks.of(settings, workplace));
            if (provider) {
                new ProviderCheck(settings.provider(), desk.clock(), System::nanoTime)
                        .findings()
                        .forEach(it -> findings.add(Finding.of(it)));
            }
        }
        boolean failed = findings.stream().anyMatch(Finding::isFailure);
        ExitCode code = failed ? ExitCode.FAILED : ExitCode.DONE;
        print(findings, code);
        return code.number();
    }

    private Workplace open() {
        return provider
                ? Workplace.withProvider(desk, IssuingConfiguration.class)
                : Workplace.withBooks(desk, IssuingConfiguration.class);
    }

    private void print(List<Finding> findings, ExitCode code) {
        if (json) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("findings", findings);
            answer.put("exit_code", code.number());
            desk.out().println(JsonMapper.shared().writeValueAsString(answer));
        } else {
            desk.out()
                    .println(AsciiTable.builder()
                            .border(AsciiTable.NO_BORDERS)
                            .data(
                                    findings,
                                    List.of(
                                            new Column().with(it -> it.level()),
                                            new Column()
                                                    .dataAlign(HorizontalAlign.LEFT)
                                                    .with(Finding::what),
                                            new Column()
                                                    .dataAlign(HorizontalAlign.LEFT)
                                                    .maxWidth(110)
                                                    .with(Finding::said)))
                            .asString());
        }
        desk.words(json)
                .println("Exit code " + code.number() + ": "
                        + (code == ExitCode.DONE ? "everything a run needs is there." : "see what to do above."));
    }
}
