package bulkhead.export.truth;

import bulkhead.catalog.Props;
import bulkhead.catalog.Role;
import bulkhead.deployment.Setting;
import bulkhead.model.Component;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Each proxy holds open what is its share of an instance's workers, over all its back ends together, and all proxies no more than there are workers, while
 * there are as many workers as back ends.
 */
final class ShareLaw implements Law {
    @Override
    public Stream<String> errors(CrossReading read) {
        var nodes = read.nodes();
        var open = new TreeMap<String, List<Integer>>();
        var shares = read.proxies().entrySet().stream().flatMap(proxy -> servers(proxy.getValue()).entrySet().stream().flatMap(server -> {
            server.getValue().forEach(most -> open.computeIfAbsent(server.getKey(), _ -> new ArrayList<>()).add(most));
            return share(read, read.deployment().topology().components().get(nodes.get(proxy.getKey()).component()), server.getKey(), server.getValue());
        })).toList();
        return Stream.of(shares.stream(), open.entrySet().stream().flatMap(server -> together(read, server.getKey(), server.getValue())), pools(read))
                .flatMap(errors -> errors);
    }

    /** Connections to each server, back end by back end; 0 where no limit is written. */
    private static Map<String, List<Integer>> servers(String proxy) {
        var servers = new TreeMap<String, List<Integer>>();
        CrossReading.all("^    server(?:-template)? (\\S+) (.*)", proxy).forEach(server -> servers.computeIfAbsent(server.group(1), _ -> new ArrayList<>())
                .add(CrossReading.value("\\bmaxconn (\\d+)", server.group(2)).map(Integer::parseInt).orElse(0)));
        return servers;
    }

    private static Stream<String> share(CrossReading read, Component proxy, String server, List<Integer> written) {
        var component = component(read, server);
        int workers = workers(read, component);
        long proxies = Math.max(1, callers(read, component).map(Link::from).distinct().mapToLong(from -> read.deployment().nodes(from).size()).sum());
        long links = Math.max(1, callers(read, component).filter(link -> link.from().equals(proxy.id())).count());
        long share = read.deployment().settings().of(component, Props.SERVER_MAXCONN).map(stated -> (long) stated.count()).orElse(Math.max(1, workers / proxies));
        long each = workers == 0 ? 0 : Math.max(1, share / links);
        return written.stream().filter(most -> most != each).map(most -> proxy.id() + " opens " + most + " connections to " + server + ", its share is " + each);
    }

    private static Stream<String> together(CrossReading read, String server, List<Integer> written) {
        int workers = workers(read, component(read, server));
        int sum = written.stream().mapToInt(Integer::intValue).sum();
        return Law.unless(workers == 0 || read.deployment().settings().of(component(read, server), Props.SERVER_MAXCONN).isPresent() || sum <= Math.max(workers, written.size()), sum + " connections to the " + workers + " workers of " + server);
    }

    /** Pools are as large as was counted with. */
    private static Stream<String> pools(CrossReading read) {
        return read.files("php-fpm/([^/]+)/php-fpm.conf").entrySet().stream().filter(pool -> !CrossReading.value("^pm.max_children = (\\d+)", pool.getValue())
                .equals(Optional.of(Integer.toString(workers(read, read.component(pool.getKey())))))).map(pool -> pool.getKey() + " has another number of workers");
    }

    private static Stream<Link> callers(CrossReading read, Component component) {
        var topology = read.deployment().topology();
        return topology.links().values().stream().filter(link -> link.kind() != LinkKind.REPLICATES && topology.targets(link).contains(component.id()))
                .filter(link -> read.deployment().role(link.from()) == Role.BALANCER);
    }

    private static int workers(CrossReading read, Component component) {
        return read.deployment().settings().of(component, Props.WORKERS).map(Setting::count).orElse(0);
    }

    /** Servers are named after instances, templates after components. */
    private static Component component(CrossReading read, String server) {
        var names = new HashMap<String, Component>();
        read.deployment().topology().components().values().forEach(component -> names.put(read.deployment().names().of(component.id()), component));
        return Optional.ofNullable(names.get(server.replaceFirst("-\\d*$", ""))).orElseThrow(() -> new AssertionError("Nobody is called " + server));
    }
}
