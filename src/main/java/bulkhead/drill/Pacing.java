package bulkhead.drill;

import bulkhead.drill.load.Aim;
import bulkhead.drill.load.Front;
import bulkhead.drill.load.Shot;
import bulkhead.drill.rig.Rig;
import java.util.List;
import java.util.Optional;

/**
 * Finds out before a strike how many requests a second this machine carries: half as many as long as it is late, loses one or
 * doesn't get them done. Service times are stretched so that everybody is as busy as drawn at any rate.
 *
 * @param drawn requests a second in the model
 */
record Pacing(Rig rig, List<Aim> aims, double drawn, Punctuality punctuality) {
    /** Requests a second: enough to count shares by in a few seconds, and far from what two cores can do. */
    static final double FASTEST = 240;
    /** With fewer, counting takes longer than anybody waits. */
    static final double SLOWEST = 30;
    private static final double WARM = 1.5;
    /** What a request may take beside its work. */
    private static final double ASIDE = 0.5;

    /** A front that has sent for a while at the most that goes well, not beyond a rate; empty where nothing does. */
    Optional<Front> front(double most) throws InterruptedException {
        for (double rate = most; rate >= SLOWEST; rate /= 2) {
            rig.slow(drawn / rate);
            var front = Front.start(rate, aims, Rig.WORK, Rig.NAME);
            Thread.sleep(Math.round(1000 * WARM));
            if (keepsUp(front)) {
                return Optional.of(front);
            }
            front.close();
            Thread.sleep(Math.round(1000 * ASIDE));
        }
        return Optional.empty();
    }

    private boolean keepsUp(Front front) {
        double due = front.now() - ASIDE - rig.longestService().toNanos() / 1e9;
        return punctuality.kept(front.lateness()) && front.shots().stream().noneMatch(Shot::lost)
                && front.waiting().stream().noneMatch(shot -> shot.sent() < due);
    }
}
