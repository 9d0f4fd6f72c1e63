package dev.invoicelinks.sandbox.page.pay;

import dev.invoicelinks.sandbox.page.look.Visitor;
import java.util.ArrayList;
import java.util.List;

/** What a convenience store asks a customer for; the sandbox looks at it and keeps none of it. */
record ShopEntry(String name, String email, String phone) {

    private static final String EMAIL = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+";
    private static final String PHONE = "[+\\d][\\d ()-]{7,20}";
    private static final int LONGEST = 100;

    static ShopEntry of(Visitor visitor) {
        return new ShopEntry(visitor.field("shop_name"), visitor.field("shop_email"), visitor.field("shop_phone"));
    }

    /** The names of the fields that are wrong. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (name.isEmpty() || name.length() > LONGEST) {
            problems.add("shop_name");
        }
        if (!email.matches(EMAIL)) {
            problems.add("shop_email");
        }
        if (!phone.matches(PHONE)) {
            problems.add("shop_phone");
        }
        return problems;
    }
}
