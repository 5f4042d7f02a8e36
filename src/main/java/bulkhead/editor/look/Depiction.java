package bulkhead.editor.look;

import bulkhead.catalog.Catalog;
import bulkhead.catalog.KindSpec;
import bulkhead.model.Component;
import bulkhead.model.Element;
import bulkhead.model.Flow;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.Place;
import bulkhead.model.Risk;
import bulkhead.model.Topology;

/** How an element is shown in lists: its icon, and its name or what stands for it. */
public final class Depiction {
    private Depiction() {
    }

    /** The name of its icon in the catalogue. */
    public static String icon(Element element, Catalog catalog) {
        return switch (element) {
            case Place place -> catalog.place(place.level()).icon();
            case Risk risk -> catalog.risk(risk.kind()).icon();
            case Component component -> catalog.kind(component).map(KindSpec::icon).orElse("unknown");
            case Group _ -> "group";
            case Link _ -> "link";
            case Flow _ -> "flow";
        };
    }

    /** A link without a name is called by its ends. */
    public static String label(Element element, Topology topology) {
        return element instanceof Link link && link.name().isBlank() ? topology.label(link.from()) + " → "
                + topology.label(link.to()) : element.label();
    }

    public static String label(Id id, Topology topology) {
        return topology.element(id).map(element -> label(element, topology)).orElse(id.value());
    }
}
