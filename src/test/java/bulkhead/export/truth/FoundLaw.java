package bulkhead.export.truth;

import bulkhead.catalog.Props;
import bulkhead.model.Id;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Whoever is found by the name service of a cluster is a service there, of that name and namespace, at that port. */
final class FoundLaw implements Law {
    private static final String DOMAIN = ".svc.cluster.local";
    private static final Pattern ASKED = Pattern.compile("names: \\[\"([^\"]+)\"]");

    @Override
    public Stream<String> errors(CrossReading read) {
        var services = read.objects().filter(object -> object.path("kind").asString().equals("Service")).collect(Collectors.toMap(FoundLaw::key, service -> service));
        var servers = read.proxies().values().stream().flatMap(text -> CrossReading.servers(text).stream());
        var asked = ASKED.matcher(read.files().getOrDefault("prometheus/prometheus.yml", "")).results().map(match -> new CrossReading.Address(match.group(1), 0));
        return Stream.concat(servers, asked).distinct().filter(server -> server.host().endsWith(DOMAIN) && written(read, server.host()))
                .flatMap(server -> {
                    var service = services.get(key(server.host()));
                    return Stream.concat(Law.unless(service != null, "no service for " + server),
                            Law.unless(service == null || server.port() == 0 || ports(service).contains(server.port()) || stated(read).contains(server.port()),
                                    server + " isn't a port of its service"));
                });
    }

    /** Of {@code [pod.]service.namespace.svc.cluster.local} the last two. */
    private static String key(String host) {
        var labels = host.replace(DOMAIN, "").split("\\.");
        return labels[labels.length - 1] + "/" + labels[labels.length - 2];
    }

    private static String key(JsonNode service) {
        return service.at("/metadata/namespace").asString() + "/" + service.at("/metadata/name").asString();
    }

    private static Set<Integer> ports(JsonNode service) {
        return service.at("/spec/ports").valueStream().map(port -> port.path("port").asInt()).collect(Collectors.toSet());
    }

    /** Whether it runs as pods of this export: it has an image, and no operator names its service. */
    private static boolean written(CrossReading read, String host) {
        var deployment = read.deployment();
        return deployment.topology().components().values().stream().filter(component -> deployment.crew(component.id()).isEmpty())
                .filter(component -> deployment.catalog().kind(component).isPresent())
                .filter(component -> deployment.settings().of(component, Props.IMAGE).filter(image -> image.text().matches("[a-z0-9./:-]+:[A-Za-z0-9._-]+(@sha256:[a-f0-9]{64})?")).isPresent())
                .anyMatch(component -> hosts(read, component.id()).anyMatch(host::equals));
    }

    private static Stream<String> hosts(CrossReading read, Id component) {
        return Stream.concat(read.deployment().serviceHost(component).stream(), read.deployment().nodes(component).stream().map(node -> node.host()));
    }

    /** Ports that a link names itself. */
    private static Set<Integer> stated(CrossReading read) {
        return read.deployment().topology().links().values().stream().flatMap(link -> read.deployment().settings().of(link, Props.PORT).stream())
                .map(setting -> setting.count()).collect(Collectors.toSet());
    }
}
