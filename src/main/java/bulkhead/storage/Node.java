package bulkhead.storage;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * JSON as read: each value with the spot where it starts. Numbers keep their text, so nothing is rounded that isn't understood.
 */
sealed interface Node {
    Spot at();

    /** The value on one line, spaced as this program writes. */
    String json();

    record Obj(Spot at, Map<String, Node> fields) implements Node {
        @Override
        public String json() {
            return fields.isEmpty() ? "{}" : fields.entrySet().stream()
                    .map(field -> Quoted.text(field.getKey()) + ": " + field.getValue().json())
                    .collect(Collectors.joining(", ", "{ ", " }"));
        }
    }

    record Arr(Spot at, List<Node> items) implements Node {
        @Override
        public String json() {
            return items.stream().map(Node::json).collect(Collectors.joining(", ", "[", "]"));
        }
    }

    record Str(Spot at, String value) implements Node {
        @Override
        public String json() {
            return Quoted.text(value);
        }
    }

    record Num(Spot at, String json) implements Node {
    }

    record Bool(Spot at, boolean on) implements Node {
        @Override
        public String json() {
            return Boolean.toString(on);
        }
    }

    record Null(Spot at) implements Node {
        @Override
        public String json() {
            return "null";
        }
    }
}
