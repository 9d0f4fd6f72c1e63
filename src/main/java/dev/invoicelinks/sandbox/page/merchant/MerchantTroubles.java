package dev.invoicelinks.sandbox.page.merchant;

import dev.invoicelinks.sandbox.book.UnknownObject;
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

/** A page, not the API's JSON, when a merchant's page fails or is not there. */
@ControllerAdvice(basePackageClasses = MerchantTroubles.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class MerchantTroubles {

    private static final Logger LOG = LoggerFactory.getLogger(MerchantTroubles.class);

    private final PageAnswers answers;

    MerchantTroubles(PageAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    ResponseEntity<String> unknown(UnknownObject unknown, HttpServletRequest request) {
        return answers.trouble(Visitor.of(request), 404, "not_found", "not_found_words");
    }

    @ExceptionHandler
    ResponseEntity<String> unforeseen(Exception failure, HttpServletRequest request) {
        LOG.error("The merchant's page {} failed", request.getRequestURI(), failure);
        return answers.trouble(Visitor.of(request), 500, "trouble_title", "trouble_words");
    }
}
