package dev.invoicelinks.sandbox.page.pay;

import dev.invoicelinks.sandbox.page.look.PageAnswers;
import dev.invoicelinks.sandbox.page.look.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** A page, not the API's JSON, when a customer's page fails. */
@ControllerAdvice(assignableTypes = {PayPage.class, BankPage.class, ConfirmationPage.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageTroubles {

    private static final Logger LOG = LoggerFactory.getLogger(PageTroubles.class);

    private final PageAnswers answers;

    PageTroubles(PageAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    ResponseEntity<String> unforeseen(Exception failure, HttpServletRequest request) {
        LOG.error("The page {} failed", request.getServletPath().replaceAll("/pay/[^/]*", "/pay/…"), failure);
        return answers.trouble(Visitor.of(request), 500, "trouble_title", "trouble_words");
    }
}
