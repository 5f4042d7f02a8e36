package bulkhead.export.maxscale;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** MaxScale's own parameter listing: what each section takes in which release. Nothing else is ever written. */
public final class Parameters {
    private static final Map<String, Parameter> ALL = read();

    /** The type as MaxScale names it, and the releases that have the parameter. */
    record Parameter(String type, Set<String> releases) {
    }

    private Parameters() {
    }

    private static Map<String, Parameter> read() {
        try (var file = Parameters.class.getResourceAsStream("parameters.tsv")) {
            var all = new HashMap<String, Parameter>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(row -> all.put(row[0] + "." + row[1],
                    new Parameter(row[2], Set.copyOf(Arrays.asList(row[3].split(","))))));
            return Map.copyOf(all);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whether a section that a module reads takes a parameter in a release. */
    public static boolean has(String module, String name, String release) {
        return Optional.ofNullable(ALL.get(module + "." + name)).filter(found -> found.releases().contains(release)).isPresent();
    }

    /** @throws IllegalArgumentException for what this section doesn't take in this release */
    static Parameter of(Section section, String name, String release) {
        var parameter = ALL.get(section.module() + "." + name);
        if (parameter == null || !parameter.releases().contains(release)) {
            throw new IllegalArgumentException("MaxScale " + release + " has no '" + name + "' in a section of "
                    + section.module() + ".");
        }
        return parameter;
    }
}
