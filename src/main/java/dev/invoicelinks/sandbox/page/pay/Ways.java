package dev.invoicelinks.sandbox.page.pay;

import dev.invoicelinks.sandbox.book.Flow;
import dev.invoicelinks.sandbox.book.Link;
import dev.invoicelinks.sandbox.book.Method;
import dev.invoicelinks.sandbox.page.look.Reader;
import dev.invoicelinks.sandbox.page.look.Visitor;
import dev.invoicelinks.sandbox.page.method.CardEntry;
import dev.invoicelinks.sandbox.page.method.CardEntry.Problem;
import dev.invoicelinks.sandbox.page.method.MethodGroup;
import dev.invoicelinks.sandbox.page.method.TestCard;
import dev.invoicelinks.sandbox.page.pay.PayView.Button;
import dev.invoicelinks.sandbox.page.pay.PayView.CardFields;
import dev.invoicelinks.sandbox.page.pay.PayView.Group;
import dev.invoicelinks.sandbox.page.pay.PayView.Sample;
import dev.invoicelinks.sandbox.page.pay.PayView.ShopFields;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The ways to pay a link, as its page offers them.
 *
 * @param sent the form that came back with something wrong; null at first
 */
record Ways(
        Reader reader,
        Visitor visitor,
        Link link,
        String sum,
        String attempt,
        @Nullable PayForm sent) {

    List<Group> groups() {
        List<Method> offered = Method.offeredFor(link.currency());
        MethodGroup open = sent == null
                ? MethodGroup.CARD
                : sent.method().map(MethodGroup::of).orElse(MethodGroup.CARD);
        return Arrays.stream(MethodGroup.values())
                .filter(group -> !group.of(offered).isEmpty())
                .map(group -> group(group, group.of(offered), group == open))
                .toList();
    }

    private Group group(MethodGroup group, List<Method> methods, boolean open) {
        return new Group(
                group.key(),
                reader.say("group_" + group.key()),
                methods.stream().map(MethodGroup::brand).collect(Collectors.joining(" · ")),
                open,
                PayAddress.of(link).page(),
                attempt,
                link.terms().openAmount() == null ? "" : visitor.field("amount"),
                group == MethodGroup.CARD ? card() : null,
                group == MethodGroup.SHOP ? shop() : null,
                methods.stream().map(method -> button(method, methods)).toList());
    }

    private Button button(Method method, List<Method> beside) {
        boolean alone = beside.size() == 1;
        String brand = MethodGroup.brand(method);
        return new Button(
                method.word(),
                alone ? "primary" : "choice",
                method == beside.get(0) ? hint(method) : "",
                alone ? "" : reader.bank(method).orElse(brand),
                alone || reader.bank(method).isEmpty() ? "" : brand,
                words(method, brand));
    }

    private String hint(Method method) {
        String own = "hint_" + method.word();
        if (reader.words().has(own)) {
            return reader.say(own);
        }
        return method.flow() == Flow.REDIRECT ? reader.say("hint_redirect") : "";
    }

    private String words(Method method, String brand) {
        return switch (MethodGroup.of(method)) {
            case QR -> reader.say("show_code");
            case MOBILE_BANKING, INTERNET_BANKING, WALLET -> reader.say("continue_to", brand);
            case CARD, SHOP -> reader.say("pay", sum);
        };
    }

    private CardFields card() {
        CardEntry entry = sent == null ? null : sent.card();
        List<Problem> wrong = entry == null ? List.of() : entry.problems();
        return new CardFields(
                entry == null || wrong.contains(Problem.CARD_NAME) ? "" : entry.holder(),
                typed(entry, "card_month", 2),
                typed(entry, "card_year", 4),
                sent != null && sent.secure(),
                wrong.contains(Problem.CARD_NUMBER) || wrong.contains(Problem.CARD_REAL),
                wrong.contains(Problem.CARD_NAME),
                wrong.contains(Problem.CARD_EXPIRY) || wrong.contains(Problem.CARD_EXPIRED),
                wrong.contains(Problem.CARD_CODE),
                samples());
    }

    /** What was typed, unless it is longer than the field: a card's number may have been pasted into it. */
    private String typed(@Nullable CardEntry entry, String field, int longest) {
        String value = visitor.field(field);
        return entry == null || value.length() > longest ? "" : value;
    }

    private List<Sample> samples() {
        return Arrays.stream(TestCard.values())
                .map(card -> new Sample(
                        card.printed(),
                        card.failure() == null
                                ? card.brand() + " · " + reader.say("test_card_succeeds")
                                : card.failure().word()))
                .toList();
    }

    private ShopFields shop() {
        if (sent == null || !sent.isByShop()) {
            return new ShopFields("", "", "", false, false, false);
        }
        ShopEntry entry = sent.shop();
        List<String> wrong = entry.problems();
        return new ShopFields(
                entry.name(),
                entry.email(),
                entry.phone(),
                wrong.contains("shop_name"),
                wrong.contains("shop_email"),
                wrong.contains("shop_phone"));
    }
}
