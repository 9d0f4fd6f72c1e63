package dev.invoicelinks.sandbox.page.merchant;

import dev.invoicelinks.sandbox.page.look.PageAnswers;
import dev.invoicelinks.sandbox.page.look.Visitor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ResponseEntity;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets only this machine into the merchant's pages: they need no key. */
class Door extends OncePerRequestFilter {

    private final PageAnswers answers;

    Door(PageAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.equals("/") && !path.startsWith("/merchant/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Visitor visitor = Visitor.withoutFields(request);
        if (visitor.isOnThisMachine()) {
            chain.doFilter(request, response);
            return;
        }
        ResponseEntity<String> closed = answers.trouble(visitor, 403, "only_here", "only_here_words");
        response.setStatus(closed.getStatusCode().value());
        closed.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        String page = closed.getBody();
        response.getOutputStream().write((page == null ? "" : page).getBytes(StandardCharsets.UTF_8));
    }
}
