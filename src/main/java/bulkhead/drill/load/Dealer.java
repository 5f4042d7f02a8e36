package bulkhead.drill.load;

import java.util.List;
import java.util.Optional;

/** Deals requests over aims by their parts, in turn and as evenly as whole requests can be (smooth weighted round robin). */
final class Dealer {
    private final List<Aim> aims;
    private final double[] due;
    private final double all;

    Dealer(List<Aim> aims) {
        this.aims = aims.stream().filter(aim -> aim.part() > 0).toList();
        this.due = new double[this.aims.size()];
        this.all = this.aims.stream().mapToDouble(Aim::part).sum();
    }

    Optional<Aim> next() {
        int most = -1;
        for (int i = 0; i < due.length; i++) {
            due[i] += aims.get(i).part();
            most = most < 0 || due[i] > due[most] ? i : most;
        }
        if (most < 0) {
            return Optional.empty();
        }
        due[most] -= all;
        return Optional.of(aims.get(most));
    }
}
