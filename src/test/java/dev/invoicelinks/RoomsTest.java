package dev.invoicelinks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

/** The house of floors: a room uses only rooms below it. */
@AnalyzeClasses(packages = "dev.invoicelinks", importOptions = ImportOption.DoNotIncludeTests.class)
final class RoomsTest {

    private static final String CHECKER = "dev.invoicelinks.torture.checker";

    private static final DescribedPredicate<JavaClass> FLOATING = DescribedPredicate.describe(
            "a floating point number",
            type -> type.isEquivalentTo(double.class)
                    || type.isEquivalentTo(float.class)
                    || type.isEquivalentTo(Double.class)
                    || type.isEquivalentTo(Float.class));

    @ArchTest
    static final ArchRule floors = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("cli")
            .definedBy("dev.invoicelinks", "dev.invoicelinks.cli..")
            .layer("web")
            .definedBy("dev.invoicelinks.web..")
            .layer("job")
            .definedBy("dev.invoicelinks.job..")
            .layer("report")
            .definedBy("dev.invoicelinks.report..")
            .layer("correction")
            .definedBy("dev.invoicelinks.correction..")
            .layer("notice")
            .definedBy("dev.invoicelinks.notice..")
            .layer("reconcile")
            .definedBy("dev.invoicelinks.reconcile..")
            .layer("issuing")
            .definedBy("dev.invoicelinks.issuing..")
            .layer("intake")
            .definedBy("dev.invoicelinks.intake..")
            .layer("link")
            .definedBy("dev.invoicelinks.link..")
            .layer("invoice")
            .definedBy("dev.invoicelinks.invoice..")
            .layer("run")
            .definedBy("dev.invoicelinks.run..")
            .layer("sandbox")
            .definedBy("dev.invoicelinks.sandbox..")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("sandbox")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("web")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("job")
            .mayOnlyBeAccessedByLayers("web", "cli")
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("job", "web", "cli")
            .whereLayer("correction")
            .mayOnlyBeAccessedByLayers("job", "web", "cli")
            .whereLayer("notice")
            .mayOnlyBeAccessedByLayers("report", "correction", "job", "web", "cli")
            .whereLayer("reconcile")
            .mayOnlyBeAccessedByLayers("report", "correction", "job", "web", "cli")
            .whereLayer("issuing")
            .mayOnlyBeAccessedByLayers("report", "correction", "job", "web", "cli")
            .whereLayer("intake")
            .mayOnlyBeAccessedByLayers("report", "job", "web", "cli")
            .whereLayer("link")
            .mayOnlyBeAccessedByLayers("correction", "notice", "reconcile", "issuing", "report", "job", "web", "cli")
            .whereLayer("invoice")
            .mayOnlyBeAccessedByLayers(
                    "correction", "intake", "link", "notice", "reconcile", "issuing", "report", "job", "web", "cli")
            .because("data moves one way: a room uses only rooms below it, and rooms side by side meet in job");

    @ArchTest
    static final ArchRule floorsOfIntake = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("intake")
            .definedBy("dev.invoicelinks.intake")
            .layer("profile")
            .definedBy("dev.invoicelinks.intake.profile..")
            .layer("value")
            .definedBy("dev.invoicelinks.intake.value..")
            .layer("text")
            .definedBy("dev.invoicelinks.intake.text..")
            .layer("sheet")
            .definedBy("dev.invoicelinks.intake.sheet..")
            .layer("xml")
            .definedBy("dev.invoicelinks.intake.xml..")
            .layer("table")
            .definedBy("dev.invoicelinks.intake.table..")
            .whereLayer("intake")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("profile")
            .mayOnlyBeAccessedByLayers("intake")
            .whereLayer("value")
            .mayOnlyBeAccessedByLayers("table", "profile", "intake")
            .whereLayer("text")
            .mayOnlyBeAccessedByLayers("intake")
            .whereLayer("sheet")
            .mayOnlyBeAccessedByLayers("intake")
            .whereLayer("xml")
            .mayOnlyBeAccessedByLayers("intake")
            .because("every kind of file hands over the same table, and only intake knows which kind it was");

