package dev.invoicelinks.sandbox.page;

import java.io.IOException;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;

/** What a customer, or whoever plays the bank, does on the pages. */
final class Customer {

    private Customer() {}

    static HtmlPage payByCard(HtmlPage page, String number) throws IOException {
        HtmlForm form = form(page, "card");
        type(form, "card_number", number);
        type(form, "card_name", "ANA SATO");
        type(form, "card_month", "12");
        type(form, "card_year", "2099");
        type(form, "card_code", "123");
        return button(form, "card").click();
    }

    static HtmlPage choose(HtmlPage page, String method) throws IOException {
        HtmlButton button = page.querySelector("button[value=" + method + "]");
        HtmlForm form = button.getEnclosingForm();
        if (method.equals("econtext")) {
            type(form, "shop_name", "山田");
            type(form, "shop_email", "yamada@example.com");
            type(form, "shop_phone", "090-1234-5678");
        }
        return button.click();
    }

    static HtmlPage decide(HtmlPage bank, String decision) throws IOException {
        return bank.<HtmlButton>querySelector("button[value=" + decision + "]").click();
    }

    static HtmlForm form(HtmlPage page, String group) {
        return page.querySelector("#way-" + group + " form");
    }

    static HtmlButton button(HtmlForm form, String method) {
        return form.querySelector("button[value=" + method + "]");
    }

    static void type(HtmlForm form, String name, String value) {
        form.getInputByName(name).setValue(value);
    }

    /** What a reader sees, with plain spaces. */
    static String text(HtmlPage page) {
        return page.asNormalizedText().replace('\u00a0', ' ');
    }
}
