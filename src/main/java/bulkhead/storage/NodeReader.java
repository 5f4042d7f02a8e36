package bulkhead.storage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON text into located nodes. Refuses what would exhaust the machine: nesting, values and strings without bound. */
final class NodeReader {
    static final int DEEPEST = 100;
    static final int MOST_TOKENS = 2_000_000;
    static final int LONGEST_STRING = 1_000_000;
    private static final JsonFactory JSON = JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST).maxTokenCount(MOST_TOKENS).maxStringLength(LONGEST_STRING).maxNameLength(50_000).build())
            .build();

    private final String text;
    private final JsonParser parser;
    private final Complaints complaints;
    /** The ids of the objects being read, innermost first; empty where not met yet. */
    private final Deque<String> inside = new ArrayDeque<>();
    private int depth;

    private NodeReader(String text, JsonParser parser, Complaints complaints) {
        this.text = text;
        this.parser = parser;
        this.complaints = complaints;
    }

    static Node read(String text, Complaints complaints) throws UnreadableDocument {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            var reader = new NodeReader(text, parser, complaints);
            try {
                return reader.whole();
            } catch (JacksonException broken) {
                throw reader.unreadable(broken);
            }
        }
    }

    private Node whole() throws UnreadableDocument {
        parser.nextToken();
        var root = value();
        if (parser.nextToken() != null) {
            throw complaints.alone(here(), "text-after-end");
        }
        return root;
    }

    private Node value() {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> new Node.Str(here(), Quoted.wellFormed(parser.getString()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Node.Num(here(), parser.getString());
            case VALUE_TRUE, VALUE_FALSE -> new Node.Bool(here(), parser.getBooleanValue());
            default -> new Node.Null(here());
        };
    }

    private Node.Obj object() {
        var at = here();
        var fields = new LinkedHashMap<String, Node>();
        inside.push("");
        depth++;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.getString();
            var named = here();
            parser.nextToken();
            var value = value();
            if (fields.putIfAbsent(name, value) != null) {
                complaints.add(named, element(), "duplicate-key", name);
            }
            if (name.equals("id") && value instanceof Node.Str(var _, var id)) {
                inside.pop();
                inside.push(id);
            }
        }
        depth--;
        inside.pop();
        return new Node.Obj(at, fields);
    }

    private Node.Arr array() {
        var at = here();
        var items = new ArrayList<Node>();
        depth++;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        depth--;
        return new Node.Arr(at, items);
    }

    private Spot here() {
        var location = parser.currentTokenLocation();
        return new Spot(location.getLineNr(), location.getColumnNr());
    }

    private String element() {
        return inside.stream().filter(id -> !id.isEmpty()).findFirst().orElse("");
    }

    private UnreadableDocument unreadable(JacksonException broken) {
        var location = broken.getLocation() == null ? parser.currentLocation() : broken.getLocation();
        int offset = Math.clamp(location.getCharOffset(), 0, text.length());
        var at = Spot.of(text, offset);
        if (broken instanceof StreamConstraintsException) {
            complaints.add(at, element(), depth >= DEEPEST ? "too-deep" : "too-much", Integer.toString(DEEPEST));
        } else if (broken instanceof UnexpectedEndOfInputException || offset == text.length()) {
            complaints.add(at, element(), "broken-end");
        } else {
            complaints.add(at, element(), element().isEmpty() ? "broken" : "broken-element", found(offset), element());
        }
        return complaints.unreadable();
    }

    private String found(int offset) {
        int c = text.codePointAt(offset);
        return Character.isISOControl(c) ? "U+%04X".formatted(c) : Character.toString(c);
    }
}
