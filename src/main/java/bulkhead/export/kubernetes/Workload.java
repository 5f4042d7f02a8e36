package bulkhead.export.kubernetes;

import bulkhead.catalog.PropertySpec;
import bulkhead.catalog.Props;
import bulkhead.catalog.Role;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Setting;
import bulkhead.export.Notes;
import bulkhead.model.Component;
import bulkhead.model.Place;
import bulkhead.model.PlaceLevel;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A component that runs as pods: its names, labels and the settings its manifests are made of. */
record Workload(Component component, String name, String namespace, String image, Deployment deployment) {
    /** Whatever isn't a source of demand or a service in front of one's own sites. */
    private static final Set<Role> RUNNABLE = EnumSet.complementOf(EnumSet.of(Role.SOURCE, Role.EDGE));
    /** {@code [registry/]path:tag}, by the rules of the distribution reference. */
    private static final Pattern IMAGE = Pattern.compile(
            "(?:[a-zA-Z0-9.-]+(?::[0-9]+)?/)?[a-z0-9]+(?:[._/-]+[a-z0-9]+)*:[A-Za-z0-9_][A-Za-z0-9._-]{0,127}(?:@sha256:[a-f0-9]{64})?");
    private static final int LONGEST_LABEL = 63;

    /** What runs in a cluster, in file order; what can't is noted. */
    static List<Workload> in(Place cluster, Deployment deployment, Notes notes) {
        return deployment.topology().components().values().stream()
                .filter(component -> deployment.cluster(component.id()).equals(Optional.of(cluster)))
                .flatMap(component -> of(component, deployment, notes).stream()).toList();
    }

    private static Optional<Workload> of(Component component, Deployment deployment, Notes notes) {
        if (deployment.catalog().kind(component).isEmpty()) {
            notes.add("unknown-kind", component.id(), component.label(), component.kind());
            return Optional.empty();
        }
        if (!RUNNABLE.contains(deployment.role(component.id()))) {
            return Optional.empty();
        }
        var image = deployment.settings().of(component, Props.IMAGE).map(Setting::text).filter(text -> IMAGE.matcher(text).matches());
        if (image.isEmpty()) {
            notes.add("no-image", component.id(), component.label());
            return Optional.empty();
        }
        return Optional.of(new Workload(component, deployment.names().of(component.id()), deployment.namespace(component.id()).orElseThrow(), image.get(), deployment));
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

    Optional<Integer> port() {
        return setting(Props.PORT).map(Setting::count);
    }

    /** The protocol as the name of the port, which may have 15 characters. */
    String portName() {
        return setting(Props.PROTOCOL).or(() -> setting(Props.MODE)).map(Setting::text).orElse("tcp");
    }

    /** What selectors look for; never changes while the component keeps its name and kind. */
    Map<String, String> selector() {
        var labels = new LinkedHashMap<String, String>();
        labels.put("app.kubernetes.io/name", component.kind().length() <= LONGEST_LABEL ? component.kind() : name);
        labels.put("app.kubernetes.io/instance", name);
        return labels;
    }

    /** The recommended labels. */
    Map<String, String> labels() {
        var labels = new LinkedHashMap<>(selector());
        labels.put("app.kubernetes.io/component", role().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        version().ifPresent(version -> labels.put("app.kubernetes.io/version", version));
        labels.put("app.kubernetes.io/part-of", namespace);
        labels.put("app.kubernetes.io/managed-by", "bulkhead");
        return labels;
    }

    private Optional<String> version() {
        var tag = image.replaceFirst("@.*", "").replaceFirst(".*:", "");
        return Optional.of(tag).filter(text -> text.length() <= LONGEST_LABEL && text.matches("[A-Za-z0-9](?:.*[A-Za-z0-9])?"));
    }

    /** Over which zones the drawn places deal the instances. */
    boolean overZones() {
        return component.spread().stream().map(deployment.topology().places()::get)
                .filter(place -> place.level() != PlaceLevel.HOST && place.level() != PlaceLevel.RACK).count() > 1;
    }
}
