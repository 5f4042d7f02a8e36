package bulkhead.drill.rig;

import java.time.Duration;
import java.util.concurrent.Semaphore;

/** The workers of one instance, on whichever of its ports: each does one piece of work at a time, first come first served. */
final class Workers {
    private final Semaphore idle;
    private int present;
    private int most;

    Workers(int count) {
        idle = new Semaphore(count, true);
    }

    void work(Duration time) throws InterruptedException {
        enter();
        try {
            idle.acquire();
            try {
                Thread.sleep(time);
            } finally {
                idle.release();
            }
        } finally {
            leave();
        }
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
}
