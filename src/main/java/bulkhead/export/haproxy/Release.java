package bulkhead.export.haproxy;

import java.util.Comparator;

/** A release of HAProxy, such as {@code 2.6}; later ones come after earlier ones. */
record Release(int major, int minor) implements Comparable<Release> {
    private static final Comparator<Release> IN_ORDER = Comparator.comparingInt(Release::major).thenComparingInt(Release::minor);

    static Release of(String number) {
        var parts = number.split("\\.");
        return new Release(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    @Override
    public int compareTo(Release other) {
        return IN_ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
