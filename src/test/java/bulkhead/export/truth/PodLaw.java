package bulkhead.export.truth;

import bulkhead.catalog.Props;
import bulkhead.model.Component;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** There are as many pods as are drawn, so many may be away, and they listen where their mounted files, their containers and services say. */
final class PodLaw implements Law {
    private static final String FOLDER = "kubernetes/[^/]+/([^/]+)/";

    @Override
    public Stream<String> errors(CrossReading read) {
        return Stream.concat(workloads(read), operated(read));
    }

    private Stream<String> workloads(CrossReading read) {
        return read.files().keySet().stream().filter(path -> path.matches(FOLDER + "(deployment|stateful-set)\\.yaml")).flatMap(path -> {
            var folder = path.replaceAll("[^/]+$", "");
            var manifest = read.yaml(path);
            var component = read.component(folder.split("/")[2]);
            return Stream.of(numbers(read, folder, manifest, component), ports(read, folder, manifest)).flatMap(all -> all).map(error -> folder + ": " + error);
        });
    }

    private static Stream<String> numbers(CrossReading read, String folder, JsonNode manifest, Component component) {
        int drawn = component.instances().count();
        int away = read.deployment().settings().of(component, Props.MAX_UNAVAILABLE).map(setting -> setting.count()).orElse(0);
        var scaler = read.files().containsKey(folder + "autoscaler.yaml") ? read.yaml(folder + "autoscaler.yaml").path("spec") : null;
        var scaling = component.autoscaling();
        var budget = read.yaml(folder + "disruption-budget.yaml").at("/spec/maxUnavailable").asInt(-1);
        var update = manifest.at("/spec/strategy/rollingUpdate");
        return Stream.of(
                Law.unless(scaling.isPresent() ? !manifest.path("spec").has("replicas") : manifest.at("/spec/replicas").asInt(-1) == drawn, "replicas"),
                Law.unless(scaling.isPresent() == (scaler != null), "autoscaler"),
                Law.unless(budget == Math.max(1, away), "budget of " + budget + " instead of " + away),
                Law.unless(update.isMissingNode() || update.path("maxUnavailable").asInt() == away && update.path("maxSurge").asInt() == (away == 0 ? 1 : 0), "update"),
                scaler == null ? Stream.<String>empty() : scaler(read, scaler, component, drawn)).flatMap(all -> all);
    }

    private static Stream<String> scaler(CrossReading read, JsonNode scaler, Component component, int drawn) {
        int least = Math.max(1, drawn);
        int most = Math.max(least, component.autoscaling().orElseThrow().maxInstances().count());
        double percent = 100 * read.base(component, Props.NORMAL_TARGET);
        double written = scaler.at("/metrics/0/resource/target/averageUtilization").asDouble();
        return Stream.of(Law.unless(scaler.path("minReplicas").asInt() == least && scaler.path("maxReplicas").asInt() == most, "scaled between " + scaler),
                Law.unless(Math.abs(written - Math.clamp(percent, 1, 100)) <= 0.5, "scaled at " + written)).flatMap(all -> all);
    }

    private static Stream<String> ports(CrossReading read, String folder, JsonNode manifest) {
        var container = new HashMap<String, Integer>();
        manifest.at("/spec/template/spec/containers").valueStream().flatMap(each -> each.path("ports").valueStream())
                .forEach(port -> container.put(port.path("name").asString(), port.path("containerPort").asInt()));
        var listening = mounted(read, folder);
        boolean idle = read.files().getOrDefault(folder + "haproxy.cfg", "backend ").lines().noneMatch(line -> line.startsWith("backend "));
        var services = read.objects().filter(object -> object.path("kind").asString().equals("Service"))
                .filter(object -> object.at("/metadata/namespace").equals(manifest.at("/metadata/namespace")))
                .filter(object -> object.at("/spec/selector").equals(manifest.at("/spec/selector/matchLabels"))).toList();
        return Stream.concat(services.stream().flatMap(service -> service.at("/spec/ports").valueStream())
                        .flatMap(port -> port(port, container, idle ? Set.of() : listening)),
                listening.stream().filter(port -> !container.containsValue(port)).map(port -> "listens at " + port + ", not among " + container));
    }

    private static Stream<String> port(JsonNode port, Map<String, Integer> container, Set<Integer> listening) {
        var target = port.path("targetPort");
        var reached = target.isNumber() ? Integer.valueOf(target.asInt()) : container.get(target.asString());
        return Stream.concat(Law.unless(reached != null && reached == port.path("port").asInt(), "a service leads to " + port + ", not among " + container),
                Law.unless(listening.isEmpty() || listening.contains(reached), "a service leads to " + reached + ", listening are " + listening));
    }

    /** Where the programs listen by the files they are given. */
    private static Set<Integer> mounted(CrossReading read, String folder) {
        return Map.of("haproxy.cfg", "^ +bind \\S*:(\\d+)", "my.cnf", "^port=(\\d+)", "redis.conf", "^port (\\d+)", "keydb.conf", "^port (\\d+)",
                        "php-fpm.conf", "^listen = (?:\\S+:)?(\\d+)", "maxscale.cnf", "^type=listener\\n(?:.+\\n)*?port=(\\d+)").entrySet().stream()
                .flatMap(form -> read.files().entrySet().stream().filter(file -> file.getKey().matches("\\Q" + folder + "\\E(?:.*\\.)?" + form.getKey()))
                        .flatMap(file -> CrossReading.all(form.getValue(), file.getValue()))).map(match -> Integer.valueOf(match.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Clusters that operators run. */
    private static Stream<String> operated(CrossReading read) {
        return Stream.of("kafkanodepool", "mariadb", "maxscale").flatMap(kind -> read.files().keySet().stream().filter(path -> path.matches(FOLDER + kind + "\\.yaml")))
                .flatMap(path -> {
                    int drawn = read.component(path.split("/")[2]).instances().count();
                    int written = read.yaml(path).at("/spec/replicas").asInt(-1);
                    return Law.unless(written == drawn, path + ": " + written + " instead of " + drawn);
                });
    }
}
