package bulkhead.export.truth;

import bulkhead.catalog.Props;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What all proxies together may hold open to one instance is no more than it has workers, while there are as many workers as proxies. */
final class ShareLaw implements Law {
    @Override
    public Stream<String> errors(CrossReading read) {
        var components = new TreeMap<String, Integer>();
        var pools = read.files("php-fpm/([^/]+)/php-fpm.conf");
        read.proxies().values().forEach(text -> shares(read, text).forEach((component, most) -> components.merge(component, most, Integer::sum)));
        return components.entrySet().stream().flatMap(open -> {
            var component = read.component(open.getKey());
            int workers = read.deployment().settings().of(component, Props.WORKERS).orElseThrow().count();
            long proxies = read.proxies().values().stream().filter(text -> shares(read, text).containsKey(open.getKey())).count();
            var pool = pools.get(open.getKey());
            return Stream.concat(Law.unless(open.getValue() <= Math.max(workers, proxies), open + " connections to " + workers + " workers"),
                    Law.unless(pool == null || CrossReading.value("^pm.max_children = (\\d+)", pool).equals(Optional.of(Integer.toString(workers))),
                            open.getKey() + " has no " + workers + " workers"));
        });
    }

    /** Connections of one proxy to an instance of each component. */
    private static Map<String, Integer> shares(CrossReading read, String proxy) {
        var shares = new TreeMap<String, Integer>();
        CrossReading.all("^    server(?:-template)? (\\S+) .*\\bmaxconn (\\d+)", proxy).forEach(server -> {
            var component = server.group(1).replaceFirst("-\\d*$", "");
            shares.merge(component, Integer.parseInt(server.group(2)), Math::max);
        });
        return shares;
    }
}
