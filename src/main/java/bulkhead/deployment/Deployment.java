package bulkhead.deployment;

import bulkhead.catalog.Catalog;
import bulkhead.catalog.Props;
import bulkhead.catalog.Role;
import bulkhead.model.Component;
import bulkhead.model.Element;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import bulkhead.model.Member;
import bulkhead.model.Place;
import bulkhead.model.PlaceLevel;
import bulkhead.model.Redundancy;
import bulkhead.model.Topology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a topology becomes when it runs: each instance with its name, host, port and places, and each setting in force with who
 * states it. Analysis takes its timers and sizes from here and exporters write theirs from here, so a verdict and a file can't
 * disagree.
 */
public final class Deployment {
    private static final Set<Role> STATEFUL = EnumSet.of(Role.DATABASE, Role.CACHE, Role.STORE, Role.BROKER);
    private static final String CLUSTER_DOMAIN = ".svc.cluster.local";

    private final Topology topology;
    private final Catalog catalog;
    private final Settings settings;
    private final Supplier<Names> names;
    private final Operators operators;
    private final Balancers balancers;
    private final FloatingAddresses floating;
    private final Supplier<Map<Id, List<Link>>> linksTo;
    private final Supplier<Map<Id, Group>> groups;
    private final Map<Id, List<Id>> around = new ConcurrentHashMap<>();
    private final Map<Id, List<Node>> nodes = new ConcurrentHashMap<>();

    private Deployment(Topology topology, Catalog catalog) {
        this.topology = topology;
        this.catalog = catalog;
        this.settings = new Settings(topology, catalog);
        this.names = once(() -> new Names(topology));
        this.operators = new Operators(this);
        this.balancers = new Balancers(this);
        this.floating = new FloatingAddresses(this);
        this.linksTo = once(this::findLinks);
        this.groups = once(() -> groups(topology));
    }

    public static Deployment of(Topology topology, Catalog catalog) {
        return new Deployment(topology, catalog);
    }

    private static <T> Supplier<T> once(Supplier<T> make) {
        var made = new AtomicReference<T>();
        return () -> made.updateAndGet(known -> known == null ? make.get() : known);
    }

    public Topology topology() {
        return topology;
    }

    public Catalog catalog() {
        return catalog;
    }

    /** Who balances over whom. */
    public Balancers balancers() {
        return balancers;
    }

    /** In which order an instance turns to those a link of its component leads to. */
    public Ranks ranks(Link link, Node caller) {
        return Ranks.along(this, link, caller);
    }

    /** The same for reads alone, where the instance tells them from writes. */
    public Ranks readingRanks(Link link, Node caller) {
        return Ranks.reading(this, link, caller);
    }

    /** Which balancers share an address, and who holds it. */
    public FloatingAddresses floating() {
        return floating;
    }

    public Settings settings() {
        return settings;
    }

    /** The name of an element in every exported file. */
    public Names names() {
        return names.get();
    }

    public Role role(Id component) {
        return catalog.role(topology.components().get(component));
    }

    /**
     * Whether no instance of a component runs and none may be started by scaling, so that nobody is there to call anybody. A source
     * is always there.
     */
    public boolean absent(Id component) {
        var at = topology.components().get(component);
        return at.instances().count() == 0 && role(component) != Role.SOURCE
                && at.autoscaling().map(scaling -> scaling.maxInstances().count()).orElse(0) == 0;
    }

    /** The running instances of a component, numbered from 1. */
    public List<Node> nodes(Id component) {
        var known = nodes.get(component);
        if (known != null) {
            return known;
        }
        var at = topology.components().get(component);
        return at == null ? List.of() : nodes.computeIfAbsent(component, _ -> deal(at));
    }

    public Stream<Node> nodes() {
        return topology.components().keySet().stream().flatMap(component -> nodes(component).stream());
    }

    /**
     * Who takes writes in a group of a primary and replicas while all is well: the first instance of the drawn primary, where that
     * has none the group's first.
     */
    public Optional<Node> primary(Group group) {
        return Optional.of(group.redundancy()).filter(Redundancy.PrimaryReplica.class::isInstance)
                .map(policy -> ((Redundancy.PrimaryReplica) policy).primary())
                .flatMap(primary -> Stream.concat(Stream.of(primary), group.members().stream().map(Member::component))
                        .flatMap(member -> nodes(member).stream()).findFirst());
    }

