package bulkhead.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;

/**
 * Numbers as people of one language read them. From a million million on four digits and a power of ten, since nobody counts more
 * places; a number there is not, "–".
 */
public record Numerals(Locale locale) {
    private static final double COUNTABLE = 1e15;
    private static final int SIGNIFICANT = 4;
    private static final int MOST_DECIMALS = 12;

    /** With at most so many decimals. */
    public String number(double value, int decimals) {
        return number(value, 0, decimals);
    }

    /** With exactly so many decimals, to be read below others. */
    public String aligned(double value, int decimals) {
        return number(value, decimals, decimals);
    }

    private String number(double value, int least, int most) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        if (Math.abs(value) >= COUNTABLE) {
            return power(value);
        }
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        return format.format(value);
    }

    /** Four significant digits are enough to compare, and whole numbers stay whole. */
    public String significant(double value) {
        int whole = value == 0 || !Double.isFinite(value) ? 1 : (int) Math.floor(Math.log10(Math.abs(value))) + 1;
        return number(value, Math.clamp((long) SIGNIFICANT - whole, 0, 6));
    }

    /** As {@link #significant}, with more digits where fewer don't tell it from another number. */
    public String apart(double value, double other) {
        for (int decimals = 3; value != other && decimals < MOST_DECIMALS; decimals++) {
            if (significant(value).equals(significant(other)) && !number(value, decimals).equals(number(other, decimals))) {
                return number(value, decimals);
            }
        }
        return significant(value);
    }

    private String power(double value) {
        var rounded = new BigDecimal(value).round(new MathContext(SIGNIFICANT));
        return new DecimalFormat("0.###E0", DecimalFormatSymbols.getInstance(locale)).format(rounded);
    }
}
