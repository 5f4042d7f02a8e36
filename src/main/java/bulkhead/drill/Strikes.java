package bulkhead.drill;

import bulkhead.analysis.failure.Event;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Node;
import bulkhead.drill.forecast.Strike;
import bulkhead.drill.rig.Setup;
import bulkhead.model.Component;
import bulkhead.model.Element;
import bulkhead.model.Id;
import bulkhead.model.Place;
import bulkhead.model.Risk;
import bulkhead.model.Scenario;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which losses a deployment can be drilled with: those that touch a proxy or somebody a proxy calls. */
public final class Strikes {
    private final Setup setup;
    private final Deployment deployment;
    private final List<Scenario> scenarios;

    public Strikes(Setup setup, List<Scenario> scenarios) {
        this.setup = setup;
        this.deployment = setup.deployment();
        this.scenarios = List.copyOf(scenarios);
    }

    /**
     * One instance of each group that proxies call, all instances of the first component that has several, and every place; of
     * places that hold alike the first.
     */
    public List<Strike> usual() {
        var groups = new HashSet<Id>();
        var called = components().filter(component -> groups.add(tier(component.id()))).toList();
        var seen = new HashSet<List<String>>();
        return Stream.of(called.stream().map(component -> Strike.of(Event.instance(component.id(), 1))),
                called.stream().filter(component -> deployment.nodes(component.id()).size() > 1).limit(1)
                        .map(component -> Strike.of(Event.component(component.id()))),
                places().filter(place -> seen.add(held(place)))).flatMap(each -> each).toList();
    }

    /** Everything there is to strike, each once. */
    public List<Strike> all() {
        var instances = Stream.concat(setup.proxies().stream(), components()
                .flatMap(component -> deployment.nodes(component.id()).stream()))
                .map(node -> Strike.of(Event.instance(node.component(), node.number())));
        var components = components().filter(component -> deployment.nodes(component.id()).size() > 1)
                .map(component -> Strike.of(Event.component(component.id())));
        return Stream.of(instances, components, places()).flatMap(each -> each).toList();
    }

    private Stream<Component> components() {
        var stoodIn = setup.stoodIn().stream().map(Node::component).collect(Collectors.toSet());
        return deployment.topology().components().values().stream().filter(component -> stoodIn.contains(component.id()));
    }

    private Stream<Strike> places() {
        return deployment.topology().places().keySet().stream().map(place -> Strike.of(Event.place(place))).filter(this::touches);
    }

    private boolean touches(Strike strike) {
        return strike.lost(deployment).stream()
                .anyMatch(node -> setup.proxies().contains(node) || setup.stoodIn().contains(node));
    }

    private Id tier(Id component) {
        return deployment.groupOf(component).<Element>map(group -> group).map(Element::id).orElse(component);
    }

    private List<String> held(Strike strike) {
        return strike.lost(deployment).stream().filter(node -> setup.proxies().contains(node) || setup.stoodIn().contains(node))
                .map(node -> tier(node.component()) + (standsBy(node.component()) ? " stands by" : "")).sorted().toList();
    }

    private boolean standsBy(Id component) {
        return deployment.groupOf(component).stream().flatMap(group -> group.members().stream())
                .anyMatch(member -> member.component().equals(component) && member.standby());
    }

    /**
     * What somebody asks for: a scenario of the document, or {@code instance:…}, {@code component:…}, {@code place:…}, {@code
     * risk:…} with id or name, an instance with its number after another colon (the first where there is none). Empty where there
     * is no such thing, or it touches nothing that is drilled.
     */
    public Optional<Strike> named(String asked) {
        return scenarios.stream().filter(scenario -> is(asked, scenario.id(), scenario.name())).findFirst().map(this::strike)
                .or(() -> single(asked)).filter(this::touches);
    }

    private Strike strike(Scenario scenario) {
        return new Strike(scenario.id().value(), scenario.lost().stream()
                .flatMap(id -> deployment.topology().element(id).stream())
                .flatMap(element -> event(element).stream()).collect(Collectors.toSet()));
    }

    private static Optional<Event> event(Element element) {
        return switch (element) {
            case Component component -> Optional.of(Event.component(component.id()));
            case Place place -> Optional.of(Event.place(place.id()));
            case Risk risk -> Optional.of(Event.risk(risk.id()));
            default -> Optional.empty();
        };
    }

    private Optional<Strike> single(String asked) {
        var parts = asked.split(":", 2);
        if (parts.length < 2) {
            return Optional.empty();
        }
        return switch (parts[0].toLowerCase(Locale.ROOT)) {
            case "instance" -> instance(parts[1]);
            case "component", "place", "risk" -> deployment.topology().elements()
                    .filter(element -> sort(element).equals(parts[0].toLowerCase(Locale.ROOT)))
                    .filter(element -> is(parts[1], element.id(), element.label())).findFirst().flatMap(Strikes::event)
                    .map(Strike::of);
            default -> Optional.empty();
        };
    }

    private static String sort(Element element) {
        return element.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private Optional<Strike> instance(String asked) {
        return deployment.nodes().filter(node -> node.name().equals(asked) || numbered(asked, node))
                .findFirst().map(node -> Strike.of(Event.instance(node.component(), node.number())));
    }

    private boolean numbered(String asked, Node node) {
        var component = deployment.topology().components().get(node.component());
        return is(asked, component.id(), component.label())
                || is(asked, Id.of(component.id() + ":" + node.number()), component.label() + ":" + node.number());
    }

    private static boolean is(String asked, Id id, String name) {
        return !asked.isBlank() && (asked.equals(id.value()) || asked.equalsIgnoreCase(name));
    }

    /** All that can be asked for. */
    public List<String> names() {
        return Stream.concat(scenarios.stream().map(this::strike).filter(this::touches).map(Strike::name), all().stream()
                .map(Strike::name)).toList();
    }
}
