package bulkhead.deployment;

import bulkhead.catalog.Catalog;
import bulkhead.catalog.PropertySpec;
import bulkhead.model.Component;
import bulkhead.model.Element;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Topology;
import bulkhead.model.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Which value of a property is in force for an element: its own, else that of its group, else the catalogue's fallback for its
 * kind. A value of the wrong type for the property, out of its range, a part of what is there as a whole or not at all, or what looks like a
 * password counts as not stated. Another number between two that programs can be told is the higher one. The only place where values are
 * resolved, for analysis and exports alike.
 */
public final class Settings {
    private final AtomicReference<Map<Id, Group>> groups = new AtomicReference<>();
    private final Topology topology;
    private final Catalog catalog;

    Settings(Topology topology, Catalog catalog) {
        this.catalog = catalog;
        this.topology = topology;
    }

    /** Empty where nobody states a value and the catalogue has none. */
    public Optional<Setting> of(Element element, PropertySpec property) {
        return stated(element, property, Setting.Basis.STATED)
                .or(() -> Optional.ofNullable(groups().get(element.id()))
                        .flatMap(group -> stated(group, property, Setting.Basis.GROUP)))
                .or(() -> catalog.property(element, property.id()).flatMap(spec -> fallback(element, spec))
                        .map(value -> setting(property, value, Setting.Basis.CATALOGUE, element)));
    }

    /** As {@link #of}, and the property's general fallback where the element's kind doesn't have the property. */
    public Setting required(Element element, PropertySpec property) {
        return of(element, property)
                .or(() -> property.fallback().map(value -> setting(property, value, Setting.Basis.CATALOGUE, element)))
                .orElseThrow(() -> new IllegalStateException("Property '" + property.id() + "' has no fallback."));
    }

    private Optional<Value> fallback(Element element, PropertySpec spec) {
        return spec.fallback(other -> catalog.property(element, other).flatMap(followed -> of(element, followed)).map(Setting::value));
    }

    private Map<Id, Group> groups() {
        return groups.updateAndGet(known -> known == null ? byMember() : known);
    }

    private Map<Id, Group> byMember() {
        var byMember = new HashMap<Id, Group>();
        topology.groups().values().forEach(group -> group.members()
                .forEach(member -> byMember.putIfAbsent(member.component(), group)));
        return byMember;
    }

    private Optional<Setting> stated(Element element, PropertySpec property, Setting.Basis basis) {
        return Optional.ofNullable(element.properties().get(property.id()))
                .filter(value -> takes(element, property, value))
                .filter(value -> !(value instanceof Value.Text(var text) && Credential.in(text)))
                .map(value -> setting(property, value, basis, element));
    }

    /** What an element can't have has no effect; of a kind that isn't known nobody can say what it can't have. */
    private boolean takes(Element element, PropertySpec property, Value value) {
        return catalog.property(element, property.id()).map(spec -> spec.takes(value))
                .orElseGet(() -> element instanceof Component component && catalog.kind(component).isEmpty() && property.takes(value));
    }

    private static Setting setting(PropertySpec property, Value value, Setting.Basis basis, Element element) {
        return new Setting(property.id(), property.told(value), basis, element.id());
    }
}
