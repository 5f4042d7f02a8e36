package bulkhead.analysis.capacity;

import bulkhead.model.Flow;

/**
 * A demand to look at: that of a load case times a factor, after so many months of growth (month 0 is now).
 *
 * @throws IllegalArgumentException where the factor isn't a number from 0 to a million, or the month not one of the next hundred years
 */
public record Outlook(LoadCase of, double factor, int month) {
    public static final Outlook AVERAGE = new Outlook(LoadCase.AVERAGE, 1, 0);
    public static final Outlook PEAK = new Outlook(LoadCase.PEAK, 1, 0);
    public static final int LAST_MONTH = Expectation.LAST;
    public static final double MOST = 1e6;

    public Outlook {
        if (!(factor >= 0 && factor <= MOST)) {
            throw new IllegalArgumentException("A load factor must be from 0 to a million, not " + factor + ".");
        }
        if (month < 0 || month > LAST_MONTH) {
            throw new IllegalArgumentException("A month must be from 0 to " + LAST_MONTH + ", not " + month + ".");
        }
    }

    /** How many times its demand of now a flow has in the month. */
    public double growth(Flow flow) {
        return Expectation.factor(flow, month);
    }

    public Outlook times(double newFactor) {
        return new Outlook(of, newFactor, month);
    }

    public Outlook in(int newMonth) {
        return new Outlook(of, factor, newMonth);
    }
}
