package bulkhead.storage;

import bulkhead.model.Extras;
import bulkhead.model.Id;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One JSON object on its way into the model: hands out its fields by name and type, complains about what doesn't fit, and answers
 * in the end which fields nobody asked for. What is wrong yields the fallback, so that reading goes on and everything wrong is
 * told at once.
 */
final class Fields {
    private final Node.Obj node;
    private final String owner;
    private final String path;
    /**
     * The field that is there only because its value stands for the whole object; complaints call it by the object's name. Empty:
     * none.
     */
    private final String bare;
    private final Complaints complaints;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Fields> children = new LinkedHashMap<>();

    private Fields(Node.Obj node, String owner, String path, String bare, Complaints complaints) {
        this.node = node;
        this.owner = owner;
        this.path = path;
        this.bare = bare;
        this.complaints = complaints;
    }

    /** Of an element or of whatever else complaints shall name. */
    static Fields of(Node.Obj node, String owner, Complaints complaints) {
        return new Fields(node, owner, "", "", complaints);
    }

    Spot at() {
        return node.at();
    }

    String owner() {
        return owner;
    }

    Optional<Node> take(String name) {
        taken.add(name);
        return Optional.ofNullable(node.fields().get(name));
    }

    /** Names of all fields, in file order. */
    List<String> names() {
        return List.copyOf(node.fields().keySet());
    }

    void complain(Spot at, String key, String field, String... more) {
        var arguments = new ArrayList<>(List.of(owner, label(field)));
        arguments.addAll(List.of(more));
        complaints.add(at, owner, key, arguments.toArray(String[]::new));
    }

    private <T> Optional<T> expect(String name, Node value, String key) {
        complain(value.at(), key, name, snippet(value));
        return Optional.empty();
    }

    private <T> Optional<T> missing(String name) {
        complain(node.at(), "missing-field", name);
        return Optional.empty();
    }

    Optional<String> text(String name) {
        return take(name).flatMap(value -> value instanceof Node.Str(var _, var text) ? Optional.of(text)
                : expect(name, value, "no-text"));
    }

    Optional<String> neededText(String name) {
        return node.fields().containsKey(name) ? text(name) : missing(name);
    }

    boolean flag(String name) {
        return take(name).<Boolean>flatMap(value -> value instanceof Node.Bool(var _, var on) ? Optional.of(on)
                : expect(name, value, "no-flag"))
                .orElse(false);
    }

    Optional<Node.Num> number(String name) {
        return node.fields().containsKey(name)
                ? take(name).flatMap(value -> value instanceof Node.Num number ? Optional.of(number) : noNumber(name, value))
                : missing(name);
    }

    private Optional<Node.Num> noNumber(String name, Node value) {
        return expect(name, value, "no-number");
    }

    Optional<Id> id(String name) {
        return text(name).flatMap(text -> id(name, text));
    }

    /** An id that must be there; where it isn't, one that complaints can name. */
    Id neededId(String name) {
        return neededText(name).flatMap(text -> id(name, text)).orElse(Id.of("?"));
    }

    private Optional<Id> id(String name, String text) {
        if (text.isBlank()) {
            complain(node.fields().get(name).at(), "empty-id", name);
            return Optional.empty();
        }
        return Optional.of(Id.of(text));
    }

    List<Id> ids(String name) {
        var ids = new ArrayList<Id>();
        for (var text : texts(name)) {
            id(name, text).ifPresent(ids::add);
        }
        return ids;
    }

    List<String> texts(String name) {
        var texts = new ArrayList<String>();
        for (var item : items(name)) {
            switch (item) {
                case Node.Str(var _, var text) -> texts.add(text);
                default -> complain(item.at(), "no-text", name, snippet(item));
            }
        }
        return texts;
    }

    List<Node> items(String name) {
        return take(name).<List<Node>>flatMap(value -> value instanceof Node.Arr(var _, var items) ? Optional.of(items)
                : expect(name, value, "no-list"))
                .orElse(List.of());
    }

    /** A constant of the model by its word in files. */
    <E extends Enum<E>> Optional<E> word(String name, Class<E> type) {
        return text(name).flatMap(word -> {
            var constant = Words.constant(type, word);
            return constant.isPresent() ? constant : unknownWord(name, word, List.of(Words.all(type)));
        });
    }

    <T> Optional<T> unknownWord(String name, String word, List<String> allowed) {
        complain(node.fields().get(name).at(), "unknown-word", name, word, String.join(", ", allowed));
        return Optional.empty();
    }

    /** A constant that must be there; where it isn't, any, for there is a complaint. */
    <E extends Enum<E>> E neededWord(String name, Class<E> type) {
        if (!node.fields().containsKey(name)) {
            complain(node.at(), "missing-word", name, Words.all(type));
        }
        return word(name, type).orElse(type.getEnumConstants()[0]);
    }

    <T> Optional<T> object(String name, Function<Fields, T> reader) {
        return take(name).flatMap(value -> value instanceof Node.Obj object
                ? Optional.of(reader.apply(child(name, name, "", object)))
                : expect(name, value, "no-object"));
    }

    /** An object that keeps its own extras. */
    Optional<Fields> own(String name) {
        return take(name).flatMap(value -> value instanceof Node.Obj object ? Optional.of(of(object, name, complaints))
                : expect(name, value, "no-object"));
    }

    /** An object, or the bare value of its first field in its place. */
    <T> Optional<T> brief(String name, String first, Function<Fields, Optional<T>> reader) {
        return take(name).flatMap(value -> reader.apply(brief(name, first, name, value)));
    }

    /** A list of objects, each of which may be the bare value of its first field. */
    <T> List<T> briefs(String name, String first, Function<Fields, Optional<T>> reader) {
        var all = new ArrayList<T>();
        for (var item : items(name)) {
            var key = item instanceof Node.Obj object && object.fields().get(first) instanceof Node.Str text ? text.value() : "";
            reader.apply(brief(name + "/" + escaped(key), first, name, item)).ifPresent(all::add);
        }
        return all;
    }

    private Fields brief(String key, String first, String name, Node value) {
        return value instanceof Node.Obj object ? child(key, name, "", object)
                : child(key, name, first, new Node.Obj(value.at(), Map.of(first, value)));
    }

    private Fields child(String key, String name, String bareField, Node.Obj object) {
        var fields = new Fields(object, owner, label(name), bareField, complaints);
        children.put(key, fields);
        return fields;
    }

    /** What nobody asked for, here and in the objects inside, by path. To be asked last. */
    Extras extras() {
        var extras = new LinkedHashMap<String, String>();
        node.fields().forEach((name, value) -> {
            if (!taken.contains(name)) {
                extras.put(escaped(name), value.json());
            }
        });
        children.forEach((key, child) -> child.extras().fields().forEach((name, json) -> extras.put(key + "/" + name, json)));
        return new Extras(extras);
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private String label(String field) {
        return path.isEmpty() ? field : field.equals(bare) ? path : path + "." + field;
    }

    private static String snippet(Node value) {
        var json = value.json();
        return json.length() <= 40 ? json : json.substring(0, Character.isHighSurrogate(json.charAt(37)) ? 37 : 38) + " …";
    }
}
