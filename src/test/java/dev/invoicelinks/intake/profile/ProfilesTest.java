package dev.invoicelinks.intake.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfilesTest {

    private static final Profiles OURS = new Profiles(Path.of("config/columns"));

    private static final List<String> NETSUITE = List.of(
            "External ID",
            "Customer/Entity",
            "Tran Date",
            "Due Date",
            "Terms",
            "Currency",
            "Item",
            "Quantity",
            "Rate",
            "Amount");

    @TempDir
    Path folder;

    private static String found(List<String> header) {
        List<HeaderMatch> matches = OURS.among(header);
        assertThat(matches).hasSizeLessThanOrEqualTo(1);
        return matches.isEmpty() ? "" : matches.get(0).profile().name();
    }

    @Test
    void orderOfColumnsDoesNotMatter() {
        List<String> turned = new ArrayList<>(NETSUITE);
        Collections.reverse(turned);
        assertThat(found(turned)).isEqualTo("netsuite");
    }

    @ParameterizedTest
    @CsvSource({
        "External ID, EXTERNAL id",
        "External ID, *External_ID",
        "External ID, ' \uFEFFExternalId '",
        "Tran Date, Ｔｒａｎ　Ｄａｔｅ",
        "Tran Date, Tran Dat",
        "Tran Date, Trna Date",
        "Customer/Entity, Custmer/Entitty",
        "Tran Date, \u200BTran-Date"
    })
    void spellingsOfTheSameNameAreRecognised(String name, String written) {
        assertThat(found(replaced(name, written))).isEqualTo("netsuite");
    }

    @ParameterizedTest
    @CsvSource({"External ID, ID", "Tran Date, Date", "Tran Date, Train Dates", "Customer/Entity, Client"})
    void anotherNameIsNoMisspelling(String name, String written) {
        assertThat(found(replaced(name, written))).isEmpty();
    }

    @Test
    void moreThanTwoMisspeltNamesAreAnotherHeader() {
        List<String> header = new ArrayList<>(NETSUITE);
        header.set(0, "Externl ID");
        header.set(1, "Custmer/Entity");
        assertThat(found(header)).isEqualTo("netsuite");
        header.set(2, "Tran Dte");
        assertThat(found(header)).isEmpty();
    }

    @Test
    void misspeltNamesAreToldApart() {
        HeaderMatch match = OURS.among(replaced("Due Date", "Deu Date")).get(0);
        assertThat(match.misspelt()).containsEntry("Due Date", "Deu Date");
        assertThat(match.name(Field.DUE_DATE)).isEqualTo("Deu Date");
    }

    @Test
    void aNeededColumnThatStandsTwiceIsNamed() {
        List<String> header = new ArrayList<>(NETSUITE);
        header.add("amount");
        assertThat(OURS.among(header).get(0).twice()).containsExactly("Amount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Date;Description;Debit;Credit", "Name;E-Mail;Street;City", "Number;Title;Author"})
    void foreignHeadersAreNobodys(String header) {
        assertThat(found(List.of(header.split(";")))).isEmpty();
    }

    @Test
    void everyProfileOfOursCanBeUsed() {
        assertThat(OURS.all())
                .hasSizeGreaterThanOrEqualTo(17)
                .allSatisfy(profile -> assertThat(profile.marks()).isNotEmpty());
    }

    @Test
    void allMistakesOfAProfileAreToldAtOnce() throws IOException {
        Files.writeString(folder.resolve("broken.yml"), """
                titel: Mine
                columns:
                  invoice_nummer: No
                  customer_name: [Customer, [a]]
                lines: sometimes
                types:
                  Status:
                    finished: [Done]
                amount: everything
                currency: baht
                language: de
                date-order: dmy
                """);
        assertThatThrownBy(() -> new Profiles(folder).all())
                .isInstanceOf(ProfileBroken.class)
                .extracting(thrown -> ((ProfileBroken) thrown).mistakes(), InstanceOfAssertFactories.list(String.class))
                .hasSizeGreaterThanOrEqualTo(11)
                .anyMatch(it -> it.startsWith("\"titel\" is no key of a profile"))
                .anyMatch(it -> it.startsWith("\"columns: invoice_nummer\" is not known"))
                .anyMatch(
                        it -> it.startsWith("\"lines: sometimes\" is not known; write none, repeated, blank, record."))
                .anyMatch(it -> it.startsWith("\"types: Status: finished\" is not known"))
                .anyMatch(it -> it.startsWith("\"recognised-by\" is missing"))
                .anyMatch(it -> it.startsWith("\"columns: invoice_number\" is missing"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: [1, 2",
                "- one\n- two",
                "",
                "!!javax.script.ScriptEngineManager [x]",
                "a: &x [1]\nb: [*x, *x]\ncolumns: {a: *x}",
                "title: a\ntitle: b"
            })
    void whatIsNoProfileIsRefusedWithItsPlace(String text) throws IOException {
        Files.writeString(folder.resolve("odd.yml"), text);
        assertThatThrownBy(() -> new Profiles(folder).all())
                .isInstanceOf(ProfileBroken.class)
                .hasMessageContaining("odd.yml");
    }

    @Test
    void withoutAFolderThereAreNone() {
        assertThat(new Profiles(folder.resolve("none")).among(NETSUITE)).isEmpty();
        assertThat(new Profiles(null).all()).isEmpty();
    }

    private static List<String> replaced(String name, String written) {
        List<String> header = new ArrayList<>(NETSUITE);
        header.set(header.indexOf(name), written);
        return header;
    }
}
