package bulkhead.export.kubernetes;

import bulkhead.catalog.PropertySpec;
import bulkhead.catalog.Props;
import bulkhead.catalog.Role;
import bulkhead.deployment.Crew;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Node;
import bulkhead.deployment.Operator;
import bulkhead.deployment.Setting;
import bulkhead.export.Notes;
import bulkhead.export.Program;
import bulkhead.model.Component;
import bulkhead.model.Place;
import bulkhead.model.PlaceLevel;
import bulkhead.model.Quantity;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A component that runs as pods: its names, labels and the settings its manifests are made of. */
record Workload(Component component, String name, String namespace, String image, Deployment deployment, Companions companions) {
    /** The name of the port that figures are asked at. */
    static final String STATISTICS = "stats";
    /** Whatever isn't a source of demand or a service in front of one's own sites. */
    private static final Set<Role> RUNNABLE = EnumSet.complementOf(EnumSet.of(Role.SOURCE, Role.EDGE));
    /** {@code [registry/]path:tag}, by the rules of the distribution reference. */
    private static final Pattern IMAGE = Pattern.compile(
            "(?:[a-zA-Z0-9.-]+(?::[0-9]+)?/)?[a-z0-9]+(?:[._/-]+[a-z0-9]+)*:[A-Za-z0-9_][A-Za-z0-9._-]{0,127}(?:@sha256:[a-f0-9]{64})?");
    private static final int LONGEST_LABEL = 63;
    private static final Pattern STORAGE_CLASS = Pattern.compile("(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");

    /** What runs in a cluster, in file order; what can't is noted. */
    static List<Workload> in(Place cluster, Deployment deployment, Companions companions, Notes notes) {
        return deployment.topology().components().values().stream()
                .filter(component -> deployment.cluster(component.id()).equals(Optional.of(cluster)))
                .flatMap(component -> of(component, deployment, companions, notes).stream()).toList();
    }

    private static Optional<Workload> of(Component component, Deployment deployment, Companions companions, Notes notes) {
        if (deployment.catalog().kind(component).isEmpty()) {
            notes.add("unknown-kind", component.id(), component.label(), component.kind());
            return Optional.empty();
        }
        if (!RUNNABLE.contains(deployment.role(component.id()))) {
            return Optional.empty();
        }
        var image = deployment.settings().of(component, Props.IMAGE).map(Setting::text)
                .filter(text -> IMAGE.matcher(text).matches());
        if (image.isEmpty()) {
            notes.add("no-image", component.id(), component.label());
            return Optional.empty();
        }
        return Optional.of(new Workload(component, deployment.names().of(component.id()), deployment.namespace(component.id())
                .orElseThrow(), image.get(), deployment,
                companions));
    }

    List<Node> nodes() {
        return deployment.nodes(component.id());
    }

    /** The name of the first instance, for which files that all pods share are written. */
    String firstNode() {
        return name + "-1";
    }

    /** Pods of a set are numbered from 0. */
    String pod(Node node) {
        return name + "-" + (node.number() - 1);
    }

    /** What is to be provided for it. */
    String secretName() {
        return name + "-credentials";
    }

    boolean stateful() {
        return deployment.stateful(component.id());
    }

    /** Stateful pods get their names from this service. */
    String headlessName() {
        return deployment.nodesService(component.id());
    }

    Role role() {
        return deployment.role(component.id());
    }

    Optional<Setting> setting(PropertySpec property) {
        return deployment.settings().of(component, property);
    }

    Setting required(PropertySpec property) {
        return deployment.settings().required(component, property);
    }

    Optional<Integer> port() {
        return setting(Props.PORT).map(Setting::count);
    }

    /** The protocol as the name of the port, which may have 15 characters. */
    String portName() {
        return setting(Props.PROTOCOL).or(() -> setting(Props.MODE)).map(Setting::text).orElse("tcp");
    }

    boolean runs(String program) {
        return new Program(program).runs(deployment, component);
    }

    /** Whether it raises alarms, or keeps the figures for who does. */
    boolean watches() {
        return runs("prometheus") || runs("victoriametrics");
    }

    /** Whether an operator would run its program if it were drawn otherwise. */
    boolean couldBeOperated() {
        return Stream.of(Operator.values()).anyMatch(operator -> runs(operator.program())) && amongOperators()
                && component.instances().count() > 0;
    }

    boolean amongOperators() {
        return deployment.cluster(component.id()).flatMap(cluster -> deployment.settings().of(cluster, Props.OPERATORS))
                .filter(Setting::on).isPresent();
    }

