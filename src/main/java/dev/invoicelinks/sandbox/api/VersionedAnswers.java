package dev.invoicelinks.sandbox.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Answers in the version that the request's header {@code Omise-Version} asks for. */
@RestControllerAdvice(basePackageClasses = ApiRoom.class)
class VersionedAnswers implements ResponseBodyAdvice<Map<String, @Nullable Object>> {

    static final String HEADER = "Omise-Version";

    @Override
    public boolean supports(MethodParameter result, Class<? extends HttpMessageConverter<?>> converter) {
        return Map.class.isAssignableFrom(result.getParameterType());
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable Map<String, @Nullable Object> beforeBodyWrite(
            @Nullable Map<String, @Nullable Object> body,
            MethodParameter result,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        boolean newest = Version.of(request.getHeaders().getFirst(HEADER))
                .filter(version -> version != Version.NEWEST)
                .isEmpty();
        return newest ? body : (Map<String, @Nullable Object>) OlderShape.of(body);
    }
}
