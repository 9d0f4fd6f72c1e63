package dev.invoicelinks.sandbox.page.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The payloads of the QR methods, taken apart as a bank's application does, and read from their picture. */
final class PaymentCodeTest {

    private static final PaymentCode CODE =
            new PaymentCode(new BigDecimal("1250.50"), "K7Q2M9XA4TB3C5", "Demo Trading");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "123456789 | 29B1",
                // a phone number without and with an amount, and a tax number, as the PromptPay generators in use write
                // them
                "00020101021129370016A000000677010111011300668012345675802TH53037646304 | 6197",
                "00020101021129370016A000000677010111021311111111111115802TH53037646304 | 7B5A"
            })
    void checksumIsThatOfKnownPayloads(String text, String checksum) {
        assertThat(EmvPayload.checksum(text)).isEqualTo(checksum);
    }

    @Test
    void promptPayNamesTheBillTheAmountAndTheCurrency() {
        Map<String, String> fields = fields(CODE.promptPay());

        assertThat(fields).containsEntry("00", "01").containsEntry("01", "12").containsEntry("53", "764");
        assertThat(fields)
                .containsEntry("54", "1250.50")
                .containsEntry("58", "TH")
                .containsEntry("59", "Demo Trading");
        assertThat(fields(fields.get("30")))
                .containsEntry("00", "A000000677010112")
                .containsEntry("01", "000000000000000")
                .containsEntry("02", "K7Q2M9XA4TB3C5");
    }

    @Test
    void payNowNamesTheEntityTheAmountAndTheBill() {
        Map<String, String> fields = fields(CODE.payNow());

        assertThat(fields)
                .containsEntry("53", "702")
                .containsEntry("54", "1250.50")
                .containsEntry("58", "SG");
        assertThat(fields(fields.get("26"))).containsEntry("00", "SG.PAYNOW").containsEntry("03", "0");
        assertThat(fields(fields.get("62"))).containsEntry("01", "K7Q2M9XA4TB3C5");
    }

    @Test
    void lastFieldIsTheChecksumOfAllBeforeIt() {
        for (String payload : new String[] {CODE.promptPay(), CODE.payNow()}) {
            int end = payload.length() - 4;
            assertThat(payload.substring(0, end)).endsWith("6304");
            assertThat(payload.substring(end)).isEqualTo(EmvPayload.checksum(payload.substring(0, end)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Café Siam,Cafe Siam",
        "บริษัท สยาม จำกัด,Sandbox",
        "A very long trading name of more than 25,A very long trading name o"
    })
    void merchantIsNamedInTheCharactersOfTheStandard(String merchant, String shown) {
        String name = fields(new PaymentCode(BigDecimal.ONE, "A", merchant).promptPay())
                .get("59");

        assertThat(name).isEqualTo(shown.substring(0, Math.min(25, shown.length())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "A B", "123456789012345678901"})
    void referenceOfAnotherShapeIsRefused(String reference) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PaymentCode(BigDecimal.ONE, reference, "x"));
    }

    @Test
    void noCodeAsksForNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PaymentCode(BigDecimal.ZERO, "A", "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ค่า", "a\nb"})
    void valueThatABankCannotReadIsRefused(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> EmvPayload.empty().with("59", value));
    }

    @Test
    void pictureReadsBackAsThePayload() throws NotFoundException {
        String payload = CODE.promptPay();

        assertThat(read(QrPicture.svg(payload))).isEqualTo(payload);
    }

    /** Splits a text into its fields, requiring that lengths add up. */
    private static Map<String, String> fields(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        int at = 0;
        while (at < text.length()) {
            int length = Integer.parseInt(text.substring(at + 2, at + 4));
            fields.put(text.substring(at, at + 2), text.substring(at + 4, at + 4 + length));
            at += 4 + length;
        }
        assertThat(at).isEqualTo(text.length());
        return fields;
    }

    /** Draws the picture as a screen does, four pixels a module, and reads it as a camera does. */
    private static String read(String svg) throws NotFoundException {
        Matcher box = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(svg);
        assertThat(box.find()).isTrue();
        int size = Integer.parseInt(box.group(1)) * 4;
        int[] pixels = new int[size * size];
        Arrays.fill(pixels, 0xFFFFFF);
        Matcher module = Pattern.compile("M(\\d+) (\\d+)h1v1").matcher(svg);
        while (module.find()) {
            int left = Integer.parseInt(module.group(1)) * 4;
            int top = Integer.parseInt(module.group(2)) * 4;
            for (int y = top; y < top + 4; y++) {
                Arrays.fill(pixels, y * size + left, y * size + left + 4, 0);
            }
        }
        RGBLuminanceSource screen = new RGBLuminanceSource(size, size, pixels);
        return new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(new HybridBinarizer(screen)))[0].getText();
    }
}
