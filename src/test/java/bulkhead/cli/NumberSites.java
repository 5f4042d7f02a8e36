package bulkhead.cli;

import bulkhead.catalog.Catalog;
import bulkhead.catalog.PropertySpec;
import bulkhead.model.Document;
import bulkhead.model.Element;
import bulkhead.model.Quantity;
import bulkhead.storage.DocumentReader;
import bulkhead.storage.DocumentWriter;
import bulkhead.storage.UnreadableDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A small topology in which every number that a document can have is used, and every place where such a number stands: all it states, and
 * every property that its elements could state.
 */
public final class NumberSites {
    private static final List<String> VALUES = List.of("0", "1e-300", "0.5", "1", "3", "1e9", "1e308");
    private static final String FILE = "every-number.bulkhead.json";

    private NumberSites() {
    }

    /** One number: the element whose it is, its field or property, and where it stands in the text. */
    record Site(String element, String name, String pointer) {
        @Override
        public String toString() {
            return element + "." + name;
        }
    }

    static Document document() {
        return read(stated().toString());
    }

    public static Document read(String json) {
        try {
            return DocumentReader.read(FILE, json, Catalog.standard()).document();
        } catch (UnreadableDocument unreadable) {
            throw new IllegalStateException(unreadable.text(Locale.ENGLISH), unreadable);
        }
    }

    private static JsonNode stated() {
        try (var in = NumberSites.class.getResourceAsStream(FILE)) {
            return JsonMapper.shared().readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Every number that the document states. */
    static List<Site> all() {
        var sites = new ArrayList<Site>();
        stated().properties().stream().filter(section -> section.getValue().isArray()).forEach(section -> IntStream.range(0, section.getValue().size())
                .forEach(i -> walk(section.getValue().get(i), "/" + section.getKey() + "/" + i, section.getValue().get(i).get("id").asString(), "", sites)));
        return sites;
    }

    private static void walk(JsonNode node, String pointer, String element, String name, List<Site> sites) {
        if (node.isNumber() || node.has("value")) {
            sites.add(new Site(element, name, node.isNumber() ? pointer : pointer + "/value"));
        } else if (node.isObject()) {
            node.properties().forEach(field -> walk(field.getValue(), pointer + "/" + field.getKey(), element, field.getKey(), sites));
        } else if (node.isArray()) {
            IntStream.range(0, node.size()).forEach(i -> walk(node.get(i), pointer + "/" + i, element, name, sites));
        }
    }

    /** The document with other numbers there. */
    static String with(List<Site> sites, List<String> values) {
        var document = stated();
        for (int i = 0; i < sites.size(); i++) {
            var pointer = sites.get(i).pointer();
            int last = pointer.lastIndexOf('/');
            var number = JsonMapper.shared().getNodeFactory().numberNode(new BigDecimal(values.get(i)));
            var parent = document.at(pointer.substring(0, last));
            if (parent instanceof ObjectNode object) {
                object.set(pointer.substring(last + 1), number);
            }
        }
        return document.toString();
    }

    /** The document with that number wherever one stands. */
    public static String everywhere(String value) {
        return together(all().stream().map(_ -> value).toList());
    }

    /** The document with numbers by chance that nobody means together; always the same of a seed. */
    public static String mixture(long seed) {
        var random = new Random(seed);
        return together(all().stream().map(_ -> VALUES.get(random.nextInt(VALUES.size()))).toList());
    }

    /** A number that keeps the file from being read stays as it was. */
    private static String together(List<String> values) {
        var sites = all();
        var taken = new ArrayList<Site>();
        var numbers = new ArrayList<String>();
        for (int i = 0; i < sites.size(); i++) {
            if (readable(with(List.of(sites.get(i)), List.of(values.get(i))))) {
                taken.add(sites.get(i));
                numbers.add(values.get(i));
            }
        }
        return with(taken, numbers);
    }

    private static boolean readable(String json) {
        try {
            read(json);
            return true;
        } catch (IllegalStateException _) {
            return false;
        }
    }

    /** A property that an element of the document could have and doesn't state; each property once. */
    record Unstated(Element element, PropertySpec property) {
        String with(String value) {
            var document = document();
            return DocumentWriter.text(document.withTopology(document.topology().with(element.withProperty(property.id(),
                    Quantity.assumed(Double.parseDouble(value), property.unit())))));
        }

        @Override
        public String toString() {
            return element.id() + "." + property.id();
        }
    }

    static Stream<Unstated> unstated() {
        var seen = new HashSet<String>();
        return document().topology().elements().flatMap(element -> Catalog.standard().properties(element).stream()
                .filter(property -> property.type() instanceof PropertySpec.Type.Number && !element.properties().containsKey(property.id()))
                .filter(property -> seen.add(property.id())).map(property -> new Unstated(element, property)));
    }
}
