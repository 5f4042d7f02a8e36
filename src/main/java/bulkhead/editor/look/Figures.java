package bulkhead.editor.look;

import bulkhead.catalog.Wording;
import bulkhead.model.Numerals;
import bulkhead.model.Unit;
import java.util.List;
import java.util.Locale;

/** Numbers as people of one language read them: alone, or below others of their sort, where all have the same decimals. */
public record Figures(Locale locale, Decimals decimals) {
    private static final List<Unit> BYTES = List.of(Unit.BYTE, Unit.KILOBYTE, Unit.MEGABYTE, Unit.GIGABYTE, Unit.TERABYTE);
    private static final double WHOLE = 10_000;
    private static final double MINUTE = 60;
    private static final double HOUR = 60 * MINUTE;
    private static final double DAY = 24 * HOUR;

    /** How many of those there is room for. */
    public enum Decimals {
        NEEDED, ALL
    }

    public Figures(Locale locale) {
        this(locale, Decimals.NEEDED);
    }

    public static Figures aligned(Locale locale) {
        return new Figures(locale, Decimals.ALL);
    }

    public String number(double value, int digits) {
        var numerals = new Numerals(locale);
        return decimals == Decimals.ALL ? numerals.aligned(value, digits) : numerals.number(value, digits);
    }

    public String percent(double share, int digits) {
        return number(share * 100, digits) + "\u00a0%";
    }

    /** By what share something is more or less than something else. */
    public String change(double share) {
        var sign = share == 0 ? "" : share < 0 ? "\u2212" : "+";
        return sign + percent(Math.abs(share), 1);
    }

    /** From ten thousand on without decimals: they say nothing there, and would be what a narrow column cuts off. */
    public String rate(double perSecond) {
        return number(perSecond, perSecond < WHOLE ? 1 : 0) + "\u00a0/s";
    }

    /** Below a second in milliseconds. */
    public String wait(double seconds) {
        return seconds < 1 ? number(seconds * 1000, seconds < 0.01 ? 2 : 1) + "\u00a0ms" : duration(seconds);
    }

    /** In the largest unit of which there is one: B, kB, MB, GB, TB. */
    public String bytes(double bytes) {
        var unit = BYTES.stream().filter(each -> each.factor() <= bytes).reduce((_, larger) -> larger).orElse(Unit.BYTE);
        return number(bytes / unit.factor(), 1) + "\u00a0" + Wording.in(locale).symbol(unit);
    }

    /** In the largest unit it fills twice over: seconds, minutes, hours, days. */
    public String duration(double seconds) {
        if (seconds < 2 * MINUTE) {
            return number(seconds, seconds < 10 || decimals == Decimals.ALL ? 1 : 0) + "\u00a0s";
        }
        return seconds < 2 * HOUR ? number(seconds / MINUTE, 1) + "\u00a0min"
                : seconds < 2 * DAY ? number(seconds / HOUR, 1) + "\u00a0h" : number(seconds / DAY, 1) + "\u00a0d";
    }
}
