package dev.invoicelinks.sandbox.api;

import dev.invoicelinks.sandbox.book.PaymentRefused;
import dev.invoicelinks.sandbox.book.UnknownObject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Every error in the wire's shape, also those of paths and methods that do not exist. */
@RestControllerAdvice
class ErrorAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(ApiError error) {
        return ResponseEntity.status(error.status()).body(error.body());
    }

    @ExceptionHandler({NoResourceFoundException.class, HttpRequestMethodNotSupportedException.class})
    ResponseEntity<Map<String, Object>> unknown(HttpServletRequest request) {
        return refused(ApiError.notFound("the requested object was not found: " + request.getRequestURI()));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unknown(UnknownObject unknown) {
        return refused(ApiError.notFound(unknown.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> impossible(PaymentRefused payment) {
        return refused(ApiError.of(payment));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unforeseen(Exception failure) {
        LOG.error("The sandbox failed", failure);
        return refused(ApiError.internal());
    }
}
