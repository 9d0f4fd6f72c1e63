package dev.invoicelinks.sandbox.fault;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** One call that meets a fault: its request, the work it asks for, and the wire its answer goes to. */
final class Call {

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final FilterChain chain;
    private final Surroundings around;
    private boolean unharmed;

    Call(HttpServletRequest request, HttpServletResponse response, FilterChain chain, Surroundings around) {
        this.request = request;
        this.response = response;
        this.chain = chain;
        this.around = around;
    }

    HttpServletRequest request() {
        return request;
    }

    HttpServletResponse response() {
        return response;
    }

    Surroundings around() {
        return around;
    }

    /** Does the work and holds its answer back. */
    Answer work() throws IOException, ServletException {
        return work(request);
    }

    Answer work(HttpServletRequest asked) throws IOException, ServletException {
        ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
        chain.doFilter(asked, held);
        String type = held.getContentType();
        return new Answer(held.getStatus(), type == null ? Answer.JSON : type, held.getContentAsByteArray());
    }

    /** Lets the call through as if there were no fault. */
    void pass() throws IOException, ServletException {
        unharmed = true;
        chain.doFilter(request, response);
    }

    boolean isUnharmed() {
        return unharmed;
    }

    void send(Answer answer) throws IOException {
        head(answer, answer.body().length).write(answer.body());
    }

    /** Sends the head alone, announcing so many bytes. */
    OutputStream head(Answer answer, long length) throws IOException {
        response.setStatus(answer.status());
        response.setContentType(answer.type());
        response.setContentLengthLong(length);
        return response.getOutputStream();
    }

    void reset() {
        cut().reset(request.getRemotePort());
    }

    void close() {
        cut().close(request.getRemotePort());
    }

    /** Refuses new connections before this one ends: its caller may come back at once. */
    void refuse(Duration howLong) {
        cut().refuse(howLong);
    }

    private Wire cut() {
        request.setAttribute(FaultFilter.CUT, true);
        return around.wire();
    }
}
