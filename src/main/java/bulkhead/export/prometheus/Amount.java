package bulkhead.export.prometheus;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as rules write them: without exponent, six digits. */
final class Amount {
    private static final MathContext DIGITS = new MathContext(6);

    private Amount() {
    }

    static BigDecimal of(double value) {
        return new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    }

    static BigDecimal product(double one, double other) {
        return of(one).multiply(of(other)).round(DIGITS).stripTrailingZeros();
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
