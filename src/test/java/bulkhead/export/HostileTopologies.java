package bulkhead.export;

import bulkhead.catalog.Props;
import bulkhead.model.Component;
import bulkhead.model.Element;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import bulkhead.model.Quantity;
import bulkhead.model.RandomDocuments;
import bulkhead.model.Source;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import bulkhead.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Random sound topologies of kinds that are exported, with text that tries to break out of its place in every field that takes
 * text.
 */
public final class HostileTopologies {
    private static final List<String> KINDS = List.of("haproxy", "haproxy", "reverse-proxy", "maxscale", "maxscale", "mariadb",
            "mariadb", "redis", "php-fpm",
            "web-app", "web-app", "edge", "kafka", "object-store", "clients", "cloud-load-balancer", "no such kind");
    private static final List<String> TEXTS = List.of("", " ", "quote \" here", "it's", "two\nlines",
            "\r\n    server evil 6.6.6.6:66", "# comment", "; comment", "${HOME}", "$HOME",
            "$(touch /tmp/broken)", "`id`", "%[env(HOME)]", "%{+Q}o", "../../etc/passwd", "x".repeat(300), "🦊🐘", "Straße Süd",
                    "\u202eלשון", "\u0000\u0007\u001b[2J", "back\\",
            "a]\n[evil]\ntype=server", "{ true }", "10.0.0.1", "2001:db8::%", "app-%.example", "5s",
                    "/path with space?a=b%zz%20", "=1", "true", "a,b", "\u2028global", "\u0085x");
    private static final List<String> LINES = List.of("description", "address", "image", "check-path", "check-host", "release",
            "mode", "causal-reads", "protocol");
    private static final List<String> NUMBERS = List.of("port", "stats-port", "admin-port", "workers", "max-connections",
            "retries", "check-fall", "check-rise", "failcount");
    private static final List<String> TIMES = List.of("timeout-connect", "timeout-server", "hard-stop-after", "check-interval",
            "check-fast-interval", "slow-start",
            "monitor-interval", "master-failure-timeout", "failover-timeout");

    private final Random random;

    private HostileTopologies(long seed) {
        random = new Random(seed);
    }

    public static Topology of(long seed) {
        return new HostileTopologies(seed).over(RandomDocuments.document(seed).topology());
    }

    private Topology over(Topology topology) {
        var changed = topology;
        for (var element : topology.elements().toList()) {
            changed = changed.with(spoilt(element));
        }
        return linked(changed);
    }

    private Element spoilt(Element element) {
        var base = element instanceof Component component ? component.withKind(one(KINDS)) : element instanceof Link link
                ? link.withKind(LinkKind.CALLS) : element;
        var named = base.withName(one(TEXTS));
        for (var property : LINES) {
            named = random.nextInt(3) == 0 ? named.withProperty(property, new Value.Text(one(TEXTS))) : named;
        }
        for (var property : NUMBERS) {
            named = random.nextInt(6) == 0 ? named.withProperty(property, number(Unit.ONE)) : named;
        }
        for (var property : TIMES) {
            named = random.nextInt(6) == 0 ? named.withProperty(property, number(Unit.SECOND)) : named;
        }
        return named;
    }

    /** Every proxy calls everything, so that every element reaches a file. */
    private Topology linked(Topology topology) {
        var callees = Stream.concat(topology.components().keySet().stream(), topology.groups().keySet().stream()).toList();
        var linked = topology;
        for (var component : topology.components().values()) {
            for (var callee : callees) {
                if (Map.of("haproxy", true, "maxscale", true).containsKey(component.kind()) && random.nextBoolean()) {
                    var id = Id.of(one(TEXTS) + "link " + linked.links().size());
                    linked = linked.with(Link.of(id, LinkKind.CALLS, component.id(), callee).withName(one(TEXTS)));
                }
            }
        }
        return linked;
    }

    private Quantity number(Unit unit) {
        double value = List.of(0.0, 0.0004, 0.5, 1.0, 80.0, 8404.0, 65_535.0, 65_536.0, 1e9, 1e300).get(random.nextInt(10));
        return new Quantity(value, unit, new Source(Source.Origin.MEASURED, one(TEXTS)));
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
