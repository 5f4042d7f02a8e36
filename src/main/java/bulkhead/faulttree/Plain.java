package bulkhead.faulttree;

import java.util.Arrays;
import java.util.concurrent.CancellationException;

/** Happens when at least so many of the inputs happen. */
record Plain(int least, int[] inputs) implements Part {
    @Override
    public Probability probability(Probability[] each) {
        var yes = Arrays.stream(each).mapToDouble(Probability::happens).toArray();
        var no = Arrays.stream(each).mapToDouble(Probability::doesNot).toArray();
        int missing = each.length + 1 - least;
        // with most of the inputs needed it is less work to count those that don't happen
        if (least <= missing || missing < 0) {
            var counted = counted(least, yes, no);
            return new Probability(counted[1], counted[0]);
        }
        var counted = counted(missing, no, yes);
        return new Probability(counted[0], counted[1]);
    }

    /** The probabilities of fewer than so many and of at least so many. */
    private static double[] counted(int least, double[] yes, double[] no) {
        var exactly = new double[least + 1];
        exactly[0] = 1;
        for (int input = 0; input < yes.length; input++) {
            for (int count = Math.min(least, input + 1); count >= 0; count--) {
                double before = count == 0 ? 0 : exactly[count - 1] * yes[input];
                exactly[count] = before + exactly[count] * (count == least ? 1 : no[input]);
            }
            if ((input & 0xFF) == 0 && Thread.currentThread().isInterrupted()) {
                throw new CancellationException();
            }
        }
        return new double[] {Arrays.stream(exactly, 0, least).sum(), exactly[least]};
    }

    @Override
    public int leastOrder(int[] each) {
        var sorted = Arrays.stream(each).sorted().toArray();
        return sorted.length < least ? Integer.MAX_VALUE : Arrays.stream(sorted, 0, least).sum();
    }

    @Override
    public Orders orders(Orders[] each, int mostNodes) {
        return Counting.chosen(least, each);
    }

    @Override
    public Listing listing(Listing[] each, int[] leastOrders, int order, int mostNodes) {
        if (leastOrder(leastOrders) > order) {
            return Listing.none(order);
        }
        var chosen = new Listing[least + 1];
        Arrays.setAll(chosen, count -> count == 0 ? Listing.nothing(order) : Listing.none(order));
        for (var input : each) {
            for (int count = least; count > 0; count--) {
                chosen[count].addAll(chosen[count - 1].times(input));
            }
        }
        return chosen[least];
    }
}
