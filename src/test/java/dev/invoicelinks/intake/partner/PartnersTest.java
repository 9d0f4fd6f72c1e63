package dev.invoicelinks.intake.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.invoicelinks.intake.table.FileRefused;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PartnersTest {

    @TempDir
    private Path folder;

    private Partners partners(String text) throws IOException {
        return Partners.in(Files.writeString(folder.resolve("partners.csv"), text));
    }

    @Test
    void customerIsFoundByCodeElseByExactlyItsName() throws IOException {
        Partners partners = partners("""
                customer_id,customer_name,email,phone
                0000100042,Aroi Dee,ap@aroidee.example.com,
                0000100043,Kaya Bakery,,+6561234567
                ,Sabai Spa,sabai@example.com,
                """);
        assertThat(partners.find("0000100042", "").orElseThrow().email()).isEqualTo("ap@aroidee.example.com");
        assertThat(partners.find("", " Kaya  Bakery ").orElseThrow().phone()).isEqualTo("+6561234567");
        assertThat(partners.find("77", "Sabai Spa").orElseThrow().email()).isEqualTo("sabai@example.com");
        assertThat(partners.find("100042", "")).as("zeros in front matter").isEmpty();
        assertThat(partners.find("", "aroi dee")).as("another name").isEmpty();
        assertThat(partners.find("77", "Aroi Dee"))
                .as("known under another code")
                .isEmpty();
    }

    @Test
    void severalWhoCouldBeMeantAreNobody() throws IOException {
        Partners partners = partners("""
                name,email
                Aroi Dee,one@example.com
                Aroi Dee,two@example.com
                Kaya,kaya@example.com
                Kaya,kaya@example.com
                """);
        assertThat(partners.find("", "Aroi Dee")).isEmpty();
        assertThat(partners.find("", "Kaya")).isPresent();
    }

    @Test
    void fileOfAJapaneseSystemIsReadInItsEncoding() throws IOException {
        Path file = folder.resolve("torihikisaki.csv");
        Files.write(
                file,
                "取引先コード,取引先名称,メールアドレス,電話番号\r\n0042,株式会社さくら製パン,keiri@sakura.example.com,03-1234-5678\r\n"
                        .getBytes(Charset.forName("windows-31j")));
        assertThat(Partners.in(file).find("", "株式会社さくら製パン").orElseThrow().email())
                .isEqualTo("keiri@sakura.example.com");
    }

    @Test
    void workbookIsReadToo() throws IOException {
        Path file = folder.resolve("partners.xlsx");
        try (OutputStream bytes = Files.newOutputStream(file);
                Workbook workbook = new Workbook(bytes, "tests", "01.0000")) {
            Worksheet sheet = workbook.newWorksheet("Partners");
            List<String> header = List.of("Customer", "Name", "E-Mail");
            List<String> row = List.of("0042", "Aroi Dee", "ap@aroidee.example.com");
            for (int place = 0; place < header.size(); place++) {
                sheet.value(0, place, header.get(place));
                sheet.value(1, place, row.get(place));
            }
        }
        assertThat(Partners.in(file).find("0042", "").orElseThrow().name()).isEqualTo("Aroi Dee");
    }

    @Test
    void fileWithoutCustomersOrAddressesIsRefusedWithWhatToName() throws IOException {
        Partners unknown = partners("a,b\n1,2\n");
        assertThatThrownBy(() -> unknown.find("1", "")).isInstanceOf(FileRefused.class);
        Partners twice = partners("customer_id,email,e-mail\n1,a@example.com,b@example.com\n");
        assertThatThrownBy(() -> twice.find("1", ""))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("two of its columns may be email");
        assertThat(new PartnerSettings(folder.resolve("none.csv")).problems()).hasSize(1);
    }

    @Test
    void withoutAPartnerFileNobodyIsFoundAndNothingIsRead() {
        assertThat(Partners.NONE.isThere()).isFalse();
        assertThat(Partners.NONE.find("1", "x")).isEmpty();
    }
}
