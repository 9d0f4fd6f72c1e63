package dev.invoicelinks.sandbox.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Errors of requests that never reach a call, such as headers that are too long: the wire's shape, and no stack trace. */
public final class ServerErrors extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ServerErrors.class);
    private static final int LEAST_ERROR = 400;
    private static final int LEAST_FAILURE = 500;

    @Override
    protected void report(Request request, Response response, Throwable thrown) {
        int status = response.getStatus();
        if (status < LEAST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        ApiError error = status >= LEAST_FAILURE
                ? ApiError.internal()
                : ApiError.badRequest("the request is not well-formed, or too long");
        try {
            response.setContentType("application/json");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getReporter().write(JsonMapper.shared().writeValueAsString(error.body()));
            response.finishResponse();
        } catch (IOException gone) {
            LOG.debug("A client went away before its error was said", gone);
        }
    }
}