    @ArchTest
    static final ArchRule sandboxIsAWitness = noClasses()
            .that()
            .resideInAPackage("dev.invoicelinks.sandbox..")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "of the product's other rooms",
                    type -> type.getPackageName().startsWith("dev.invoicelinks")
                            && !type.getPackageName().startsWith("dev.invoicelinks.sandbox")
                            && !type.getPackageName().startsWith("dev.invoicelinks.tables")))
            .because("a witness that shares code with the client would share its mistakes;"
                    + " how a database file is set up is neither's knowledge");

    @ArchTest
    static final ArchRule tablesKnowNobody = noClasses()
            .that()
            .resideInAPackage("dev.invoicelinks.tables..")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "of other rooms",
                    type -> type.getPackageName().startsWith("dev.invoicelinks")
                            && !type.getPackageName().startsWith("dev.invoicelinks.tables")))
            .because("it stands below both the product and its witness");

    /** What it reads are files; the product's classes are not even needed to run it. */
    @ArchTest
    static void checkerKnowsNothingOfTheProduct(JavaClasses product) {
        noClasses()
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "of the product or of another test, or a database",
                        type -> type.getPackageName().startsWith("dev.invoicelinks")
                                        && !type.getPackageName().equals(CHECKER)
                                || type.getPackageName().startsWith("java.sql")
                                || type.getPackageName().startsWith("org.springframework")))
                .because("a checker that shares code with what it checks shares its mistakes")
                .check(new ClassFileImporter().importPackages(CHECKER));
    }

    @ArchTest
    static final ArchRule noCycles = slices().matching("dev.invoicelinks.(**)")
            .should()
            .beFreeOfCycles()
            .because("a newcomer reads a house from the ground floor up");

    @ArchTest
    static final ArchRule okHttpInItsRoom = noClasses()
            .that()
            .resideOutsideOfPackages("dev.invoicelinks.link.omise..", "dev.invoicelinks.notice.sms..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("okhttp3..")
            .because("one place a counterpart knows how requests reach the wire");

    @ArchTest
    static final ArchRule mailInItsRoom = noClasses()
            .that()
            .resideOutsideOfPackages("dev.invoicelinks.notice..", "dev.invoicelinks.sandbox.page.inbox..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.mail..", "org.eclipse.angus..", "org.springframework.mail..")
            .because("one place writes to customers, and one of the sandbox reads what was written");

    @ArchTest
    static final ArchRule jdbcInItsClasses = noClasses()
            .that()
            .haveNameNotMatching(".*\\.Jdbc[^.]*")
            .and()
            .resideOutsideOfPackage("dev.invoicelinks.job..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.springframework.jdbc..")
            .because("SQL is found where the name says so");

    @ArchTest
    static final ArchRule batchInItsRooms = noClasses()
            .that()
            .resideOutsideOfPackages("dev.invoicelinks.job..", "dev.invoicelinks.intake..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.batch..")
            .because("the other rooms must not care how they are run");

    @ArchTest
    static final ArchRule invoiceValuesAreSpringFree = noClasses()
            .that()
            .resideInAPackage("dev.invoicelinks.invoice..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..")
            .because("what is owed does not depend on a framework");

    @ArchTest
    static final ArchRule noFloatingFields =
            fields().should().notHaveRawType(FLOATING).because("money and rates are exact here");

    @ArchTest
    static final ArchRule noFloatingResults =
            methods().should().notHaveRawReturnType(FLOATING).because("money and rates are exact here");

    @ArchTest
    static final ArchRule timeComesFromAClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("time comes from the injected clock, so that tests decide it");

    @ArchTest
    static final ArchRule oneSystemClock = noClasses()
            .that()
            .resideOutsideOfPackages("dev.invoicelinks.cli..", "dev.invoicelinks.sandbox..")
            .should()
            .callMethod(Clock.class, "systemUTC")
            .because("only the edge of the program starts clocks");

    @ArchTest
    static final ArchRule names = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|DTO|Info|Data)")
            .because("a helper that two rooms need is a word of the domain that is missing");

    @ArchTest
    static final ArchRule everyRoomSaysWhatItIsFor = classes()
            .that()
            .haveSimpleName("package-info")
            .should()
            .beAnnotatedWith(org.jspecify.annotations.NullMarked.class)
            .because("null is only where @Nullable says so");
}
