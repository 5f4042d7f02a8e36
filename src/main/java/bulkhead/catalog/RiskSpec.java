package bulkhead.catalog;

import bulkhead.model.RiskKind;
import java.util.List;

/**
 * A kind of risk as palette, inspector and drawing show it. Name, purpose and synonyms are in the room's texts under {@code
 * risk.<id>.name}, {@code .purpose}, {@code .synonyms}.
 */
public record RiskSpec(RiskKind kind, String icon, List<PropertySpec> properties) implements Item {
    public RiskSpec {
        properties = List.copyOf(properties);
    }

    /** The kind's word in files and texts, such as {@code power-feed}. */
    @Override
    public String id() {
        return Words.of(kind);
    }

    @Override
    public Section section() {
        return Section.RISKS;
    }

    @Override
    public String key() {
        return "risk." + id();
    }
}
