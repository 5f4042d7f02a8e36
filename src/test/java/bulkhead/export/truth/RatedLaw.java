package bulkhead.export.truth;

import static java.util.Map.entry;

import bulkhead.catalog.PropertySpec;
import bulkhead.catalog.Props;
import bulkhead.catalog.Role;
import bulkhead.deployment.Setting;
import bulkhead.model.Component;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whatever is rated has an alarm at each of its targets, and a panel where there are dashboards; or a note says that nobody can tell. */
final class RatedLaw implements Law {
    private static final Map<String, Map<String, PropertySpec>> RATED = Map.of(
            "haproxy", Map.of("ProxyConnections", Props.MAX_CONNECTIONS, "ProxyRequests", Props.MAX_RATE, "ProxyQueueTime", Props.TIMEOUT_QUEUE),
            "php-fpm", Map.of("FpmWorkers", Props.WORKERS),
            "mariadb", Map.of("DatabaseConnections", Props.MAX_CONNECTIONS, "DatabaseQueries", Props.MAX_RATE),
            "redis", Map.of("CacheMemory", Props.MEMORY_LIMIT, "CacheConnections", Props.MAX_CONNECTIONS, "CacheCommands", Props.MAX_RATE),
            "keydb", Map.of("CacheMemory", Props.MEMORY_LIMIT, "CacheConnections", Props.MAX_CONNECTIONS, "CacheCommands", Props.MAX_RATE),
            "kafka", Map.of("ConsumerLag", Props.RETENTION));
    /** As a share of what there is; how late consumers are is a time. */
    private static final Pattern SHARE = Pattern.compile("^\\(.*\\) / [0-9.]+$|kafka_consumergroup_lag");
    private static final List<PropertySpec> SIZES = List.of(Props.MAX_CONNECTIONS, Props.MAX_RATE, Props.WORKERS, Props.MEMORY_LIMIT, Props.DISK, Props.RETENTION);
    private static final Map<String, String> SEVERITIES = Map.ofEntries(entry("Normal", "warning"), entry("Emergency", "critical"));
    private static final Set<Role> OTHERS = EnumSet.of(Role.SOURCE, Role.EDGE);

    @Override
    public Stream<String> errors(CrossReading read) {
        if (!read.files().containsKey("prometheus/rules.yml")) {
            return Stream.empty();
        }
        var raised = read.rules().map(rule -> rule.path("alert").asString() + " " + rule.at("/labels/severity").asString() + " "
                + rule.at("/labels/component").asString(rule.at("/labels/machine").asString(""))).collect(Collectors.toSet());
        return Stream.concat(read.deployment().topology().components().values().stream().filter(component -> !read.deployment().nodes(component.id()).isEmpty())
                .flatMap(component -> Stream.concat(alarms(read, component, raised), others(read, component))), panels(read));
    }

    private static Stream<String> alarms(CrossReading read, Component component, Set<String> raised) {
        var name = read.deployment().names().of(component.id());
        return figures(read, component).entrySet().stream().filter(figure -> size(read, component, figure.getValue()).isPresent())
                .flatMap(figure -> SEVERITIES.keySet().stream().map(target -> figure.getKey() + "Above" + target + "Target " + SEVERITIES.get(target) + " " + name))
                .filter(alarm -> !raised.contains(alarm)).map(alarm -> "nothing raises " + alarm);
    }

    /** A proxy without a port for its figures isn't asked; a machine is one's own outside clusters. */
    private static Map<String, PropertySpec> figures(CrossReading read, Component component) {
        var product = read.deployment().catalog().kind(component).flatMap(kind -> kind.product()).orElse("");
        boolean asked = read.said("prometheus-no-port", component).findAny().isEmpty();
        boolean disk = drawn(read, component, Props.DISK) && read.deployment().cluster(component.id()).isEmpty()
                && read.deployment().catalog().property(component, Props.MEMORY.id()).isPresent();
        return Stream.concat((asked ? RATED.getOrDefault(product, Map.of()) : Map.<String, PropertySpec>of()).entrySet().stream(),
                disk ? Stream.of(entry("Disk", Props.DISK)) : Stream.empty()).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Of what nobody tells figures the notes tell. */
    private static Stream<String> others(CrossReading read, Component component) {
        if (OTHERS.contains(read.deployment().role(component.id()))) {
            return Stream.empty();
        }
        var figures = figures(read, component).values();
        var said = read.said("prometheus-unwatched", component).flatMap(sizes -> Stream.of(sizes.split(", "))).collect(Collectors.toSet());
        return SIZES.stream().filter(size -> drawn(read, component, size) && !figures.contains(size)).filter(size -> !said.contains(size.id()))
                .map(size -> "nobody says that " + size.id() + " of " + component.id() + " has no alarm");
    }

    private static Optional<Setting> size(CrossReading read, Component component, PropertySpec size) {
        return Optional.of(read.deployment().settings().required(component, size)).filter(setting -> setting.base() > 0);
    }

    private static boolean drawn(CrossReading read, Component component, PropertySpec size) {
        return read.deployment().settings().of(component, size).filter(setting -> setting.basis() != Setting.Basis.CATALOGUE && setting.base() > 0).isPresent();
    }

    private static Stream<String> panels(CrossReading read) {
        if (read.files("grafana/(.*)\\.json").isEmpty()) {
            return Stream.empty();
        }
        var shown = read.panels().flatMap(panel -> panel.path("targets").valueStream()).map(target -> target.path("expr").asString())
                .filter(expression -> SHARE.matcher(expression).find()).flatMap(expression -> AlarmLaw.each(expression, Stream::of)).collect(Collectors.toSet());
        return AlarmLaw.thresholds(read).keySet().stream().map(key -> key.replaceFirst(" (warning|critical)$", "")).distinct()
                .filter(figure -> !shown.contains(figure)).map(figure -> "no panel shows " + figure);
    }
}
