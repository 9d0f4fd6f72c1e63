package dev.invoicelinks.sandbox.fault;

import jakarta.servlet.ServletException;
import java.io.IOException;

/** What happens to a call that meets it. */
interface Fault {

    void meet(Call call) throws IOException, ServletException;
}
