package bulkhead.export.haproxy;

import bulkhead.catalog.PropertySpec;
import bulkhead.catalog.Props;
import bulkhead.deployment.Hosts;
import bulkhead.deployment.Setting;
import bulkhead.model.Element;
import bulkhead.model.HealthCheck;
import java.util.List;
import java.util.function.Predicate;

/** How a back end finds out about its servers: the rules of the check, and its timers as {@code default-server} words. */
record Checks(Proxy proxy, Route route) {
    static final String DATABASE_USER = "haproxy_check";

    private HealthCheck depth() {
        return Proxy.check(route.callee());
    }

    List<String> rules() {
        if (depth() == HealthCheck.NONE) {
            return List.of();
        }
        if (route.protocol() == Protocol.MYSQL) {
            // a check without a user would be counted as a failed login, and the database would block the proxy after some
            proxy.notes().add("database-check-user", route.callee().id(), route.callee().label(), DATABASE_USER,
                    proxy.component().label());
            return List.of("option mysql-check user " + DATABASE_USER + " post-41");
        }
        return depth() == HealthCheck.DEEP ? deep() : List.of();
    }

    private List<String> deep() {
        return switch (route.protocol()) {
            case HTTP, HTTPS, FASTCGI -> List.of("option httpchk",
                    "http-check send meth GET uri " + Syntax.word(uri()) + " ver HTTP/1.1 hdr Host " + host(),
                    "http-check expect status 200-399");
            case REDIS -> List.of("option tcp-check", "tcp-check connect", "tcp-check send PING\\r\\n",
                    "tcp-check expect string +PONG");
            case MYSQL, TCP -> {
                proxy.notes().add("deep-check-lost", route.callee().id(), route.callee().label());
                yield List.of();
            }
        };
    }

    private String uri() {
        var path = path(proxy, route.callee());
        return route.protocol() == Protocol.FASTCGI ? FastcgiApp.path(path) : path;
    }

    /** The path a caller of an element asks whether it can do its work. */
    static String path(Proxy proxy, Element policy) {
        if (HealthPath.refused(proxy.deployment(), policy)) {
            proxy.notes().add("check-path-refused", policy.id(), policy.label(), HealthPath.USUAL);
        }
        return HealthPath.of(proxy.deployment(), policy);
    }

    /** HTTP/1.1 wants a host; without a stated one the callee goes by the name it has in every file. */
    private String host() {
        var name = proxy.deployment().names().of(route.callee().id());
        var stated = proxy.deployment().settings().of(route.callee(), Props.CHECK_HOST).map(Setting::text)
                .filter(Predicate.not(String::isBlank));
        if (stated.isPresent() && Hosts.valid(stated.get())) {
            return stated.get();
        }
        proxy.notes().add(stated.isPresent() ? "check-host-refused" : "check-host-assumed", route.callee().id(),
                route.callee().label(), name);
        return name;
    }

    /** Asks agents as often as servers are checked. */
    void timers(Words words) {
        if (Servers.agents(proxy, route)) {
            words.put("agent-inter", time(Props.CHECK_INTERVAL));
        }
        if (depth() == HealthCheck.NONE) {
            return;
        }
        words.put("check").put("inter", time(Props.CHECK_INTERVAL)).put("fastinter", time(Props.CHECK_FAST_INTERVAL))
                .put("downinter", time(Props.CHECK_DOWN_INTERVAL)).put("rise", count(Props.CHECK_RISE))
                .put("fall", count(Props.CHECK_FALL));
        slowStart(words);
        words.putWhereKnown("init-state", "down");
    }

    private void slowStart(Words words) {
        var slowStart = setting(Props.SLOW_START);
        if (slowStart.base() > setting(Props.CHECK_INTERVAL).base()) {
            words.put("slowstart", Syntax.time(slowStart));
        } else if (slowStart.base() > 0) {
            // the share grows with each check, so a start shorter than the interval has no step
            proxy.notes().add("slow-start-short", route.callee().id(),
                    route.callee().label(), Syntax.time(slowStart), time(Props.CHECK_INTERVAL));
        }
    }

    private String count(PropertySpec property) {
        return Integer.toString(setting(property).count());
    }

    private Setting setting(PropertySpec property) {
        return proxy.deployment().settings().required(route.callee(), property);
    }

    private String time(PropertySpec property) {
        return Syntax.time(setting(property));
    }
}
