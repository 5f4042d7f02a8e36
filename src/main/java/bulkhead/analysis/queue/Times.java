package bulkhead.analysis.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Random times put together out of independent ones: fixed and exponential ones, one after the other, one of several, repeated.
 * Each is known by its number; those it is made of have lower numbers. Tells means and variances exactly, and values of the
 * generating function on a grid of steps of equal length, onto which every part is put so that its mean stays.
 */
final class Times {
    private final List<Part> parts = new ArrayList<>();

    private interface Part {
        double mean();

        double variance();

        /** Its value for one argument, given those of the parts before it. */
        void at(Argument z, Values values, int self);
    }

    /** A number of the complex plane with |z| ≤ 1, and how long a step of the grid is. */
    record Argument(double radius, double angle, double step) {
    }

    /** Of each part, real and imaginary. */
    record Values(double[] re, double[] im) {
        private void set(int part, double real, double imaginary) {
            re[part] = real;
            im[part] = imaginary;
        }

        private void multiply(int into, double real, double imaginary) {
            set(into, re[into] * real - im[into] * imaginary, re[into] * imaginary + im[into] * real);
        }
    }

    int fixed(double seconds) {
        return add(new Fixed(seconds));
    }

    int exponential(double mean) {
        return add(mean == 0 ? new Fixed(0) : new Exponential(mean));
    }

    int inTurn(List<Integer> these) {
        var always = these.stream().mapToDouble(this::always).sum();
        var rest = these.stream().filter(part -> !(parts.get(part) instanceof Fixed)).toList();
        if (rest.isEmpty()) {
            return fixed(always);
        }
        var all = always == 0 ? rest : Stream.concat(rest.stream(), Stream.of(fixed(always))).toList();
        return all.size() == 1 ? all.getFirst() : add(new InTurn(parts(all), numbers(all)));
    }

    private double always(int part) {
        return parts.get(part) instanceof Fixed(var seconds) ? seconds : 0;
    }

    /** One of these, or none at all for what the shares are short of one. */
    int oneOf(List<Double> shares, List<Integer> these) {
        var whole = shares.size() == 1 && shares.getFirst() == 1;
        return whole ? these.getFirst() : these.stream().allMatch(part -> mean(part) == 0) ? fixed(0)
                : add(new OneOf(parts(these), shares.stream().mapToDouble(share -> share).toArray(), numbers(these)));
    }

    /** So many of these in turn; of a fraction one more with that chance. */
    int repeated(double times, int part) {
        return times == 1 ? part : times == 0 || mean(part) == 0 ? fixed(0) : add(new Repeated(times, parts.get(part), part));
    }

    double mean(int part) {
        return parts.get(part).mean();
    }

    double variance(int part) {
        return parts.get(part).variance();
    }

    int size() {
        return parts.size();
    }

    void at(Argument z, Values values) {
        for (int part = 0; part < parts.size(); part++) {
            parts.get(part).at(z, values, part);
        }
    }

    private int add(Part part) {
        parts.add(part);
        return parts.size() - 1;
    }

    private List<Part> parts(List<Integer> these) {
        return these.stream().map(parts::get).toList();
    }

    private static int[] numbers(List<Integer> these) {
        return these.stream().mapToInt(number -> number).toArray();
    }

    private record Fixed(double mean) implements Part {
        @Override
        public double variance() {
            return 0;
        }

        /** Split over the two steps around it. */
        @Override
        public void at(Argument z, Values values, int self) {
            var steps = Math.floor(mean / z.step());
            var over = mean / z.step() - steps;
            var size = Math.pow(z.radius(), steps);
            values.set(self, size * Math.cos(steps * z.angle()), size * Math.sin(steps * z.angle()));
            values.multiply(self, 1 - over + over * z.radius() * Math.cos(z.angle()), over * z.radius() * Math.sin(z.angle()));
        }
    }

    private record Exponential(double mean) implements Part {
        @Override
        public double variance() {
            return mean * mean;
        }

        /** Every moment is split over the two steps around it: 1 − w + w (1 − q) z ÷ (1 − q z), w = m (1 − q), q = exp(−1/m). */
        @Override
        public void at(Argument z, Values values, int self) {
            var steps = mean / z.step();
            var left = -Math.expm1(-1 / steps);
            var re = z.radius() * Math.cos(z.angle());
            var im = z.radius() * Math.sin(z.angle());
            var belowRe = 1 - (1 - left) * re;
            var belowIm = -(1 - left) * im;
            var scale = steps * left * left / (belowRe * belowRe + belowIm * belowIm);
            values.set(self, 1 - steps * left + scale * (re * belowRe + im * belowIm), scale * (im * belowRe - re * belowIm));
        }
    }

    private record InTurn(double mean, double variance, int[] these) implements Part {
        InTurn(List<Part> parts, int[] these) {
            this(parts.stream().mapToDouble(Part::mean).sum(), parts.stream().mapToDouble(Part::variance).sum(), these);
        }

        @Override
        public void at(Argument z, Values values, int self) {
            values.set(self, 1, 0);
            for (int each : these) {
                values.multiply(self, values.re()[each], values.im()[each]);
            }
        }
    }

    private record OneOf(double mean, double variance, double[] shares, int[] these) implements Part {
        OneOf(List<Part> parts, double[] shares, int[] these) {
            this(mean(parts, shares), variance(parts, shares), shares, these);
        }

        private static double mean(List<Part> parts, double[] shares) {
            var mean = 0.0;
            for (int i = 0; i < shares.length; i++) {
                mean += shares[i] * parts.get(i).mean();
            }
            return mean;
        }

        private static double variance(List<Part> parts, double[] shares) {
            var mean = mean(parts, shares);
            var none = 1.0;
            var variance = 0.0;
            for (int i = 0; i < shares.length; i++) {
                var off = parts.get(i).mean() - mean;
                variance += shares[i] * (parts.get(i).variance() + off * off);
                none -= shares[i];
            }
            return variance + Math.max(0, none) * mean * mean;
        }

        @Override
        public void at(Argument z, Values values, int self) {
            var re = 1.0;
            var im = 0.0;
            for (int i = 0; i < these.length; i++) {
                re += shares[i] * (values.re()[these[i]] - 1);
                im += shares[i] * values.im()[these[i]];
            }
            values.set(self, re, im);
        }
    }

    private record Repeated(double mean, double variance, double times, int part) implements Part {
        Repeated(double times, Part of, int part) {
            this(times * of.mean(), times * of.variance() + over(times) * (1 - over(times)) * of.mean() * of.mean(), times, part);
        }

        private static double over(double times) {
            return times - Math.floor(times);
        }

        @Override
        public void at(Argument z, Values values, int self) {
            var re = values.re()[part];
            var im = values.im()[part];
            var whole = Math.floor(times);
            var size = Math.pow(Math.hypot(re, im), whole);
            var angle = Math.atan2(im, re) * whole;
            values.set(self, size * Math.cos(angle), size * Math.sin(angle));
            values.multiply(self, 1 + over(times) * (re - 1), over(times) * im);
        }
    }
}
