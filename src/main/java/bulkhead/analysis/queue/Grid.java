package bulkhead.analysis.queue;

/**
 * The distribution of one random time on a grid of up to {@value #MOST} steps, by the inverse discrete Fourier transform of its
 * generating function on a circle inside the unit circle (Abate and Whitt 1992: what lies beyond the grid counts by a factor of
 * 1e-8). The grid reaches ten standard deviations beyond the mean, which at least 99 % of any time stays within (Cantelli). What is
 * repeated very often and far shorter than a step is spread by √(its mean × step) at most, less than a hundredth of the whole.
 */
final class Grid {
    private static final int MOST = 1 << 14;
    private static final int LEAST = 1 << 11;
    /** Parts times steps: about a second. */
    private static final int EFFORT = 1 << 24;
    private static final double ALIASING = 1e-8;
    private static final double REACH = 10;

    private final double step;
    private final double fixed;
    private final double[] masses;

    private Grid(double step, double fixed, double[] masses) {
        this.step = step;
        this.fixed = fixed;
        this.masses = masses;
    }

    /** Mean and variance must be finite. */
    static Grid of(Times times, int part) {
        var deviation = Math.sqrt(times.variance(part));
        if (deviation <= times.mean(part) * 1e-12) {
            return new Grid(0, times.mean(part), new double[0]);
        }
        var steps = Math.clamp(Integer.highestOneBit(EFFORT / times.size() + 1), LEAST, MOST);
        var step = (times.mean(part) + REACH * deviation) / (steps - 1);
        var radius = Math.exp(Math.log(ALIASING) / steps);
        var re = new double[steps];
        var im = new double[steps];
        var values = new Times.Values(new double[times.size()], new double[times.size()]);
        for (int k = 0; k <= steps / 2; k++) {
            times.at(new Times.Argument(radius, 2 * Math.PI * k / steps, step), values);
            re[k] = values.re()[part];
            im[k] = values.im()[part];
            re[(steps - k) % steps] = re[k];
            im[(steps - k) % steps] = k == 0 || k == steps / 2 ? im[k] : -im[k];
        }
        Fourier.forward(re, im);
        for (int i = 0; i < steps; i++) {
            re[i] = Math.max(0, re[i] / steps * Math.pow(radius, -i));
        }
        return new Grid(step, 0, re);
    }

    /** How fine it is, in seconds; 0 where the time is always the same. */
    double step() {
        return step;
    }

    /** The time within which a share of up to 99 % of all cases lies. */
    double quantile(double share) {
        var below = 0.0;
        for (int i = 0; i < masses.length; i++) {
            if (below + masses[i] >= share) {
                return Math.max(0, (i - 0.5 + (share - below) / masses[i]) * step);
            }
            below += masses[i];
        }
        return masses.length == 0 ? fixed : (masses.length - 1) * step;
    }
}
