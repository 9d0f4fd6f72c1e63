package dev.invoicelinks.sandbox.page.pay;

import dev.invoicelinks.sandbox.page.look.FormProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pay page: an amount to choose, or the ways to pay it.
 *
 * @param pending an attempt of this browser that is not finished
 * @param paidBefore a payment of this browser on a link that takes several
 */
record PayView(
        String title,
        Asked asked,
        @Nullable Remark pending,
        @Nullable Remark paidBefore,
        List<FormProblem> problems,
        @Nullable AmountForm amountForm,
        @Nullable Ways ways) {

    /** A sentence with an address to go to. */
    record Remark(String words, String address) {}

    /** The amount that a customer chooses. */
    record AmountForm(String action, String label, String written, String bounds, boolean wrong) {}

    /**
     * The ways to pay.
     *
     * @param changeAmount where another amount is chosen; empty when it is the merchant's
     */
    record Ways(String changeAmount, List<Group> groups) {}

    /**
     * Ways of a kind; each group is a form of its own.
     *
     * @param chosenAmount in main units; empty when it is the merchant's
     */
    record Group(
            String key,
            String title,
            String brands,
            boolean open,
            String action,
            String attempt,
            String chosenAmount,
            @Nullable CardFields card,
            @Nullable ShopFields shop,
            List<Button> methods) {}

    /**
     * The button of one way to pay.
     *
     * @param name the bank's, where several stand together; else empty
     * @param button its words where it stands alone
     */
    record Button(String wireName, String look, String hint, String name, String brand, String button) {}

    /** The card form as it is shown again; number and code never are. */
    record CardFields(
            String holder,
            String month,
            String year,
            boolean secure,
            boolean wrongNumber,
            boolean wrongName,
            boolean wrongExpiry,
            boolean wrongCode,
            List<Sample> testCards) {}

    /** A test card and what comes of it. */
    record Sample(String printed, String outcome) {}

    /** What a convenience store asks for. */
    record ShopFields(
            String shopName,
            String shopEmail,
            String shopPhone,
            boolean wrongShopName,
            boolean wrongShopEmail,
            boolean wrongShopPhone) {}
}
