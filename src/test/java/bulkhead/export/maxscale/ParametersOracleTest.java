package bulkhead.export.maxscale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The table that comes with the program says the same as MaxScale's listing, in {@code $BULKHEAD_ORACLE/maxscale-params.json}.
 */
class ParametersOracleTest {
    private static final String COMMON_PAGE = "maxscale+service";
    private static final Map<String, List<String>> PAGES = Map.of("maxscale", List.of("maxscale", COMMON_PAGE), "server",
            List.of("servers", "server"),
            "mariadbmon", List.of("mariadbmon", "monitor:common", "monitor:mariadbmon"),
            "galeramon", List.of("galeramon", "monitor:common", "monitor:galeramon"),
            "readwritesplit", List.of("readwritesplit", "service:readwritesplit", COMMON_PAGE), "listener",
                    List.of("MariaDBProtocol", "listener"));

    @Test
    void theTableIsTheListing() {
        var listing = listing();
        var expected = new TreeMap<String, String>();
        PAGES.forEach((module, pages) -> expected.putAll(module(listing, module, pages.getFirst(),
                pages.subList(1, pages.size()))));
        assertEquals(lines(expected), lines(table()));
    }

    @Test
    void everyValueIsAmongThoseAParameterTakes() {
        var listing = listing();
        int checked = 0;
        for (var release : List.of("23.02", "24.02", "25.10")) {
            for (var artifact : MaxscaleExporterTest.export(MaxscaleExporterTest.rich(release, true)).artifacts()) {
                for (var line : artifact.text().lines().filter(line -> line.matches("[a-z_]+=.*")).toList()) {
                    checked += taken(listing, line.split("=")[0], line.split("=")[1], release);
                }
            }
        }
        assertTrue(checked > 30, checked + " values");
    }

    /** Parameters of one name take the same words wherever they stand. */
    private static int taken(JsonNode listing, String parameter, String value, String release) {
        for (var pages : PAGES.values()) {
            for (var each : listing.path("binary").path(pages.getFirst()).path("parameters")) {
                if (each.path("name").asString().equals(parameter) && each.path("enum_values").isArray()) {
                    var words = new HashSet<String>();
                    each.path("enum_values").forEach(word -> words.add(word.asString()));
                    assertTrue(words.contains(value), () -> parameter + "=" + value + " in " + release + ", takes " + words);
                    return 1;
                }
            }
        }
        return 0;
    }

    private static String lines(TreeMap<String, String> rows) {
        var text = new StringBuilder();
        rows.forEach((name, value) -> text.append(name).append(' ').append(value).append('\n'));
        return text.toString();
    }

    private static TreeMap<String, String> module(JsonNode listing, String module, String binary, List<String> pages) {
        var reported = new TreeMap<String, String>();
        listing.path("binary").path(binary).path("parameters").forEach(each -> {
            if (!each.path("deprecated").asBoolean(false)) {
                reported.put(each.path("name").asString(), each.path("type").asString());
            }
        });
        var current = new TreeMap<String, String>();
        for (var page : pages) {
            listing.path("docs_current").path(page).path("params").forEach(each -> {
                if (belongs(module, page, each.path("group").asString())) {
                    current.putIfAbsent(each.path("name").asString(), each.path("type").asString());
                }
            });
        }
        var names = new TreeSet<>(reported.keySet());
        names.addAll(current.keySet());
        var rows = new TreeMap<String, String>();
        for (var name : names) {
            if (name.matches("\\w+")) {
                var documented = documented(listing, name, pages);
                rows.put(module + "." + name, reported.getOrDefault(name, current.get(name)) + " "
                        + String.join(",", releases(reported.containsKey(name), current.containsKey(name), documented)));
            }
        }
        return rows;
    }

    private static boolean belongs(String module, String page, String group) {
        return switch (module) {
            case "maxscale" -> !group.endsWith("> Service") && !group.endsWith("> Filter");
            case "readwritesplit" -> !page.equals(COMMON_PAGE) || group.endsWith("> Service");
            default -> true;
        };
    }

    private static Set<String> documented(JsonNode listing, String name, List<String> pages) {
        var releases = new HashSet<String>();
        pages.forEach(page -> listing.path("documented_in").path(name).path(page)
                .forEach(release -> releases.add(release.asString())));
        return releases;
    }

    private static List<String> releases(boolean reported, boolean current, Set<String> documented) {
        var releases = new ArrayList<String>();
        if (reported || current && documented.contains("23.02")) {
            releases.add("23.02");
        }
        if (current && (reported || documented.contains("24.02"))) {
            releases.add("24.02");
        }
        if (current) {
            releases.add("25.10");
        }
        return releases;
    }

    private static TreeMap<String, String> table() {
        try (var file = Parameters.class.getResourceAsStream("parameters.tsv")) {
            var rows = new TreeMap<String, String>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(row -> rows.put(row[0] + "." + row[1], row[2] + " " + row[3]));
            return rows;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static JsonNode listing() {
        var folder = System.getenv("BULKHEAD_ORACLE");
        if (folder == null && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("BULKHEAD_ORACLE isn't set; the build server has to name the folder with maxscale-params.json.");
        }
        return folder == null ? abort("BULKHEAD_ORACLE isn't set: it names the folder with maxscale-params.json.")
                : JsonMapper.shared().readTree(Path.of(folder, "maxscale-params.json").toFile());
    }
}
