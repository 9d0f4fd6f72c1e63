package dev.invoicelinks.sandbox.api;

import dev.invoicelinks.sandbox.book.PaymentRefused;
import java.util.LinkedHashMap;
import java.util.Map;

/** An error as the Links API answers it (Omise API, Errors). */
final class ApiError extends RuntimeException {

    private final int status;
    private final String code;

    private ApiError(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    static ApiError badRequest(String message) {
        return new ApiError(400, "bad_request", message);
    }

    static ApiError invalidAmount(String message) {
        return new ApiError(400, "invalid_amount", message);
    }

    static ApiError invalidFilters(String message) {
        return new ApiError(400, "invalid_filters", message);
    }

    static ApiError invalidScope(String message) {
        return new ApiError(400, "invalid_scope", message);
    }

    static ApiError invalidPage(String message) {
        return new ApiError(400, "invalid_page", message);
    }

    static ApiError authentication() {
        return new ApiError(401, "authentication_failure", "authentication failed");
    }

    static ApiError notFound(String message) {
        return new ApiError(404, "not_found", message);
    }

    static ApiError of(PaymentRefused refused) {
        String message = String.valueOf(refused.getMessage());
        return switch (refused.reason()) {
            case AMOUNT -> invalidAmount(message);
            case METHOD -> badRequest(message);
            case REFUND -> new ApiError(422, "failed_refund", message);
            case CAPTURE -> new ApiError(422, "failed_capture", message);
            case DISPUTE -> new ApiError(422, "invalid_dispute", message);
            case STATE -> new ApiError(422, "invalid_charge", message);
            case LINK_DELETED, LINK_USED, LINK_EXPIRED -> new ApiError(422, "failed_payment", message);
        };
    }

    static ApiError internal() {
        return new ApiError(500, "internal_error", "something went wrong in the sandbox");
    }

    int status() {
        return status;
    }

    Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("object", "error");
        body.put("location", "https://www.omise.co/api-errors#" + code.replace('_', '-'));
        body.put("code", code);
        body.put("message", getMessage());
        return body;
    }
}
