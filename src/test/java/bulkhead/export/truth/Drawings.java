package bulkhead.export.truth;

import bulkhead.export.HostileTopologies;
import bulkhead.export.Models;
import bulkhead.export.haproxy.RichTopology;
import bulkhead.export.kubernetes.RichCluster;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

    static Set<String> names() {
        return ALL.keySet();
    }

    static CrossReading read(String name) {
        return READ.computeIfAbsent(name, _ -> CrossReading.of(ALL.get(name)));
    }
}
