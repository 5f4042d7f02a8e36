package bulkhead.drill;

import bulkhead.drill.forecast.Forecaster;
import bulkhead.drill.forecast.Strike;
import bulkhead.drill.rig.Change;
import bulkhead.drill.rig.Rig;
import bulkhead.drill.rig.RigFailure;
import bulkhead.drill.rig.Setup;
import bulkhead.program.Executable;
import bulkhead.program.Guard;
import bulkhead.program.SearchPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** Starts what was exported, strikes it, and holds what happens against what the analysis says. */
public final class Drill {
    /** Rigs that are being started or stand ready; of them so many are under load. */
    private static final int RIGS = 4;
    private static final int LOADED = 2;
    /** Where this machine was too busy: again with fewer requests and nothing else beside. */
    private static final int TRIES = 3;

    private final Setup setup;
    private final Executable haproxy;
    private final SearchPath path;
    private final Forecaster forecaster;
    private final Semaphore loaded = new Semaphore(LOADED);
    private final ConcurrentLinkedQueue<List<Change>> changes = new ConcurrentLinkedQueue<>();

    private Drill(Setup setup, Executable haproxy, SearchPath path) {
        this.setup = setup;
        this.haproxy = haproxy;
        this.path = path;
        this.forecaster = new Forecaster(setup);
    }

    public static Drill of(Setup setup, Executable haproxy, SearchPath path) {
        return new Drill(setup, haproxy, path);
    }

    /** Some at once, since much of a drill is waiting. @throws CancellationException where this thread is interrupted */
    public DrillReport run(List<Strike> strikes) throws RigFailure {
        return run(strikes, CompletableFuture.completedFuture(null));
    }

    /** As {@link #run(List)}; nothing is put under load before the other work on this machine is done. */
    public DrillReport run(List<Strike> strikes, Future<?> otherWork) throws RigFailure {
        if (strikes.isEmpty()) {
            return DrillReport.none();
        }
        double drawn = forecaster.entering(Set.of()).values().stream().mapToDouble(Double::doubleValue).sum();
        if (drawn == 0) {
            throw new RigFailure("nothing-enters");
        }
        try (var guard = Guard.open(path); var lanes = Executors.newFixedThreadPool(RIGS)) {
            var running = strikes.stream().map(strike -> lanes.submit(() -> strike(strike, guard, otherWork))).toList();
            var drilled = new ArrayList<Drilled>();
            for (var each : running) {
                drilled.add(Finished.of(each));
            }
            return new DrillReport(drawn, setup.proxies().size(), setup.stoodIn().size(), changes.stream().findFirst()
                    .orElse(List.of()), drilled);
        }
    }

    private Drilled strike(Strike strike, Guard guard, Future<?> otherWork) throws RigFailure, InterruptedException {
        var drilled = strike(strike, guard, otherWork, 1, Pacing.FASTEST);
        for (int tried = 1; drilled.verdict() == Drilled.Verdict.UNTOLD && tried < TRIES; tried++) {
            drilled = strike(strike, guard, otherWork, LOADED, Math.max(Pacing.SLOWEST, drilled.rate() / 2));
        }
        return drilled;
    }

    /** @param room how many of those that are loaded at once it takes the place of */
    private Drilled strike(Strike strike, Guard guard, Future<?> otherWork, int room, double most) throws RigFailure,
            InterruptedException {
        try (var rig = Rig.start(setup, haproxy, guard)) {
            changes.add(rig.changes());
            awaitEnd(otherWork);
            loaded.acquire(room);
            try {
                return Exercise.run(setup, forecaster, strike, rig, most);
            } finally {
                loaded.release(room);
            }
        }
    }

    /** However it ended: whoever asked for it is told. */
    private static void awaitEnd(Future<?> work) throws InterruptedException {
        try {
            work.get();
        } catch (ExecutionException _) {
            // not this one's to tell
        }
    }
}
