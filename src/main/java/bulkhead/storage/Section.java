package bulkhead.storage;

import bulkhead.model.Component;
import bulkhead.model.Document;
import bulkhead.model.Element;
import bulkhead.model.Flow;
import bulkhead.model.Group;
import bulkhead.model.Link;
import bulkhead.model.Place;
import bulkhead.model.Risk;
import bulkhead.model.Scenario;
import bulkhead.model.Scene;
import bulkhead.model.Suppression;
import bulkhead.model.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** A list of a file: its name, how its items are read and written, and which of the document's values they are. */
record Section<T>(String name, Codec<T> codec, Function<Document, Collection<T>> values) {
    static final List<Section<? extends Element>> ELEMENTS = List.of(
            new Section<Place>("places", new PlaceCodec(), document -> document.topology().places().values()),
            new Section<Risk>("risks", new RiskCodec(), document -> document.topology().risks().values()),
            new Section<Component>("components", new ComponentCodec(), document -> document.topology().components().values()),
            new Section<Group>("groups", new GroupCodec(), document -> document.topology().groups().values()),
            new Section<Link>("links", new LinkCodec(), document -> document.topology().links().values()),
            new Section<Flow>("flows", new FlowCodec(), document -> document.topology().flows().values()));
    static final Section<View> VIEWS = new Section<>("views", new ViewCodec(), document -> document.layout().views());
    static final Section<Scene> SCENES = new Section<>("scenes", new SceneCodec(), Document::scenes);
    static final Section<Scenario> SCENARIOS = new Section<>("scenarios", new ScenarioCodec(), Document::scenarios);
    static final Section<Suppression> SUPPRESSIONS =
            new Section<>("suppressions", new SuppressionCodec(), Document::suppressions);

    /** In the order of the file. */
    static List<Section<?>> all() {
        var all = new ArrayList<Section<?>>(ELEMENTS);
        all.addAll(List.of(VIEWS, SCENES, SCENARIOS, SUPPRESSIONS));
        return all;
    }

    Out.Many write(Document document) {
        return new Out.Many(values.apply(document).stream().<Out>map(codec::write).toList());
    }

    /** Hands over each item with its index; what is no object is complained of. */
    void forEach(Fields top, BiConsumer<Node.Obj, Integer> reader) {
        var items = top.items(name);
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Node.Obj object) {
                reader.accept(object, i);
            } else {
                top.complain(items.get(i).at(), "no-object", name + "[" + i + "]", items.get(i).json());
            }
        }
    }

    /** What complaints call an item: its id, else its place in the list. */
    String owner(Node.Obj item, int index) {
        return item.fields().get("id") instanceof Node.Str(var _, var id) && !id.isBlank() ? id : name + "[" + index + "]";
    }

    List<T> readAll(Fields top, Complaints complaints) {
        var all = new ArrayList<T>();
        forEach(top, (item, index) -> all.add(codec.read(Fields.of(item, owner(item, index), complaints))));
        return all;
    }

    /** As {@link #readAll}, and no id may come twice in this list. */
    List<T> readOnce(Fields top, Complaints complaints) {
        var lines = new HashMap<String, Integer>();
        forEach(top, (item, index) -> {
            var first = lines.putIfAbsent(owner(item, index), item.at().line());
            if (first != null) {
                complaints.add(item.fields().getOrDefault("id", item).at(), owner(item, index), "duplicate-id",
                        owner(item, index), first.toString());
            }
        });
        return readAll(top, complaints);
    }
}
