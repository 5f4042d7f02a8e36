package bulkhead.export.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers, names and timers agree over all files of an export, and each law sees a file that says something else. */
class LawsTest {
    private static final Map<String, Law> LAWS = laws();

    private static Map<String, Law> laws() {
        var laws = new LinkedHashMap<String, Law>();
        laws.put("alarms", new AlarmLaw());
        laws.put("rated", new RatedLaw());
        laws.put("tested", new TestedLaw());
        laws.put("dashboards", new DashboardLaw());
        laws.put("pods", new PodLaw());
        laws.put("shares", new ShareLaw());
        laws.put("timers", new TimerLaw());
        laws.put("watched", new WatchedLaw());
        laws.put("edge", new EdgeLaw());
        laws.put("found", new FoundLaw());
        laws.put("policies", new PolicyLaw());
        return laws;
    }

    static Set<String> names() {
        return Drawings.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void allFilesSayTheSame(String name) {
        LAWS.forEach((law, each) -> assertEquals(List.of(), each.errors(Drawings.read(name)).limit(5).toList(), law));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            alarms   | rich               | prometheus/rules.yml                   | (ProxyConnectionsAboveNormalTarget\\n.*> )\\d+ | $13
            alarms   | rich               | prometheus/rules.yml                   | (SurvivorsAboveEmergencyTarget\\n(?:.*\\n)*?.*max\\(.*\\) > )[0-9.]+ | $13
            alarms   | operated cluster   | kubernetes/.*/prometheusrule.yaml      | > \\d+                        | > 3
            alarms   | operated cluster   | kubernetes/.*/vmrule.yaml              | for: \\d+s                    | for: 3s
            dashboards | rich             | grafana/.*.json                        | ("orange",\\s*"value" ?: ?)0.7 | $10.71
            dashboards | rich             | grafana/.*.json                        | "0.7 / max                    | "0.8 / max
            alarms   | rich               | prometheus/rules.yml                   | (ReplicaBehind\\n.*> )\\d+ | $13
            alarms   | rich               | prometheus/rules.yml                   | (PrimaryMissing\\n.*\\n.*for: )\\d+s | $11s
            alarms   | rich               | prometheus/rules.yml                   | alert: FpmQueue               | alert: FpmQueues
            alarms   | plain cluster      | prometheus/rules.yml                   | (InstancesMissing\\n.*< )\\d+ | $199
            rated    | rich               | prometheus/rules.yml                   | FpmWorkersAboveNormalTarget   | FpmQueue
            rated    | rich               | prometheus/rules.yml                   | CacheMemoryAboveEmergencyTarget | FpmQueue
            rated    | rich               | grafana/.*.json                        | "\\(phpfpm_active_processes   | "(phpfpm_idle_processes
            tested   | rich               | prometheus/rules.yml                   | alert: PlaceLost$             | alert: PlaceGone
            tested   | rich               | prometheus/rules.yml                   | component: "fpm"              | component: "fpn"
            pods     | plain cluster      | kubernetes/.*/stateful-set.yaml        | replicas: \\d+                | replicas: 9
            pods     | plain cluster      | kubernetes/.*/disruption-budget.yaml   | maxUnavailable: 1             | maxUnavailable: 2
            pods     | plain cluster      | kubernetes/.*/autoscaler.yaml          | maxReplicas: \\d+             | maxReplicas: 99
            pods     | plain cluster      | kubernetes/.*/autoscaler.yaml          | averageUtilization: \\d+      | averageUtilization: 99
            pods     | plain cluster      | kubernetes/.*/lb/service.yaml          | port: \\d+                    | port: 99
            pods     | plain cluster      | kubernetes/.*/fpm/php-fpm.conf         | ^listen = (.*)\\d             | listen = $199
            pods     | plain cluster      | kubernetes/.*/lb/haproxy.cfg           | bind \\*:\\d+                 | bind *:99
            pods     | plain cluster      | kubernetes/.*my.cnf                    | ^port=\\d+                    | port=99
            pods     | plain cluster      | kubernetes/.*redis.conf                | ^port \\d+                    | port 99
            pods     | operated cluster   | kubernetes/.*/kafkanodepool.yaml       | replicas: \\d+                | replicas: 9
            shares   | rich               | haproxy/.*/haproxy.cfg                 | (server fpm.*maxconn )\\d+    | $1999
            shares   | proxies with more than one way | haproxy/lb-2/haproxy.cfg   | (server fpm2-1.*maxconn )\\d+   | $12
            shares   | rich               | haproxy/.*/haproxy.cfg                 | (server fpm.*) maxconn \\d+     | $1
            shares   | rich               | php-fpm/.*/php-fpm.conf                | (pm.max_children = )\\d+      | $15
            timers   | discovered servers | keepalived/.*                          | (advert_int )\\S+             | $17
            timers   | discovered servers | keepalived/.*                          | (priority )\\d+               | $17
            timers   | discovered servers | keepalived/.*                          | (fall )\\d+                   | $17
            timers   | prime-insights     | maxscale/.*                            | (failcount=)\\d+              | $17
            timers   | prime-insights     | maxscale/.*                            | (master_failure_timeout=)\\d+ | $199
            timers   | monitors           | maxscale/mx2-1/.*                      | (galeramon\\n(?:.*\\n)*?monitor_interval=)\\d+ | $17
            timers   | monitors           | maxscale/mx1-1/.*                      | (servers=p1-1,p2-1\\n(?:.*\\n)*?failcount=)\\d+ | $17
            timers   | monitors           | maxscale/mx1-1/.*                      | (servers=p1-1,p2-1\\n(?:.*\\n)*?backend_read_timeout=)\\d+ | $17
            timers   | monitors           | maxscale/reader-1/.*                   | (backend_connect_timeout=)\\d+ | $18
            timers   | monitors           | maxscale/reader-1/.*                   | (backend_connect_attempts=)\\d+ | $12
            timers   | monitors           | maxscale/mx2-1/.*                      | (backend_timeout=)\\d+        | $17
            timers   | long adverts       | keepalived/a1-1/.*                     | (advert_int )\\S+             | $140.95
            timers   | long adverts       | keepalived/b1-1/.*                     | (vrrp_version )\\d            | $13
            timers   | prime-insights     | maxscale/.*                            | (monitor_interval=)\\d+       | $17
            watched  | rich               | prometheus/prometheus.yml              | (component: )"lb2"            | $1"lb3"
            watched  | operated cluster   | kubernetes/.*/scrape/.*-vmscrapeconfig.yaml | :\\d+\\n              | :7\\n
            watched  | operated cluster   | kubernetes/.*/scrape/.*-scrapeconfig.yaml | replacement: .*             | replacement: x
            watched  | rich               | grafana/.*.json                        | lb.lb2                        | lb@lb3
            edge     | rich               | cloudflare/.*.tf                       | path = "/                     | path = "/x
            edge     | rich               | haproxy/.*/haproxy.cfg                 | monitor-uri /                 | monitor-uri /x
            edge     | rich               | cloudflare/.*.tf                       | type = "https?"               | type = "https"
            edge     | rich               | cloudflare/.*.tf                       | (name = "lb-1".*port = )\\d+  | $17
            found    | prime-insights     | kubernetes/.*/service.yaml             | (  name: )php-fpm-1           | $1php
            found    | prime-insights     | kubernetes/.*/service.yaml             | (  namespace: )kubernetes-1   | $1default
            found    | prime-insights     | kubernetes/.*/service.yaml             | port: \\d+                    | port: 99
            policies | plain cluster      | kubernetes/.*/links/.*-to-.*           | port: \\d+                    | port: 99
            policies | plain cluster      | kubernetes/.*/links/.*-from-.*         | port: \\d+                    | port: 99
            policies | plain cluster      | kubernetes/.*/links/.*-among-its-group.* | port: \\d+                  | port: 99
            policies | plain cluster      | kubernetes/.*/links/.*-to-.*           | instance: redis$              | instance: keydb
            policies | plain cluster      | kubernetes/.*/links/.*                 | (?s)^kind.*                   | kind: Nothing
            policies | plain cluster      | kubernetes/.*-allow-dns.yaml           | kube-dns                      | dns
            policies | plain cluster      | kubernetes/.*-default-deny.yaml        | - Egress                      | - Ingress
            policies | operated cluster   | kubernetes/.*/own-traffic.yaml         | cluster-operator              | operator
            policies | operated cluster   | kubernetes/.*/own-traffic.yaml         | 6443                          | 6444
            """)
    void aFileThatSaysSomethingElseIsSeen(String law, String drawing, String path, String right, String wrong) {
        var spoilt = Drawings.read(drawing).spoilt(path, right, wrong.replace("\\n", "\n"));
        assertTrue(LAWS.get(law).errors(spoilt).findAny().isPresent());
    }
}
