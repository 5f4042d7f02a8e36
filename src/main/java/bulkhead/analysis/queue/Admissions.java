package bulkhead.analysis.queue;

import bulkhead.analysis.Report;
import bulkhead.analysis.capacity.ComponentLoad;
import bulkhead.analysis.capacity.Loss;
import bulkhead.analysis.capacity.WorstUse;
import bulkhead.analysis.failure.Event;
import bulkhead.analysis.queue.Admission.Inflow;
import bulkhead.catalog.Props;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Node;
import bulkhead.model.Component;
import bulkhead.model.Id;
import bulkhead.model.Member;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many requests at once proxies let in, all well and after each single loss. */
final class Admissions {
    private static final Comparator<Inflow> LEAST_ROOM = Comparator
            .<Inflow>comparingDouble(inflow -> inflow.busy() / inflow.open())
            .thenComparingDouble(Inflow::busy);

    private final Report report;
    private final Deployment deployment;
    private final Stations stations;
    private final Map<Event, Loss> losses;
    private final Map<Id, List<Event>> risksOf = new HashMap<>();
    private final Map<Event, Map<Id, ComponentLoad>> burdened = new HashMap<>();
    private final Map<Event, Map<Id, ComponentLoad>> loads = new HashMap<>();
    private Map<Id, WorstUse> busiest = Map.of();

    Admissions(Report report) {
        this.report = report;
        deployment = report.deployment();
        stations = new Stations(deployment);
        losses = report.capacity().losses().stream().collect(Collectors.toMap(Loss::event, loss -> loss));
        report.topology().risks().values().forEach(risk -> risk.attachedTo()
                .forEach(on -> risksOf.merge(on, List.of(Event.risk(risk.id())),
                        (one, other) -> Stream.concat(one.stream(), other.stream()).toList())));
    }

    /** In file order. */
    List<Admission> all() {
        var behind = report.topology().components().values().stream()
                .filter(component -> Admission.each(deployment, component.id()) > 0).toList();
        if (!behind.isEmpty()) {
            busiest = WorstUse.of(report.capacity(), this::canFail);
        }
        return behind.stream().map(this::admission).toList();
    }

    private boolean canFail(Event event) {
        return event.sort() != Event.Sort.LINK || report.topology().links().get(event.element()).reliability().stated();
    }

    private Admission admission(Component component) {
        var id = component.id();
        var after = events(id).stream().flatMap(event -> inflow(component, Optional.of(event)).stream()).toList();
        var well = inflow(component, Optional.empty());
        var workers = deployment.settings().of(component, Props.WORKERS).orElseThrow();
        var worst = worst(component, after, workers.count());
        return new Admission(id, workers, deployment.balancers().count(id), Admission.each(deployment, id),
                well.orElse(new Inflow(Optional.empty(), 0, 0, 0)), worst,
                Stream.concat(well.stream(), after.stream()).mapToLong(Inflow::open).min().orElse(0),
                Admission.balancers(deployment, id));
    }

    /**
     * What comes in is first taken to be no less than all well, which is quickly known, and worked out where that would be the
     * worst and too much.
     */
    private Optional<Inflow> worst(Component component, List<Inflow> after, int workers) {
        double target = deployment.settings().required(component, Props.EMERGENCY_TARGET).base();
        var known = new ArrayList<>(after);
        var exact = new HashSet<Event>();
        var order = Comparator.<Inflow, Boolean>comparing(inflow -> Admission.withheld(inflow, workers))
                .thenComparing(LEAST_ROOM);
        while (true) {
            var worst = known.stream().max(order);
            var event = worst.filter(inflow -> inflow.busy() > target * inflow.open())
                    .flatMap(Inflow::after).filter(exact::add);
            if (event.isEmpty()) {
                return worst;
            }
            known.set(known.indexOf(worst.get()), worst.get().needing(exactly(component, event.get())));
        }
    }

    private double exactly(Component component, Event event) {
        var load = loads.computeIfAbsent(event, lost -> losses.get(lost).loads()).get(component.id());
        return busy(component, load == null ? report.capacity().peak().get(component.id()) : load);
    }

    /** After which losses another number of proxies sends to the component, and that which leaves it busiest. */
    private Set<Event> events(Id component) {
        var instead = deployment.groupOf(component).stream().flatMap(group -> group.members().stream()).map(Member::component);
        var events = new LinkedHashSet<Event>();
        Stream.concat(deployment.balancers().before(component), instead.flatMap(member -> deployment.nodes(member).stream()))
                .flatMap(this::takenBy).filter(losses::containsKey).forEach(events::add);
        Optional.ofNullable(busiest.get(component)).map(WorstUse::after).ifPresent(events::add);
        return events;
    }

    private Stream<Event> takenBy(Node node) {
        var own = Stream.of(Event.instance(node.component(), node.number()), Event.component(node.component()));
        var risks = Stream.concat(Stream.of(node.component()), node.places().stream())
                .flatMap(on -> risksOf.getOrDefault(on, List.of()).stream());
        return Stream.of(own, node.places().stream().map(Event::place), risks).flatMap(events -> events);
    }

    /** Empty where nobody sends or nobody is there. */
    private Optional<Inflow> inflow(Component component, Optional<Event> event) {
        var senders = deployment.balancers().senders(component.id(),
                node -> event.filter(lost -> lost.takes(node, deployment.topology())).isEmpty());
        return senders.isEmpty() ? Optional.empty() : Optional.of(new Inflow(event, senders.size(),
                deployment.balancers().letIn(senders, component.id()), busy(component, event)));
    }

    private double busy(Component component, Optional<Event> event) {
        var load = event.flatMap(lost -> Optional.ofNullable(burdened(lost).get(component.id())))
                .orElse(report.capacity().peak().get(component.id()));
        return busy(component, load);
    }

    private double busy(Component component, ComponentLoad load) {
        return load == null ? 0 : stations.queue(component, load.busiest()).map(Queue::busy).orElse(0.0);
    }

    private Map<Id, ComponentLoad> burdened(Event event) {
        return burdened.computeIfAbsent(event, lost -> losses.get(lost).burdened());
    }
}
