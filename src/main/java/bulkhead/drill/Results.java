package bulkhead.drill;

import bulkhead.deployment.Detection;
import bulkhead.deployment.Node;
import bulkhead.drill.forecast.Forecast;
import bulkhead.drill.forecast.LetIn;
import bulkhead.drill.forecast.Noticing;
import bulkhead.drill.forecast.Span;
import bulkhead.drill.forecast.Strike;
import bulkhead.drill.load.Front;
import bulkhead.drill.load.Shot;
import bulkhead.drill.rig.Account;
import bulkhead.drill.rig.Rig;
import bulkhead.drill.rig.Setup;
import bulkhead.model.Id;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds what was measured against what was predicted. */
final class Results {
    /** Shares are predicted to a tenth of themselves. */
    static final double SHARE = 0.1;

    /** In seconds of the front: before the strike, when it had fallen, and from when until when shares are counted. */
    record Times(double before, double fallen, double settled, double end) {
    }

    private final Setup setup;
    private final Strike strike;
    private final Forecast forecast;
    private final Set<Node> lost;
    private final Times times;
    private final Punctuality punctuality;
    private final Front front;
    private final Rig rig;
    private final List<Shot> shots;
    private final List<Shot> waiting;

    Results(Setup setup, Strike strike, Forecast forecast, Times times, Punctuality punctuality, Front front, Rig rig) {
        this.setup = setup;
        this.strike = strike;
        this.forecast = forecast;
        this.lost = strike.lost(setup.deployment());
        this.times = times;
        this.punctuality = punctuality;
        this.front = front;
        this.rig = rig;
        this.shots = front.shots();
        this.waiting = front.waiting().stream().filter(shot -> shot.sent() >= times.fallen()).toList();
    }

    /** @param seen by proxy, when it first saw each lost server down */
    Drilled drilled(Map<Node, Map<Node, Long>> seen) {
        var figures = new ArrayList<Figure>();
        forecast.noticed().entrySet().stream().sorted(Comparator.comparing(entry -> entry.getKey().name()))
                .forEach(entry -> figures.add(noticed(entry.getKey(), entry.getValue(),
                seen.getOrDefault(entry.getKey(), Map.of()))));
        if (forecast.down()) {
            figures.add(answered());
        } else {
            figures.addAll(losses());
            figures.addAll(shares());
            figures.addAll(admitted());
        }
        return new Drilled(strike, forecast, figures, front.rate(), after().size() + waiting.size(), slowest(), underway(),
                whyLost(), front.lateness());
    }

    /** It fell somewhen between two moments, so that how long it took is known as closely as that. */
    private Figure noticed(Node proxy, Noticing predicted, Map<Node, Long> seen) {
        long expected = setup.outlines().get(proxy).servers().stream().flatMap(server -> setup.nodes(server).stream())
                .filter(lost::contains)
                .distinct().count();
        double first = seen.values().stream().mapToDouble(nanos -> front.at(nanos) - times.before()).min()
                .orElse(Double.POSITIVE_INFINITY);
        double last = seen.size() < expected ? Double.POSITIVE_INFINITY
                : seen.values().stream().mapToDouble(nanos -> front.at(nanos) - times.fallen()).max().orElseThrow();
        double unknown = Double.isInfinite(last) ? 0 : Math.max(0, first - last);
        return new Figure(Figure.Subject.NOTICED, Optional.of(proxy.name()), predicted.within(),
                new Span(Math.min(first, last), Math.max(first, last)), forgiven() + unknown, explained() + unknown);
    }

    /** Sent when all had fallen. */
    private List<Shot> after() {
        return shots.stream().filter(shot -> shot.sent() >= times.fallen()).toList();
    }

    /**
     * A killed process ends its connections, so that what it was working on is sent again where others are found; what a vanished
     * host has nobody gets back.
     */
    private List<Shot> counted() {
        return strike.loss() == Detection.Loss.HOST || !forecast.lossless() ? after()
                : shots.stream().filter(shot -> shot.proxy().filter(lost::contains).isEmpty()).toList();
    }

    private List<Figure> losses() {
        if (forecast.overload() > 0) {
            return List.of();
        }
        var gone = counted().stream().filter(Shot::lost).toList();
        double most = front.rate() * (forecast.interrupted() + forecast.lostSeconds()) + counted().size() * forecast.unanswered();
        var measured = Span.of(gone.size() + waiting.size());
        double forgiven = forecast.lossless() ? 0 : forgiven();
        var lostOnes = new Figure(Figure.Subject.LOST, Optional.empty(), new Span(0, Math.ceil(most)), measured,
                front.rate() * forgiven, upset(front.rate() * forgiven));
        double clean = gone.stream().mapToDouble(shot -> shot.sent() - times.before()).max().orElse(0);
        return forecast.unanswered() > 0 ? List.of(lostOnes)
                : List.of(lostOnes, new Figure(Figure.Subject.CLEAN, Optional.empty(),
                new Span(0, forecast.cleanAfter()), Span.of(Math.max(0, clean)), forgiven, upset(forgiven)));
    }

    /** By how much all the timers of a noticing together may be late. */
    private double forgiven() {
        return punctuality.forgiven(timers(), front.lateness());
    }

