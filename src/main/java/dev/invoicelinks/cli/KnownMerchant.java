package dev.invoicelinks.cli;

import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Merchants;
import java.util.Optional;

/** The merchant whose books a command looks at without asking the provider: the newest of the configured mode. */
final class KnownMerchant {

    private KnownMerchant() {}

    static Optional<Merchant> in(Workplace workplace) {
        return workplace.room(Merchants.class).all().stream()
                .filter(merchant -> merchant.mode() == workplace.settings().mode())
                .findFirst();
    }
}