    /** The cluster a component runs in; empty where it runs on machines of its own. */
    public Optional<Place> cluster(Id component) {
        var at = topology.components().get(component);
        var around = at.place().or(() -> at.spread().stream().findFirst());
        return topology.path(around).stream().filter(place -> place.level() == PlaceLevel.CLUSTER).findFirst();
    }

    /**
     * The namespace a component has in its cluster: the innermost place of that level, else one named after the cluster; empty
     * outside a cluster.
     */
    public Optional<String> namespace(Id component) {
        return cluster(component).map(cluster -> topology.path(topology.components().get(component).place()).stream()
                .filter(place -> place.level() == PlaceLevel.NAMESPACE).findFirst().orElse(cluster)).map(Place::id)
                .map(names()::of);
    }

    /**
     * The DNS name that leads to a component's pods in a Kubernetes cluster, which come and go; empty outside one, for stateful
     * components, and where the component states its address itself.
     */
    public Optional<String> serviceHost(Id component) {
        return inKubernetes(component) && !stateful(component) && !hasAddress(component)
                ? namespace(component).map(namespace -> names().of(component) + "." + namespace + CLUSTER_DOMAIN)
                : Optional.empty();
    }

    /** Whether its instances keep data and are told apart, so that in Kubernetes each pod has a name and a disk of its own. */
    public boolean stateful(Id component) {
        return STATEFUL.contains(role(component))
                || role(component) == Role.MONITOR && settings.of(topology.components().get(component), Props.DISK).isPresent();
    }

    /** The name of the service that names a stateful component's pods. */
    public String nodesService(Id component) {
        return crew(component).map(Crew::nodesService).orElseGet(() -> names().of(component) + "-nodes");
    }

    /** The cluster of its program that an operator runs a component in; empty where none does. */
    public Optional<Crew> crew(Id component) {
        return operators.crew(component);
    }

    /** The database that the operator of a MaxScale keeps it in front of. */
    public Optional<Id> guardedDatabase(Id maxscale) {
        return operators.database(maxscale);
    }

    /** Whether it runs in a cluster that Kubernetes deals. */
    public boolean inKubernetes(Id component) {
        return cluster(component).flatMap(cluster -> settings.of(cluster, Props.ORCHESTRATOR))
                .filter(orchestrator -> orchestrator.text().equals("kubernetes")).isPresent();
    }

    /** Who connects to a component. */
    public Entrance entrance(Id component) {
        return Entrance.of(this, component);
    }

    /** How long losses and takeovers take by these settings. */
    public Detection detection() {
        return new Detection(this);
    }

    /** How a MaxScale watches the group of databases, or the database, that a link of its leads to. */
    public Monitoring monitoring(Component maxscale, Element databases) {
        return new Monitoring(this, maxscale, databases);
    }

    /** How often a proxy that holds an address that wanders says that it lives. */
    public Advert advert(Id proxy) {
        var holders = groupOf(proxy).stream().flatMap(group -> group.members().stream()).map(Member::component);
        boolean ipv6 = Stream.concat(Stream.of(proxy), holders).flatMap(holder -> nodes(holder).stream()).map(Node::host).allMatch(Hosts::ipv6);
        return Advert.of(settings.required(topology.components().get(proxy), Props.VRRP_ADVERT), ipv6);
    }

    /** Where the running instances of a component stand, without naming each: dealt over the spread's places in turn. */
    public List<Stand> stands(Id component) {
        var at = topology.components().get(component);
        int count = at.instances().count();
        if (at.spread().isEmpty()) {
            return count == 0 ? List.of() : List.of(new Stand(places(at, at.place()), 1, 1, count));
        }
        int places = at.spread().size();
        return IntStream.range(0, Math.min(places, count)).mapToObj(turn -> new Stand(places(at, Optional.of(at.spread().get(turn))),
                turn + 1, places, (count - turn - 1) / places + 1)).toList();
    }

    private List<Node> deal(Component component) {
        var port = settings.of(component, Props.PORT).map(Setting::count);
        var nodes = new Node[component.instances().count()];
        for (var stand : stands(component.id())) {
            for (int number : stand.numbers()) {
                var name = names().of(component.id()) + "-" + number;
                nodes[number - 1] = new Node(component.id(), number, name, host(component, number, name), port, stand.places());
            }
        }
        return List.of(nodes);
    }

