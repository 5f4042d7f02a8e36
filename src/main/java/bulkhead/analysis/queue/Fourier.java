package bulkhead.analysis.queue;

/** The fast Fourier transform of Cooley and Tukey (1965), in place, for lengths that are powers of two. */
final class Fourier {
    private Fourier() {
    }

    /** X(j) = Σ x(k) · exp(−2πi jk/n). */
    static void forward(double[] re, double[] im) {
        int n = re.length;
        reverse(re, im);
        for (int half = 1; half < n; half *= 2) {
            for (int turn = 0; turn < half; turn++) {
                var cos = Math.cos(Math.PI * turn / half);
                var sin = -Math.sin(Math.PI * turn / half);
                for (int low = turn; low < n; low += 2 * half) {
                    int high = low + half;
                    var moved = re[high] * cos - im[high] * sin;
                    var turned = re[high] * sin + im[high] * cos;
                    re[high] = re[low] - moved;
                    im[high] = im[low] - turned;
                    re[low] += moved;
                    im[low] += turned;
                }
            }
        }
    }

    private static void reverse(double[] re, double[] im) {
        int shift = Integer.numberOfLeadingZeros(re.length) + 1;
        for (int i = 0; i < re.length; i++) {
            int other = re.length == 1 ? 0 : Integer.reverse(i) >>> shift;
            if (i < other) {
                swap(re, i, other);
                swap(im, i, other);
            }
        }
    }

    private static void swap(double[] values, int one, int other) {
        var kept = values[one];
        values[one] = values[other];
        values[other] = kept;
    }
}
