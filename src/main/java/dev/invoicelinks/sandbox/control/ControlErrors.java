package dev.invoicelinks.sandbox.control;

import dev.invoicelinks.sandbox.clock.ImpossibleTime;
import dev.invoicelinks.sandbox.fault.RuleRefused;
import dev.invoicelinks.sandbox.webhook.EndpointRefused;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Controls that were used wrongly are answered 400, in the API's shape and with words. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ControlErrors {

    @ExceptionHandler({ControlRefused.class, RuleRefused.class, EndpointRefused.class, ImpossibleTime.class})
    ResponseEntity<Map<String, Object>> refused(RuntimeException why) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("object", "error");
        body.put("location", "https://www.omise.co/api-errors#bad-request");
        body.put("code", "bad_request");
        body.put("message", why.getMessage());
        return ResponseEntity.badRequest().body(body);
    }
}
