package dev.invoicelinks.sandbox.fault;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets the faults meet the calls; the sandbox's own controls are never met. */
public final class FaultFilter extends OncePerRequestFilter {

    /** The request attribute that names the fault which struck. */
    public static final String STRUCK = FaultFilter.class.getName() + ".struck";

    /** The request attribute that says that the connection was ended. */
    public static final String CUT = FaultFilter.class.getName() + ".cut";

    private final Faults faults;

    public FaultFilter(Faults faults) {
        this.faults = faults;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/_sandbox/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (faults.around().late().isMine(request.getHeader(LateWork.MARK))) {
            request.setAttribute(STRUCK, FaultKind.DONE_LATE.word());
            chain.doFilter(request, response);
            return;
        }
        faults.around().late().called();
        Optional<FaultRule> rule =
                faults.areNone() ? Optional.empty() : faults.meeting(request.getMethod(), request.getRequestURI());
        if (rule.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        strike(rule.get(), new Call(request, response, chain, faults.around()));
    }

    private static void strike(FaultRule rule, Call call) throws ServletException, IOException {
        call.request().setAttribute(STRUCK, rule.kind().word());
        rule.fault().meet(call);
        if (call.isUnharmed()) {
            call.request().removeAttribute(STRUCK);
        }
    }
}
