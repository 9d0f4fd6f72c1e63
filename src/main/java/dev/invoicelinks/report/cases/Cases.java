package dev.invoicelinks.report.cases;

import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Run;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The cases of a merchant, from the reconciliation that finds them until one that does not. */
public interface Cases {

    /** Takes the cases up that the books hold now, and lets those go that they hold no more; what was decided stays decided while its facts do. Safe to repeat. */
    void refresh(Run run, LocalDate asOf);

    /** The open ones, the gravest and oldest first; read page by page. */
    void eachOpen(Merchant merchant, Consumer<Case> taker);

    /** The first of the open ones. */
    List<Case> firstOpen(Merchant merchant, int most);

    /** How many are open. */
    long open(Merchant merchant);

    /** The case with this id. */
    Optional<Case> find(Merchant merchant, long id);

    /**
     * Notes what a person decides; joins the caller's transaction.
     *
     * @param number the invoice that a charge is given to; null but for {@link Resolution#ACCEPTED}
     * @return false when it is not open any more
     */
    boolean resolve(Run run, Case of, Resolution resolution, @Nullable String number, String note);

    /** Makes a decided case what it was before; joins the caller's transaction. False when nothing was decided about it. */
    boolean unresolve(Run run, Case of);
}
