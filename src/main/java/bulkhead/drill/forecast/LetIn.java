package bulkhead.drill.forecast;

/**
 * The {@code most} requests at once that the proxies left let into one instance by their files, and how many of its workers would
 * have to be busy.
 */
public record LetIn(long most, double busy) {
    /** By so much more than can come in that all places are taken all the time. */
    private static final double FULL = 1.1;

    public double overload() {
        return most == 0 ? 0 : busy / most - 1;
    }

    /** How many are there at once when there are most. */
    public Span atOnce() {
        return new Span(busy > FULL * most ? most : 0, most);
    }
}
