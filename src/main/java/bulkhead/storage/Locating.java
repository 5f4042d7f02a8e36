package bulkhead.storage;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Finds where the fields of an element stand: {@code reliability.mtbf} also as {@code mtbf} unless something nearer the top has
 * that name.
 */
final class Locating {
    private Locating() {
    }

    static Positions.Position of(String pointer, Node.Obj element) {
        var paths = new LinkedHashMap<String, Spot>();
        var names = new LinkedHashMap<String, Spot>();
        walk("", element, paths, names);
        names.forEach(paths::putIfAbsent);
        return new Positions.Position(pointer, element.at(), paths);
    }

    private static void walk(String path, Node node, Map<String, Spot> paths, Map<String, Spot> names) {
        switch (node) {
            case Node.Obj(var _, var fields) when !fields.containsKey(QuantityCodec.VALUE) -> fields.forEach((name, value) -> {
                paths.putIfAbsent(path + name, value.at());
                names.putIfAbsent(name, value.at());
                walk(path + name + ".", value, paths, names);
            });
            case Node.Arr(var _, var items) -> items.forEach(item -> walk(path, item, paths, names));
            default -> {
            }
        }
    }
}
