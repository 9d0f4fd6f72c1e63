package dev.invoicelinks.sandbox.api;

import dev.invoicelinks.sandbox.book.Mode;
import dev.invoicelinks.sandbox.book.Window;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What a call is asked: by whose key, with which fields, for which part of a list. */
class Asked implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private static final String MODE = "dev.invoicelinks.sandbox.mode";
    private static final String FIELDS = "dev.invoicelinks.sandbox.fields";

    private final Clock clock;

    Asked(Clock clock) {
        this.clock = clock;
    }

    /** Keeps the mode that the request's key decided. */
    static void by(HttpServletRequest request, Mode mode) {
        request.setAttribute(MODE, mode);
    }

    /** A body can be read only once. */
    private static Fields fields(HttpServletRequest request) {
        if (request.getAttribute(FIELDS) instanceof Fields known) {
            return known;
        }
        Fields fields = new FieldReading().read(request);
        request.setAttribute(FIELDS, fields);
        return fields;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return List.of(Mode.class, Fields.class, Window.class).contains(parameter.getParameterType());
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binder) {
        HttpServletRequest request = java.util.Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        if (parameter.getParameterType() == Mode.class) {
            return request.getAttribute(MODE);
        }
        Fields fields = fields(request);
        return parameter.getParameterType() == Fields.class ? fields : Windows.of(fields, clock.instant());
    }
}
