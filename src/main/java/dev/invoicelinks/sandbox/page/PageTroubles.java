package dev.invoicelinks.sandbox.page;

import dev.invoicelinks.sandbox.book.UnknownObject;
import dev.invoicelinks.sandbox.page.look.PageAnswers;
import dev.invoicelinks.sandbox.page.look.UnreadableRequest;
import dev.invoicelinks.sandbox.page.look.Visitor;
import dev.invoicelinks.sandbox.page.merchant.MerchantRoom;
import dev.invoicelinks.sandbox.page.pay.PayRoom;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** A page, not the API's JSON, when a page is not there, is asked for in a way that cannot be read, or fails. */
@ControllerAdvice(basePackageClasses = {PayRoom.class, MerchantRoom.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageTroubles {

    private static final Logger LOG = LoggerFactory.getLogger(PageTroubles.class);

    private final PageAnswers answers;

    PageTroubles(PageAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    ResponseEntity<String> unknown(UnknownObject unknown, HttpServletRequest request) {
        return answers.trouble(Visitor.withoutFields(request), 404, "not_found", "not_found_words");
    }

    @ExceptionHandler
    ResponseEntity<String> unreadable(UnreadableRequest unreadable, HttpServletRequest request) {
        return answers.trouble(Visitor.withoutFields(request), 400, "trouble_request", "trouble_request_words");
    }

    /** A payment's address is a secret of its customer, and is not logged. */
    @ExceptionHandler
    ResponseEntity<String> unforeseen(Exception failure, HttpServletRequest request) {
        LOG.error("The page {} failed", request.getRequestURI().replaceAll("/pay/[^/]*", "/pay/…"), failure);
        return answers.trouble(Visitor.withoutFields(request), 500, "trouble_title", "trouble_words");
    }
}
