package bulkhead.drill.rig;

import java.time.Duration;
import java.util.concurrent.Semaphore;

/** The workers of one instance, on whichever of its ports: each does one piece of work at a time, first come first served. */
final class Workers {
    private final Semaphore idle;
    private int present;
    private int most;
    private double lateness;

    Workers(int count) {
        idle = new Semaphore(count, true);
    }

    void work(Duration time) throws InterruptedException {
        enter();
        try {
            idle.acquire();
            try {
                long begun = System.nanoTime();
                Thread.sleep(time);
                wokeUp((System.nanoTime() - begun - time.toNanos()) / 1e9);
            } finally {
                idle.release();
            }
        } finally {
            leave();
        }
    }

    private synchronized void wokeUp(double tooLate) {
        lateness = Math.max(lateness, tooLate);
    }

    private synchronized void enter() {
        most = Math.max(most, ++present);
    }

    private synchronized void leave() {
        present--;
    }

    /** The most pieces of work that were there at once, waiting or being done. */
    synchronized int most() {
        return most;
    }

    /** From now on. */
    synchronized void countAnew() {
        most = present;
    }

    /** By how many seconds work took longer than it should at most, since it was last forgotten. */
    synchronized double lateness() {
        return lateness;
    }

    synchronized void forgetLateness() {
        lateness = 0;
    }
}
