package bulkhead.drill;

import bulkhead.drill.rig.RigFailure;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** What work on another thread came to, or why it couldn't. */
public final class Finished {
    private Finished() {
    }

    /** Waits for it. @throws CancellationException where this thread is interrupted */
    public static <T> T of(Future<T> running) throws RigFailure {
        try {
            return running.get();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RigFailure known) {
                throw known;
            }
            throw new IllegalStateException(failure.getCause());
        }
    }
}
