package dev.invoicelinks.sandbox.page.merchant;

import dev.invoicelinks.sandbox.api.Extensions;
import dev.invoicelinks.sandbox.book.Currencies;
import dev.invoicelinks.sandbox.book.Limits;
import dev.invoicelinks.sandbox.book.Link;
import dev.invoicelinks.sandbox.book.LinkDesk;
import dev.invoicelinks.sandbox.book.LinkTerms;
import dev.invoicelinks.sandbox.book.Mode;
import dev.invoicelinks.sandbox.page.look.FormProblem;
import dev.invoicelinks.sandbox.page.look.FormSeal;
import dev.invoicelinks.sandbox.page.look.Pages;
import dev.invoicelinks.sandbox.page.look.Reader;
import dev.invoicelinks.sandbox.page.look.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The form for a new link. Sent twice, it makes one. */
@Controller
class NewLinkPage {

    private static final String PURPOSE = "new link";
    private static final int REMEMBERED_FORMS = 1000;
    private static final List<String> FIELDS =
            List.of("title", "description", "amount", "least", "most", "expires", "reference", "metadata");

    private final LinkDesk desk;
    private final FormSeal seals;
    private final Extensions extensions;
    private final Pages pages;

    /** The link that each of the last forms made; the lock of their making as well. */
    private final Map<String, String> made = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED_FORMS;
        }
    };

    NewLinkPage(LinkDesk desk, FormSeal seals, Extensions extensions, Pages pages) {
        this.desk = desk;
        this.seals = seals;
        this.extensions = extensions;
        this.pages = pages;
    }

    @GetMapping({"/merchant/links/new", "/merchant/links"})
    ResponseEntity<String> form(HttpServletRequest request) {
        return form(Visitor.of(request), 200, List.of());
    }

    private ResponseEntity<String> form(Visitor visitor, int status, List<FormProblem> problems) {
        Reader reader = pages.reader(visitor);
        String currency = visitor.has("currency") ? visitor.field("currency") : Limits.CURRENCY;
        View view = new View(
                reader.say("new_link"),
                problems,
                seals.seal(PURPOSE),
                extensions.offered(),
                Currencies.ALL.stream()
                        .map(code -> new Option(code, code, code.equals(currency)))
                        .toList(),
                filled(visitor, problems));
        return pages.answers().page(visitor, status, "new_link", view);
    }

    private static Map<String, Object> filled(Visitor visitor, List<FormProblem> problems) {
        Map<String, Object> form = new HashMap<>();
        for (String field : FIELDS) {
            form.put(field, visitor.field(field));
            form.put(
                    "wrong_" + field,
                    problems.stream().anyMatch(problem -> problem.field().equals(field)));
        }
        form.put("open", visitor.field("mode").equals("open"));
        form.put("multiple", visitor.field("use").equals("multiple"));
        return form;
    }

    @PostMapping("/merchant/links")
    ResponseEntity<String> create(HttpServletRequest request) {
        Visitor visitor = Visitor.of(request);
        Reader reader = pages.reader(visitor);
        String seal = visitor.field("seal");
        if (!seals.isWhole(PURPOSE, seal) || !visitor.cameFromHere()) {
            return form(visitor, 403, List.of(reader.problem("", "form_old")));
        }
        ZoneId zone = pages.shop().zone();
        LinkForm form =
                new LinkForm(visitor, reader, extensions.offered(), zone, LocalDate.ofInstant(pages.now(), zone));
        Optional<LinkTerms> terms = form.read().map(this::offered);
        return terms.map(wanted ->
                        pages.answers().seeOther(visitor, LinkPage.address(create(seal, wanted)) + "?created=yes"))
                .orElseGet(() -> form(visitor, 422, form.problems()));
    }

    /** Without the extensions a link is what the classic API has, whatever a form says. */
    private LinkTerms offered(LinkTerms wanted) {
        return extensions.offered()
                ? wanted
                : LinkTerms.classic(
                        wanted.amount(), wanted.currency(), wanted.title(), wanted.description(), wanted.multiple());
    }

    private String create(String seal, LinkTerms terms) {
        synchronized (made) {
            String known = made.get(seal);
            if (known != null) {
                return known;
            }
            Link link = desk.create(Mode.TEST, terms);
            made.put(seal, link.id());
            return link.id();
        }
    }

    /**
     * The form as it is shown.
     *
     * @param extended true: with what the classic API has not
     * @param form what was typed, and which fields are wrong
     */
    record View(
            String title,
            List<FormProblem> problems,
            String seal,
            boolean extended,
            List<Option> currencies,
            Map<String, Object> form) {}
}