    Optional<Crew> crew() {
        return deployment.crew(component.id());
    }

    /**
     * What selectors look for; never changes while the component keeps its name and kind. Operators give their pods labels of
     * their own.
     */
    Map<String, String> selector() {
        return crew().map(this::operated).orElseGet(this::identity);
    }

    private Map<String, String> operated(Crew crew) {
        return switch (crew.operator()) {
            case STRIMZI -> new TreeMap<>(Map.of("strimzi.io/cluster", crew.name(), "strimzi.io/name", crew.name() + "-kafka"));
            case K8SSANDRA -> Map.of("cassandra.datastax.com/cluster", crew.name());
            case MARIADB, MARIADB_MAXSCALE -> identity();
        };
    }

    private Map<String, String> identity() {
        var labels = new LinkedHashMap<String, String>();
        labels.put("app.kubernetes.io/name", component.kind().length() <= LONGEST_LABEL ? component.kind() : name);
        labels.put("app.kubernetes.io/instance", name);
        return labels;
    }

    /** The recommended labels. */
    Map<String, String> labels() {
        var labels = new LinkedHashMap<>(identity());
        labels.put("app.kubernetes.io/component", role().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        version().ifPresent(version -> labels.put("app.kubernetes.io/version", version));
        labels.put("app.kubernetes.io/part-of", namespace);
        labels.put("app.kubernetes.io/managed-by", "bulkhead");
        return labels;
    }

    /** The image's tag, where it can be a label. */
    Optional<String> version() {
        var tag = image.replaceFirst("@.*", "").replaceFirst(".*:", "");
        return Optional.of(tag).filter(text -> text.length() <= LONGEST_LABEL && text.matches("[A-Za-z0-9](?:.*[A-Za-z0-9])?"));
    }

    /** Where it serves, by name: at its own port, and where its file says so at one for each further callee. */
    Map<String, Integer> serving() {
        var ports = new LinkedHashMap<String, Integer>();
        port().ifPresent(port -> ports.put(portName(), port));
        configuration().ifPresent(found -> Listening.in(found).filter(port -> !ports.containsValue(port) && !isStatistics(port))
                .forEach(port -> ports.put("port-" + port, port)));
        return ports;
    }

    private boolean isStatistics(int port) {
        return statistics().filter(stats -> stats == port).isPresent();
    }

    /** Where others may ask for its figures; some programs tell them to their own pod only. */
    private Optional<Integer> statistics() {
        return Images.of(this).alive().flatMap(this::setting).map(Setting::count);
    }

    /** All ports by name: where it serves, and where it tells its figures, if that is another one. */
    Map<String, Integer> ports() {
        var ports = serving();
        statistics().filter(stats -> !ports.containsValue(stats)).ifPresent(stats -> ports.put(STATISTICS, stats));
        return ports;
    }

    /** A size of one instance; the property's own fallback where none, or nothing, is stated. */
    double size(PropertySpec property) {
        return setting(property).map(Setting::base).filter(size -> size > 0)
                .orElseGet(() -> deployment.catalog().property(component, property.id()).flatMap(PropertySpec::fallback)
                        .map(value -> ((Quantity) value).base()).filter(size -> size > 0)
                        .orElse(Quantity.assumed(1, property.unit()).base()));
    }

    Optional<String> storageClass() {
        return deployment.cluster(component.id()).flatMap(cluster -> deployment.settings().of(cluster, Props.STORAGE_CLASS))
                .map(Setting::text)
                .filter(text -> STORAGE_CLASS.matcher(text).matches());
    }

    boolean persists() {
        return setting(Props.DISK).filter(disk -> disk.base() > 0).isPresent();
    }

    io.fabric8.kubernetes.api.model.Quantity disk() {
        return Amounts.bytes(size(Props.DISK));
    }

    Optional<Configuration> configuration() {
        return Configuration.of(this, companions).filter(found -> !found.tooLarge());
    }

    /** Whoever serves is somebody; what only calls others needs no name. */
    boolean hasAccount() {
        return port().isPresent();
    }

    /** Whether the drawn places deal the instances over several zones. */
    boolean overZones() {
        return component.spread().stream().map(deployment.topology().places()::get).filter(Zones::zone).count() > 1;
    }

    /** Whether the drawn places deal the instances over several places of a level. */
    boolean over(PlaceLevel level) {
        return component.spread().stream().map(deployment.topology().places()::get).filter(place -> place.level() == level)
                .count() > 1;
    }

    /** The one zone it stands in. */
    Optional<String> zone() {
        return Zones.of(component, deployment).map(zone -> deployment.names().of(zone.id()));
    }
}