    /** All places around an instance: those of its own place and those of the component, which a spread may reach beyond. */
    private List<Id> places(Component component, Optional<Id> place) {
        if (place.equals(component.place())) {
            return place.map(each -> around.computeIfAbsent(each, this::path)).orElse(List.of());
        }
        return Stream.concat(topology.path(place).stream(), topology.path(component.place()).stream()).map(Place::id).distinct()
                .toList();
    }

    private List<Id> path(Id place) {
        return topology.path(Optional.of(place)).stream().map(Place::id).toList();
    }

    private String host(Component component, int number, String name) {
        return address(component).map(pattern -> Hosts.numbered(pattern, number)).filter(Hosts::valid)
                .or(() -> podHost(component, number)).orElse(name);
    }

    private Optional<String> podHost(Component component, int number) {
        var id = component.id();
        return inKubernetes(id) && stateful(id) ? namespace(id)
                .map(namespace -> pod(id, number) + "." + nodesService(id) + "." + namespace + CLUSTER_DOMAIN)
                : Optional.empty();
    }

    /** The name of a stateful component's pod; Kubernetes counts from 0. */
    private String pod(Id component, int number) {
        return crew(component).map(crew -> crew.berths().get(component).get(number - 1).pod())
                .orElseGet(() -> names().of(component) + "-" + (number - 1));
    }

    private Optional<String> address(Component component) {
        return settings.of(component, Props.ADDRESS).map(Setting::text).filter(pattern -> !pattern.isBlank());
    }

    /** The address pattern a component states that makes no host name; its instances are reached by their names instead. */
    public Optional<String> refusedAddress(Id component) {
        return address(topology.components().get(component)).filter(pattern -> !Hosts.valid(Hosts.numbered(pattern, 1)));
    }

    /** Whether the component states itself where its instances are reached. */
    public boolean hasAddress(Id component) {
        return address(topology.components().get(component)).isPresent() && refusedAddress(component).isEmpty();
    }

    /** What is spoken along a link: as it states itself, else what the (first) callee speaks; empty where nobody says. */
    public Optional<String> protocol(Link link) {
        return settings.of(link, Props.PROTOCOL).or(() -> topology.targets(link).stream().map(topology.components()::get)
                .flatMap(callee -> settings.of(callee, Props.PROTOCOL).or(() -> settings.of(callee, Props.MODE)).stream())
                .findFirst())
                .map(Setting::text);
    }

    /** Bytes in which a database keeps pages of data: its share of the machine's memory; empty where one of them isn't known. */
    public OptionalLong bufferPool(Id component) {
        var at = topology.components().get(component);
        var share = settings.of(at, Props.BUFFER_POOL);
        var memory = settings.of(at, Props.MEMORY);
        return share.isEmpty() || memory.isEmpty() ? OptionalLong.empty() : OptionalLong.of((long) (memory.get().base() * share.get().base()));
    }

    /** The links by which work comes to a component, by itself or as a member of its group, from whoever is there, in file order. */
    public List<Link> linksTo(Id component) {
        return linksTo.get().getOrDefault(component, List.of());
    }

    private Map<Id, List<Link>> findLinks() {
        var into = new HashMap<Id, List<Link>>();
        topology.links().values().stream().filter(link -> link.kind() != LinkKind.REPLICATES)
                .filter(link -> !absent(link.from())).forEach(link -> topology.targets(link).forEach(target ->
                        into.computeIfAbsent(target, _ -> new ArrayList<>()).add(link)));
        return into;
    }

    /** The group a component is a member of; the topology looks for it through all groups. */
    public Optional<Group> groupOf(Id component) {
        return Optional.ofNullable(groups.get().get(component));
    }

    private static Map<Id, Group> groups(Topology topology) {
        var groups = new HashMap<Id, Group>();
        topology.groups().values().forEach(group -> group.members().forEach(member -> groups.putIfAbsent(member.component(), group)));
        return groups;
    }

    /**
     * The longest that a caller of a component waits for an answer: a balancer by its own timer, everybody else by the link's.
     * Empty where nobody calls.
     */
    public Optional<Setting> patience(Id component) {
        return linksTo(component).stream().map(this::patience).max(Comparator.comparingDouble(Setting::base));
    }

    private Setting patience(Link link) {
        var caller = topology.components().get(link.from());
        return Optional.of(caller).filter(_ -> role(link.from()) == Role.BALANCER)
                .flatMap(balancer -> settings.of(balancer, Props.TIMEOUT_SERVER))
                .orElseGet(() -> settings.required(link, Props.TIMEOUT));
    }
}
