package dev.invoicelinks.sandbox.page.pay;

import dev.invoicelinks.sandbox.book.Card;
import dev.invoicelinks.sandbox.book.Charge;
import dev.invoicelinks.sandbox.book.Method;
import dev.invoicelinks.sandbox.page.look.Conventions;
import dev.invoicelinks.sandbox.page.look.FormSeal;
import dev.invoicelinks.sandbox.page.look.Reader;
import dev.invoicelinks.sandbox.page.look.Visitor;
import dev.invoicelinks.sandbox.page.method.MethodGroup;
import dev.invoicelinks.sandbox.page.qr.PaymentCode;
import dev.invoicelinks.sandbox.page.qr.QrPicture;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ResponseEntity;

/** What a customer sees while a bank, a wallet or a shop has the word. */
final class BankScreens {

    /** When a customer pays who does not pay at once. */
    static final Duration LATER = Duration.ofSeconds(10);

    private static final int REFRESH_SECONDS = 5;
    private static final BigInteger TWELVE_DIGITS = BigInteger.TEN.pow(12);

    private final PayScreens screens;
    private final FormSeal seals;

    BankScreens(PayScreens screens, FormSeal seals) {
        this.screens = screens;
        this.seals = seals;
    }

    static String purpose(Charge charge) {
        return "bank " + charge.id();
    }

    /** A code to scan, or a number to pay at a till. */
    ResponseEntity<String> wait(Visitor visitor, Charge charge) {
        Reader reader = screens.reader(visitor);
        String payload = payload(charge);
        PayAddress address = PayAddress.of(charge.link());
        WaitView view = new WaitView(
                reader.say("wait_title"),
                screens.asked(reader, charge.link(), Optional.of(charge.amount())),
                REFRESH_SECONDS,
                !payload.isEmpty(),
                payload,
                payload.isEmpty() ? "" : QrPicture.svg(payload),
                reader.say("wait_code_name", reader.amount(charge)),
                MethodGroup.brand(charge.means().method()),
                payload.isEmpty() ? paymentNumber(charge) : "",
                reader.say("wait_until", reader.time(charge.times().expiresAt())),
                address.bank(charge),
                seals.seal(purpose(charge)),
                reader.say("sandbox_later", LATER.toSeconds()),
                address.page());
        return screens.answers().page(visitor, 200, "wait", view);
    }

    private String payload(Charge charge) {
        PaymentCode code = new PaymentCode(
                Conventions.mainUnits(charge.amount(), charge.currency()),
                charge.id().substring(charge.id().lastIndexOf('_') + 1).toUpperCase(Locale.ROOT),
                screens.shop().name());
        return switch (charge.means().method()) {
            case PROMPTPAY -> code.promptPay();
            case PAYNOW -> code.payNow();
            default -> "";
        };
    }

    /** Twelve digits that this charge alone has, as a till takes them. */
    static String paymentNumber(Charge charge) {
        BigInteger number = new BigInteger(1, charge.id().getBytes(StandardCharsets.US_ASCII)).mod(TWELVE_DIGITS);
        return String.format(Locale.ROOT, "%012d", number).replaceAll("(\\d{4})(?=\\d)", "$1-");
    }

    /** The bank asks whether the customer means it. */
    ResponseEntity<String> ask(Visitor visitor, Charge charge) {
        Reader reader = screens.reader(visitor);
        Card card = charge.means().card();
        Method method = charge.means().method();
        String brand = reader.method(method);
        PayAddress address = PayAddress.of(charge.link());
        BankView view = new BankView(
                reader.say("bank_title"),
                card == null ? reader.say("bank_of", brand) : reader.say("bank_card"),
                reader.amount(charge),
                card == null
                        ? reader.say("bank_words", screens.shop().name())
                        : reader.say("bank_card_words", card.lastDigits()),
                address.bank(charge),
                seals.seal(purpose(charge)),
                address.page());
        return screens.answers().page(visitor, 200, "bank", view);
    }

    /**
     * The page that waits.
     *
     * @param payload of the QR code; empty when there is none
     * @param picture trusted markup, made here
     */
    record WaitView(
            String title,
            Asked asked,
            int refreshSeconds,
            boolean qr,
            String payload,
            String picture,
            String codeName,
            String method,
            String paymentNumber,
            String until,
            String address,
            String seal,
            String later,
            String otherWay) {}

    /** The page that stands for the bank's own. */
    record BankView(
            String title, String bank, String amount, String words, String address, String seal, String otherWay) {}
}
