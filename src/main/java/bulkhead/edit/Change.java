package bulkhead.edit;

import bulkhead.model.Document;
import bulkhead.model.Element;
import bulkhead.model.Id;
import bulkhead.model.Topology;
import bulkhead.model.Value;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Puts elements in the place of those with the same ids: every change of facts that keeps identity, for one element or many in one step. The key names
 * the fact: {@code rename}, {@code property}, or a field as in files, such as {@code instances}. A new parent or place is {@link Nest}'s.
 */
public record Change(String key, List<Element> elements) implements Edit {
    public Change {
        elements = List.copyOf(elements);
    }

    public static Change of(String key, Element element) {
        return new Change(key, List.of(element));
    }

    public static Change rename(Element element, String name) {
        return of("rename", element.withName(name));
    }

    /** The same property with the same value on all of them. */
    public static Change property(Collection<? extends Element> elements, String property, Value value) {
        return new Change("property", elements.stream().map(element -> element.withProperty(property, value)).toList());
    }

    /** Back to the catalogue's default on all of them. */
    public static Change reset(Collection<? extends Element> elements, String property) {
        return new Change("reset", elements.stream().map(element -> element.withoutProperty(property)).toList());
    }

    @Override
    public Document apply(Document document) {
        var all = new LinkedHashMap<Id, Element>();
        document.topology().elements().forEach(element -> all.put(element.id(), element));
        var news = elements.stream().filter(element -> all.containsKey(element.id()) && !all.get(element.id()).equals(element)).toList();
        news.forEach(element -> all.put(element.id(), element));
        return news.isEmpty() ? document : document.withTopology(Topology.of(all.values()));
    }
}