    private double explained() {
        return punctuality.explained(timers(), front.lateness());
    }

    private int timers() {
        return forecast.noticed().values().stream().mapToInt(Noticing::timers).max().orElse(1);
    }

    /** A machine late by too much may have made a proxy give up on anybody, whom nobody lost. */
    private double upset(double tolerance) {
        return punctuality.kept(Math.max(front.lateness(), rig.lateness())) ? tolerance : Double.POSITIVE_INFINITY;
    }

    private Figure answered() {
        long answered = after().stream().filter(shot -> !shot.lost() && shot.sent() >= times.settled()).count();
        return new Figure(Figure.Subject.ANSWERED, Optional.empty(), Span.of(0), Span.of(answered), 0, 0);
    }

    /** Of each component the instances that stand alike: what the one gets that gets least, and the one that gets most. */
    private List<Figure> shares() {
        var counts = shots.stream().filter(shot -> shot.sent() >= times.settled() && shot.sent() < times.end())
                .flatMap(shot -> shot.answered().stream()).collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        double all = counts.values().stream().mapToLong(Long::longValue).sum();
        var alike = new LinkedHashMap<String, List<Node>>();
        forecast.shares().keySet().stream().sorted(Comparator.comparing(Node::name)).forEach(node -> alike
                .computeIfAbsent(node.component() + " " + Math.round(forecast.shares().get(node) * 1e9), _ -> new ArrayList<>())
                .add(node));
        return alike.values().stream().map(nodes -> share(nodes, counts, all)).toList();
    }

    private Figure share(List<Node> nodes, Map<String, Long> counts, double all) {
        double predicted = forecast.shares().get(nodes.getFirst());
        var measured = nodes.stream().map(node -> Span.of(all == 0 ? 0 : counts.getOrDefault(node.name(), 0L) / all))
                .reduce(Span::and).orElseThrow();
        Id component = nodes.getFirst().component();
        long dealers = setup.proxies().stream().filter(proxy -> !lost.contains(proxy))
                .filter(proxy -> setup.outlines().get(proxy).servers().stream()
                .anyMatch(server -> server.component().equals(component))).count();
        double byChance = Chance.deals(setup, nodes.getFirst()) ? Chance.off(predicted, all) : 0;
        double tolerance = predicted == 0 ? 0 : SHARE * predicted + dealers / Math.max(1, all) + byChance;
        return new Figure(Figure.Subject.SHARE, Optional.of(component.value()), Span.of(predicted), measured, tolerance,
                upset(tolerance));
    }

    /** Of each component the instances into which as many may come: the least and the most that were there at once. */
    private List<Figure> admitted() {
        var alike = forecast.letIn().entrySet().stream().sorted(Comparator.comparing(entry -> entry.getKey().name()))
                .collect(Collectors.groupingBy(entry -> Map.entry(entry.getKey().component(), admitted(entry.getKey(), entry.getValue())),
                        LinkedHashMap::new,
                        Collectors.mapping(entry -> Span.of(rig.mostAtOnce(entry.getKey())), Collectors.toList())));
        return alike.entrySet().stream().map(entry -> new Figure(Figure.Subject.ADMITTED,
                Optional.of(entry.getKey().getKey().value()), entry.getKey().getValue(),
                entry.getValue().stream().reduce(Span::and).orElseThrow(), 0, 0)).toList();
    }

    /**
     * A HAProxy of several threads now and then lets in more than its file says. Measured with 2.6.12, 25 let in: by one thread
     * never more in 56,440 requests, by two 26 twice in 53,080. So one more for each further thread of those that send.
     */
    private Span admitted(Node node, LetIn letIn) {
        long further = setup.proxies().stream().filter(proxy -> !lost.contains(proxy)).filter(proxy -> setup.outlines().get(proxy)
                .servers().stream().anyMatch(server -> server.component().equals(node.component())))
                .mapToLong(proxy -> rig.threads(proxy) - 1L).sum();
        return new Span(letIn.atOnce().from(), letIn.atOnce().to() + further);
    }

    /** Of how many requests what became, most first. */
    private Map<Loss, Long> whyLost() {
        var counts = Stream.concat(counted().stream().filter(Shot::lost), waiting.stream()).flatMap(shot -> loss(shot).stream())
                .collect(Collectors.groupingBy(loss -> loss, LinkedHashMap::new, Collectors.counting()));
        var ordered = new LinkedHashMap<Loss, Long>();
        counts.entrySet().stream().sorted(Map.Entry.<Loss, Long>comparingByValue().reversed())
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }

    private Optional<Loss> loss(Shot shot) {
        return shot.trouble().map(trouble -> new Loss(trouble,
                shot.proxy().flatMap(proxy -> rig.account(proxy, shot.port())).map(Account::ending)));
    }

    private double slowest() {
        return after().stream().filter(shot -> !shot.lost()).mapToDouble(Shot::took).max().orElse(0);
    }

    /** Lost with whom they were with when it fell, or never answered. */
    private int underway() {
        return (int) (shots.stream().filter(shot -> shot.lost() && shot.sent() < times.fallen()).count()
                + front.waiting().stream().filter(shot -> shot.sent() < times.fallen()).count());
    }
}
