package bulkhead.export.truth;

import bulkhead.export.HostileTopologies;
import bulkhead.export.Models;
import bulkhead.export.haproxy.RichTopology;
import bulkhead.export.kubernetes.RichCluster;
import bulkhead.model.Access;
import bulkhead.model.Balancing;
import bulkhead.model.Component;
import bulkhead.model.Failover;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Redundancy;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import bulkhead.model.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is exported and read again: the layouts that come with the program, rich ones, and hostile ones. */
final class Drawings {
    private static final int SEEDS = 40;
    private static final Map<String, Topology> ALL = all();
    private static final Map<String, CrossReading> READ = new HashMap<>();

    private Drawings() {
    }

    private static Map<String, Topology> all() {
        var all = new LinkedHashMap<String, Topology>(Models.all());
        all.put("rich", Topologies.of("""
                cloudflare:edge -> entry=[lb@dc1/a*2, lb2@dc1/b]
                entry -> web=[app@dc1/a*2, app2@dc1/b*2]; entry -> php=[fpm:php-fpm@dc1/a*3]; entry -> sessions=[redis@dc1/a, redis2:redis@dc1/b]
                php -> mx=[mx1:maxscale@dc1/a, mx2:maxscale@dc1/b]; mx -> data=[db1:mariadb@dc1/a, db2:mariadb@dc1/b*2]:failover
                entry -> keydb:keydb*2; prometheus -> lb; prometheus -> db1; grafana -> prometheus; db1 => far:mariadb@dc2/c"""));
        all.put("monitors", monitors());
        all.put("proxies with more than one way", Topologies.of("""
                clients -> entry=[lb*2, lb2]; entry -> pool=[fpm:php-fpm*3, fpm2:php-fpm]; entry -> fpm; lb -> fpm; lb2 ?> fpm2; few:haproxy*60 -> fpm2
                cloud:cloud-load-balancer -> pool"""));
        all.put("long adverts", adverts(""));
        all.put("long adverts over IPv6", adverts("2001:db8::%"));
        all.put("rich proxies", RichTopology.topology());
        all.put("discovered servers", RichTopology.discovered());
        all.put("operated cluster", RichCluster.operated());
        all.put("plain cluster", RichCluster.plain());
        all.put("cluster apart", RichCluster.apart());
        for (long seed = 0; seed < SEEDS; seed++) {
            all.put("seed " + seed, HostileTopologies.of(seed));
        }
        for (long seed = 0; seed < SEEDS / 4; seed++) {
            all.put("clustered seed " + seed, RichCluster.around(HostileTopologies.of(seed)));
        }
        return all;
    }

    /** Databases behind MaxScales of all sorts: who promotes, who doesn't, a Galera, some that don't replicate, one alone; timers that MaxScale rounds. */
    private static Topology monitors() {
        var all = Topologies.of("""
                app -> mx=[mx1:maxscale, mx2:maxscale*2]; mx -> data=[db1:mariadb, db2:mariadb*2]:failover; reader:maxscale -> data
                mx -> byhand=[old1:mariadb, old2:mariadb]:manual; mx -> galera=[g1:mariadb, g2:mariadb, g3:mariadb]; mx -> plain=[p1:mariadb, p2:mariadb]
                mx -> alone:mariadb; reader -> many:mariadb*3""");
        all = all.with(all.groups().get(Id.of("galera")).withRedundancy(new Redundancy.MultiPrimary())).with(all.groups().get(Id.of("data"))
                .withRedundancy(new Redundancy.PrimaryReplica(Id.of("db1"), new Failover.Controller(Id.of("mx"), Quantity.measured(2, Unit.SECOND), true), List.of())));
        var reads = all.links().values().stream().filter(link -> link.from().equals(Id.of("reader"))).toList();
        for (var link : reads) {
            all = all.with(link.withAccess(Access.READ));
        }
        return all.with(timed(all, "mx1", 0.25, 1.5, 10.001)).with(timed(all, "mx2", 4, 2, 0).withProperty("release", new Value.Text("25.10")))
                .with(timed(all, "reader", 1.0004, 7, 3));
    }

    private static Component timed(Topology topology, String maxscale, double interval, double timeout, double silence) {
        return topology.components().get(Id.of(maxscale)).withProperty("monitor-interval", Quantity.measured(interval, Unit.SECOND))
                .withProperty("monitor-timeout", Quantity.measured(timeout, Unit.SECOND)).withProperty("failcount", Quantity.measured(4, Unit.ONE))
                .withProperty("master-failure-timeout", Quantity.measured(silence, Unit.SECOND));
    }

    /** Proxies that share addresses, and say so from often to less often than VRRP 3 can. */
    private static Topology adverts(String address) {
        var all = Topologies.of("clients -> a=[a1:haproxy, a2:haproxy!]; clients -> b=[b1:haproxy*2]; clients -> c=[c1:haproxy*2]; clients -> d=[d1:haproxy*2]");
        for (var group : List.copyOf(all.groups().values())) {
            all = all.with(group.withBalancing(Balancing.ACTIVE_STANDBY));
        }
        var adverts = Map.of("a1", 40.951, "a2", 40.951, "b1", 254.2, "c1", 0.014, "d1", 40.95);
        for (var proxy : List.copyOf(all.components().values())) {
            var seconds = adverts.get(proxy.id().value());
            if (seconds != null) {
                var said = proxy.withProperty("vrrp-advert", Quantity.measured(seconds, Unit.SECOND));
                all = all.with(address.isEmpty() ? said : said.withProperty("address", new Value.Text(address.replace("%", proxy.id().value() + ":%"))));
            }
        }
        return all;
    }

    static Set<String> names() {
        return ALL.keySet();
    }

    static CrossReading read(String name) {
        return READ.computeIfAbsent(name, _ -> CrossReading.of(ALL.get(name)));
    }
}
