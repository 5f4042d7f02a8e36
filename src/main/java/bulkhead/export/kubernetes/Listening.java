package bulkhead.export.kubernetes;

import bulkhead.export.Artifact;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** At which ports a program serves, as its own configuration says: the front ends of HAProxy, the listeners of MaxScale. */
final class Listening {
    private static final Pattern BIND = Pattern.compile("\\s+bind \\*:(\\d+)\\b.*");

    private Listening() {
    }

    static Stream<Integer> in(Configuration configuration) {
        var programs = configuration.workload();
        return programs.runs("haproxy") ? configuration.files().values().stream().flatMap(Listening::bound)
                : programs.runs("maxscale") ? configuration.files().values().stream().flatMap(Listening::listeners)
                : Stream.empty();
    }

    private static Stream<Integer> bound(Artifact file) {
        return file.lines().stream().map(line -> BIND.matcher(line.text())).filter(Matcher::matches)
                .map(found -> Integer.valueOf(found.group(1)));
    }

    private static Stream<Integer> listeners(Artifact file) {
        return MaxscaleText.of(file).sections().stream().filter(section -> "listener".equals(section.get("type")))
                .map(section -> Integer.valueOf(section.get("port")));
    }
}
