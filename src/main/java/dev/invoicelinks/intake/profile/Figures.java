package dev.invoicelinks.intake.profile;

import dev.invoicelinks.intake.value.DecimalSign;
import dev.invoicelinks.intake.value.WrittenNumber;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads and writes the figures of one file, whose decimal sign is known. */
final class Figures {

    private final DecimalSign sign;

    Figures(DecimalSign sign) {
        this.sign = sign;
    }

    /** The number with its sign; null when the cell holds none. */
    @Nullable
    BigDecimal read(String written) {
        WrittenNumber number = WrittenNumber.of(written);
        BigDecimal value = number == null ? null : number.value(sign);
        return value == null || number == null || !number.isNegative() ? value : value.negate();
    }

    /** The number as the file itself would write it, without groups. */
    String write(BigDecimal value) {
        BigDecimal bare = value.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString().replace('.', sign.sign());
    }
}
