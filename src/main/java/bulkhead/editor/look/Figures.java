package bulkhead.editor.look;

import bulkhead.model.Numerals;
import java.util.Locale;

/** Numbers as people of one language read them. */
public record Figures(Locale locale) {
    private static final double MINUTE = 60;
    private static final double HOUR = 60 * MINUTE;
    private static final double DAY = 24 * HOUR;

    public String number(double value, int digits) {
        return new Numerals(locale).number(value, digits);
    }

    public String percent(double share, int digits) {
        return number(share * 100, digits) + "\u00a0%";
    }

    public String rate(double perSecond) {
        return number(perSecond, 1) + "\u00a0/s";
    }

    /** In the largest unit it fills twice over: seconds, minutes, hours, days. */
    public String duration(double seconds) {
        if (seconds < 2 * MINUTE) {
            return number(seconds, seconds < 10 ? 1 : 0) + "\u00a0s";
        }
        return seconds < 2 * HOUR ? number(seconds / MINUTE, 1) + "\u00a0min"
                : seconds < 2 * DAY ? number(seconds / HOUR, 1) + "\u00a0h" : number(seconds / DAY, 1) + "\u00a0d";
    }
}
