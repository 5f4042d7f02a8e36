package bulkhead.drill;

import bulkhead.analysis.failure.Event;
import bulkhead.deployment.Detection;
import bulkhead.deployment.Node;
import bulkhead.drill.forecast.Forecast;
import bulkhead.drill.forecast.Forecaster;
import bulkhead.drill.forecast.Strike;
import bulkhead.drill.load.Aim;
import bulkhead.drill.load.Front;
import bulkhead.drill.rig.Rig;
import bulkhead.drill.rig.Setup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;

/** One strike on a rig under load, until the last answer. */
final class Exercise {
    private static final double SETTLED = 0.3;
    /** Requests by which shares are counted at least. */
    private static final double COUNTED = 960;
    /** What a request may take after all was noticed, until it counts as lost. */
    private static final double PATIENCE = 20;
    private static final double STEP = 0.02;

    private final Setup setup;
    private final Forecaster forecaster;
    private final Strike strike;
    private final Rig rig;
    private final Punctuality punctuality;
    private final Front front;
    private long struck;

    private Exercise(Setup setup, Forecaster forecaster, Strike strike, Rig rig, Front front) {
        this.setup = setup;
        this.forecaster = forecaster;
        this.strike = strike;
        this.rig = rig;
        this.front = front;
        this.punctuality = Punctuality.of(forecaster);
    }

    /** At the most requests a second that this machine carries, not beyond a rate. */
    static Drilled run(Setup setup, Forecaster forecaster, Strike strike, Rig rig, double most) throws InterruptedException {
        var forecast = forecaster.of(strike);
        double drawn = forecaster.entering(Set.of()).values().stream().mapToDouble(Double::doubleValue).sum();
        var pacing = new Pacing(rig, aims(setup, forecaster, rig, Set.of()), drawn, Punctuality.of(forecaster));
        var found = pacing.front(most);
        if (found.isEmpty()) {
            return Drilled.untold(strike, forecast);
        }
        try (var front = found.get()) {
            return new Exercise(setup, forecaster, strike, rig, front).run(forecast);
        }
    }

    private Drilled run(Forecast forecast) {
        var lost = strike.lost(setup.deployment());
        var idle = forecaster.idle(strike);
        var left = aims(setup, forecaster, rig, strike.events());
        front.forgetLateness();
        rig.forgetLateness();
        double before = front.now();
        struck = System.nanoTime();
        rig.lose(lost, strike.loss() == Detection.Loss.PROCESS ? Rig.Loss.KILLED : Rig.Loss.VANISHED);
        rig.fail(idle);
        front.aim(left);
        double fallen = front.now();
        double settled = awaitNoticed(forecast, lost, fallen) + SETTLED;
        rig.countAnew();
        double counted = settled + counted(forecast) / front.rate();
        awaitUntil(counted);
        front.end();
        awaitAnswers(fallen);
        return new Results(setup, strike, forecast, new Results.Times(before, fallen, settled, counted), punctuality, front, rig)
                .drilled(seen(lost));
    }

    /** So many requests that a whole one of each proxy is half of what the smallest share may be off by; more where chance deals. */
    private double counted(Forecast forecast) {
        double dealt = forecast.shares().values().stream().filter(share -> share > 0)
                .mapToDouble(share -> 2 * setup.proxies().size() / (Results.SHARE * share)).max().orElse(0);
        double hashed = forecast.shares().entrySet().stream().filter(each -> each.getValue() > 0 && Chance.deals(setup, each.getKey()))
                .mapToDouble(each -> Chance.requests(each.getValue())).max().orElse(0);
        return Math.max(COUNTED, Math.max(dealt, hashed));
    }

    private static List<Aim> aims(Setup setup, Forecaster forecaster, Rig rig, Set<Event> dead) {
        var aims = new ArrayList<Aim>();
        forecaster.entering(dead).forEach((proxy, part) -> {
            var doors = setup.outlines().get(proxy).doors();
            doors.forEach(door -> aims.add(new Aim(proxy, rig.door(proxy, door.port()), part * forecaster.part(door, doors))));
        });
        return aims;
    }

    /** Until every proxy that lives has seen all it is expected to see, or should have. Answers when that was. */
    private double awaitNoticed(Forecast forecast, Set<Node> lost, double fallen) {
        double latest = forecast.noticed().values().stream().mapToDouble(each -> each.within().to()).max().orElse(0)
                + forecast.interrupted();
        while (front.now() < fallen + latest + PATIENCE / 4 && !allSeen(forecast, lost)) {
            await(STEP);
        }
        return Math.max(front.now(), fallen + forecast.interrupted());
    }

    private boolean allSeen(Forecast forecast, Set<Node> lost) {
        var seen = seen(lost);
        return forecast.noticed().keySet().stream()
                .allMatch(proxy -> expected(proxy, lost) <= seen.getOrDefault(proxy, Map.of()).size());
    }

    private long expected(Node proxy, Set<Node> lost) {
        return setup.outlines().get(proxy).servers().stream().flatMap(server -> setup.nodes(server).stream())
                .filter(lost::contains).distinct().count();
    }

    /** By proxy, when it first saw each lost server down. */
    private Map<Node, Map<Node, Long>> seen(Set<Node> lost) {
        return rig.downs(lost, struck);
    }

    /** A vanished host never answers what it had begun; nobody waits for that. */
    private void awaitAnswers(double fallen) {
        double since = strike.loss() == Detection.Loss.HOST ? fallen : 0;
        double end = front.now() + PATIENCE;
        while (front.now() < end && front.waiting().stream().anyMatch(shot -> shot.sent() >= since)) {
            await(STEP);
        }
    }

    private void awaitUntil(double time) {
        await(time - front.now());
    }

    private static void await(double seconds) {
        try {
            Thread.sleep(Math.max(0, Math.round(seconds * 1000)));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }
}
