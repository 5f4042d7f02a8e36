package bulkhead.storage;

import bulkhead.model.Extras;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Hangs an element's unknown fields back where they were, by path; then leaves out what holds anyway. An item of a list is found
 * by the value of its first field, so that unknown fields follow it when the list is edited; what hung on something gone goes
 * with it.
 */
final class Grafting {
    private Grafting() {
    }

    static Out.One finished(Out.One object, Extras extras) {
        var grafted = object;
        for (var extra : extras.fields().entrySet()) {
            grafted = graft(grafted, List.of(extra.getKey().split("/", -1)), new Out.Raw(extra.getValue()));
        }
        return (Out.One) pruned(grafted);
    }

    private static Out.One graft(Out.One object, List<String> path, Out.Raw value) {
        var name = path.getFirst().replace("~1", "/").replace("~0", "~");
        var rest = path.subList(1, path.size());
        var known = object.fields().get(name);
        return switch (known) {
            case null -> rest.isEmpty() ? with(object, name, value) : object;
            case Out.One inner when !rest.isEmpty() -> with(object, name, graft(inner, rest, value));
            case Out.Many list when rest.size() > 1 -> with(object, name, graft(list, rest, value));
            default -> object;
        };
    }

    private static Out.Many graft(Out.Many list, List<String> path, Out.Raw value) {
        var first = new Out.Raw(Quoted.text(path.getFirst().replace("~1", "/").replace("~0", "~")));
        var items = new ArrayList<>(list.items());
        items.replaceAll(item -> item instanceof Out.One one && one.fields().values().iterator().next().equals(first)
                ? graft(one, path.subList(1, path.size()), value) : item);
        return new Out.Many(items);
    }

    private static Out.One with(Out.One object, String name, Out value) {
        var fields = new LinkedHashMap<>(object.fields());
        fields.put(name, value);
        var quiet = new HashSet<>(object.quiet());
        quiet.remove(name);
        return new Out.One(fields, quiet, object.style());
    }

    private static Out pruned(Out value) {
        return switch (value) {
            case Out.Raw raw -> raw;
            case Out.Many(var items) -> new Out.Many(items.stream().map(Grafting::pruned).toList());
            case Out.One(var fields, var quiet, var style) -> {
                var spoken = new LinkedHashMap<String, Out>();
                fields.forEach((name, field) -> {
                    if (!quiet.contains(name)) {
                        spoken.put(name, pruned(field));
                    }
                });
                yield new Out.One(spoken, quiet, style);
            }
        };
    }
}
