package bulkhead.export.truth;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The edge asks a proxy at a path, a port and in a protocol in which its file answers. */
final class EdgeLaw implements Law {
    private static final Pattern MONITOR = Pattern.compile("cloudflare_load_balancer_monitor\" \"(?<name>\\w+)\" \\{(?<body>[^}]*)");
    private static final Pattern POOL = Pattern.compile("monitor = cloudflare_load_balancer_monitor\\.(?<monitor>\\w+)\\.id(?<body>(?:.*\\n)*?)}\\n");
    private static final Pattern ORIGIN = Pattern.compile("\\{ name = \"(?<node>[^\"]+)\", .*port = (?<port>\\d+)");

    @Override
    public Stream<String> errors(CrossReading read) {
        return read.files("(cloudflare/.*)\\.tf").values().stream().flatMap(text -> MONITOR.matcher(text).results().flatMap(monitor ->
                POOL.matcher(text).results().filter(pool -> pool.group("monitor").equals(monitor.group("name")))
                        .flatMap(pool -> ORIGIN.matcher(pool.group("body")).results())
                        .flatMap(origin -> origin(read, monitor.group("body"), origin.group("node"), origin.group("port")))));
    }

    private static boolean encrypted(String front) {
        return CrossReading.all("^    bind .* ssl ", front).findAny().isPresent();
    }

    /** Told to whoever provides certificates. */
    private static boolean mixed(CrossReading read) {
        return read.files().getOrDefault("NOTES.md", "").contains("one monitor asks them all alike");
    }

    private static Stream<String> origin(CrossReading read, String monitor, String node, String port) {
        var proxy = read.proxies().get(node);
        if (proxy == null || CrossReading.all("^backend ", proxy).findAny().isEmpty()) {
            return Stream.empty();
        }
        var front = Stream.of(proxy.split("\\n(?=frontend )")).filter(part -> CrossReading.all("^    bind \\S*:" + port + "\\b", part).findAny().isPresent()).findFirst();
        var path = CrossReading.value("^ *path = \"(.*)\"", monitor).orElseThrow();
        boolean tls = CrossReading.value("^ *type = \"(\\w+)\"", monitor).orElseThrow().equals("https");
        boolean http = front.filter(part -> part.contains("\n    mode http\n")).isPresent();
        return Stream.of(Law.unless(front.isPresent(), node + " doesn't listen at " + port),
                Law.unless(CrossReading.value("^ *port = (\\d+)", monitor).orElseThrow().equals(port), node + " is asked elsewhere than at " + port),
                Law.unless(!http || CrossReading.value("^    monitor-uri '?([^'\\n]*)", front.orElseThrow()).filter(path::equals).isPresent(), node + " doesn't answer at " + path),
                Law.unless(!http || encrypted(front.orElseThrow()) == tls || mixed(read), node + " is asked by " + (tls ? "TLS" : "plain HTTP")
                        + ", not what it speaks")).flatMap(all -> all);
    }
}
