package bulkhead.export.kubernetes;

import static bulkhead.export.kubernetes.Image.UNKNOWN;
import static bulkhead.export.kubernetes.Image.file;
import static bulkhead.export.kubernetes.Image.variable;

import bulkhead.catalog.Props;
import bulkhead.deployment.Setting;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The usual images of the programs in the catalogue; by their own documentation, each under an unprivileged user. */
final class Images {
    private static final String FIGURES = "/etc/prometheus/";
    private static final String PROXY = "/usr/local/etc/haproxy/";
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9._/-]*[A-Za-z0-9_-]");
    private static final Map<String, Image> KNOWN = Map.ofEntries(
            Map.entry("haproxy", UNKNOWN.reads("haproxy", PROXY, "haproxy.cfg", "edge-addresses.acl").writes("/run/haproxy")
                    .started(workload -> List.of("-f", PROXY + "haproxy.cfg", "-L", workload.firstNode()))
                    .livesAt(Props.STATS_PORT)),
            Map.entry("php-fpm", UNKNOWN.reads("php-fpm", "/usr/local/etc/", "php-fpm.conf")
                    .asked(workload -> FastcgiPing.command(workload.port().orElseThrow()))),
            Map.entry("maxscale", UNKNOWN.reads("maxscale", "/etc/", "maxscale.cnf")
                    .writes("/var/lib/maxscale", "/var/log/maxscale", "/var/cache/maxscale", "/run/maxscale")
                    .started("maxscale", "--nodaemon", "--log=stdout").needs(maxscaleUsers())),
            Map.entry("mariadb", UNKNOWN.reads("mariadb", "/etc/mysql/conf.d/", "my.cnf").keepsAt("/var/lib/mysql")
                    .writes("/run/mysqld")
                    .needs(variable("root-password", "MARIADB_ROOT_PASSWORD"))
                    .asked(_ -> List.of("healthcheck.sh", "--connect", "--innodb_initialized"))),
            Map.entry("postgresql", UNKNOWN.keepsAt("/var/lib/postgresql").writes("/run/postgresql")
                    .needs(variable("superuser-password", "POSTGRES_PASSWORD"))
                    .asked(workload -> List.of("pg_isready", "-p", port(workload)))),
            Map.entry("redis", UNKNOWN.reads("redis", "/etc/redis/", "redis.conf")
                    .started("redis-server", "/etc/redis/redis.conf")
                    .needs(file("redis.conf", "/etc/redis/credentials.d/redis.conf"))
                    .asked(workload -> pong("redis-cli", workload))),
            Map.entry("keydb", UNKNOWN.reads("keydb", "/etc/keydb/", "keydb.conf")
                    .started("keydb-server", "/etc/keydb/keydb.conf")
                    .needs(file("credentials.conf", "/etc/keydb/credentials.conf"))
                    .asked(workload -> pong("keydb-cli", workload))),
            Map.entry("memcached", UNKNOWN.started(Images::memcached)),
            Map.entry("cassandra", UNKNOWN.keepsAt("/var/lib/cassandra")),
            Map.entry("nginx", UNKNOWN.writes("/var/cache/nginx", "/run")),
            Map.entry("prometheus", UNKNOWN.reads("prometheus", FIGURES, "prometheus.yml", "rules.yml").keepsAt("/prometheus")
                    .started(Images::prometheus)),
            Map.entry("victoriametrics", UNKNOWN.reads("prometheus", FIGURES, "prometheus.yml", "rules.yml").keepsAt("/storage")
                    .started(Images::victoriaMetrics)),
            Map.entry("grafana", UNKNOWN.keepsAt("/var/lib/grafana")
                    .needs(variable("admin-password", "GF_SECURITY_ADMIN_PASSWORD"))));

    private Images() {
    }

    static Image of(Workload workload) {
        return workload.deployment().catalog().kind(workload.component()).flatMap(kind -> kind.product()).map(KNOWN::get)
                .orElse(UNKNOWN);
    }

    /** What is to be provided for a workload: what its image needs, and the certificate of a proxy. */
    static List<Image.Secret> secrets(Workload workload) {
        return Stream.concat(of(workload).secrets().stream(), workload.setting(Props.CERTIFICATE).map(Setting::text)
                .filter(path -> PATH.matcher(path).matches() && !path.contains(".."))
                .map(path -> file("certificate.pem", path.startsWith("/") ? path : PROXY + path)).stream()).toList();
    }

    private static Image.Secret[] maxscaleUsers() {
        return Stream.of("monitor", "replication", "service").flatMap(user -> Stream.of(user + "-user", user + "-password"))
                .map(key -> variable(key, "MAXSCALE_" + key.replace('-', '_').toUpperCase(Locale.ROOT)))
                .toArray(Image.Secret[]::new);
    }

    /** A server that refuses strangers lives, too. */
    private static List<String> pong(String client, Workload workload) {
        return List.of("sh", "-c", client + " -p " + port(workload) + " ping | grep -qE 'PONG|NOAUTH'");
    }

    private static List<String> memcached(Workload workload) {
        long mebibytes = Math.max(1, Math.round(workload.required(Props.MEMORY_LIMIT).base() / (1 << 20)));
        return List.of("memcached", "-p", port(workload), "-m", Long.toString(mebibytes), "-c",
                Integer.toString(Math.max(1, workload.required(Props.MAX_CONNECTIONS).count())));
    }

    private static List<String> prometheus(Workload workload) {
        return List.of("--config.file=" + FIGURES + "prometheus.yml", "--storage.tsdb.path=/prometheus",
                "--storage.tsdb.retention.time=" + retention(workload), "--web.listen-address=:" + port(workload));
    }

    /** Sections that only Prometheus knows are no error. */
    private static List<String> victoriaMetrics(Workload workload) {
        return List.of("-promscrape.config=" + FIGURES + "prometheus.yml", "-promscrape.config.strictParse=false",
                "-storageDataPath=/storage",
                "-retentionPeriod=" + retention(workload), "-httpListenAddr=:" + port(workload));
    }

    private static String retention(Workload workload) {
        return Math.max(1, (long) Math.ceil(workload.setting(Props.RETENTION).map(Setting::base).orElseThrow() / 86_400)) + "d";
    }

    private static String port(Workload workload) {
        return Integer.toString(workload.port().orElseThrow());
    }
}
