package bulkhead.analysis.failure;

/** Sums in 64 lanes at once: word b of a sum holds bit b of it in every lane, so that adding costs a few words' work for all. */
final class LaneSums {
    private LaneSums() {
    }

    /** Of zeros, with room for all numbers up to that. */
    static long[] upTo(long most) {
        return new long[Long.SIZE - Long.numberOfLeadingZeros(most)];
    }

    static void add(long[] sum, long number, long lanes) {
        long carry = 0;
        for (int bit = 0; lanes != 0 && bit < sum.length && (carry != 0 || number >> bit != 0); bit++) {
            long added = (number >> bit & 1) == 0 ? 0 : lanes;
            long before = sum[bit];
            sum[bit] = before ^ added ^ carry;
            carry = before & added | carry & (before ^ added);
        }
    }

    /** The lanes in which it is at least {@code need}, which there is room for. */
    static long atLeast(long need, long[] sum) {
        long more = 0;
        long equal = -1L;
        for (int bit = sum.length - 1; bit >= 0; bit--) {
            if ((need >> bit & 1) == 0) {
                more |= equal & sum[bit];
            }
            equal &= (need >> bit & 1) == 0 ? ~sum[bit] : sum[bit];
        }
        return more | equal;
    }
}
