package bulkhead.rules;

import bulkhead.catalog.PropertySpec;
import bulkhead.catalog.Props;
import bulkhead.catalog.Role;
import bulkhead.deployment.Setting;
import bulkhead.edit.Add;
import bulkhead.edit.Ids;
import bulkhead.model.Component;
import bulkhead.model.Failover;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Member;
import bulkhead.model.Quantity;
import bulkhead.model.Redundancy;
import bulkhead.model.Unit;
import bulkhead.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Who could promote a replica of a database. */
final class Controllers {
    private static final Quantity PROMOTION = Quantity.assumed(2, Unit.SECOND);
    private static final Failover BUILT_IN = new Failover.BuiltIn(Quantity.assumed(10, Unit.SECOND),
            Quantity.assumed(5, Unit.SECOND));

    private final Inspection inspection;

    Controllers(Inspection inspection) {
        this.inspection = inspection;
    }

    /** A controller that is there, else the database itself, else a person. */
    Failover best(Id database) {
        return groups(database).map(group -> controlled(group.id())).findFirst()
                .or(() -> itself(database)).orElse(new Failover.Manual());
    }

    static Failover controlled(Id group) {
        return new Failover.Controller(group, PROMOTION, false);
    }

    /** Groups of database proxies that speak the database's protocol and have an instance. */
    Stream<Group> groups(Id database) {
        return inspection.topology().groups().values().stream().filter(group -> !inspection.nodes(group).isEmpty())
                .filter(group -> group.members().stream().map(member -> inspection.topology().components()
                        .get(member.component()))
                        .allMatch(member -> guards(member, database)));
    }

    /** Whether a component is a database proxy of the database's protocol. */
    boolean guards(Component component, Id database) {
        return inspection.role(component.id()) == Role.DATABASE_PROXY && protocol(component).isPresent()
                && protocol(component).equals(protocol(inspection.topology().components().get(database)));
    }

    /**
     * What somebody else runs, and what isn't a database proper, is taken to promote by itself; a database one runs oneself
     * doesn't.
     */
    Optional<Failover> itself(Id database) {
        var component = inspection.topology().components().get(database);
        boolean bought = inspection.deployment().catalog().property(component, Props.IMAGE.id()).isEmpty();
        return bought && inspection.deployment().catalog().kind(component).isPresent()
                || inspection.role(database) != Role.DATABASE ? Optional.of(BUILT_IN)
                : Optional.empty();
    }

    private Optional<String> protocol(Component component) {
        return inspection.deployment().settings().of(component, Props.PROTOCOL).map(Setting::text);
    }

    /** A controller to add: a component of a kind that guards such a database, in a group of its own. */
    record Drawn(Add added, Id group, String kind) {
    }

    /**
     * Beside a replica that doesn't stand where the primary does, where there is one. Proxies that are in no group yet are
     * grouped instead.
     */
    Optional<Drawn> drawn(Group group, Redundancy.PrimaryReplica policy) {
        var topology = inspection.topology();
        var ids = Ids.beside(topology);
        var lone = topology.components().values().stream().filter(component -> guards(component, policy.primary())
                && topology.groupOf(component.id()).isEmpty())
                .toList();
        if (!lone.isEmpty()) {
            var guarding = Group.of(ids.next("group"), lone.getFirst().name(), lone.stream()
                    .map(component -> Member.active(component.id())).toList());
            return Optional.of(new Drawn(Add.of(guarding), guarding.id(), lone.getFirst().label()));
        }
        return inspection.deployment().catalog().kinds().stream()
                .map(kind -> Component.of(ids.next(kind.id()), "", kind.id(), place(group, policy.primary())))
                .filter(component -> guardsByKind(component, policy.primary())).findFirst().map(component -> {
                    var guarding = Group.of(ids.next("group"), "", List.of(Member.active(component.id())));
                    return new Drawn(new Add("add-component", List.of(component, guarding), Map.of()), guarding.id(),
                            component.kind());
                });
    }

    private Optional<Id> place(Group group, Id primary) {
        var at = inspection.topology().components().get(primary).place();
        return group.members().stream().map(member -> inspection.topology().components().get(member.component()).place())
                .filter(place -> !place.equals(at)).findFirst().orElse(at);
    }

    private boolean guardsByKind(Component component, Id database) {
        var catalog = inspection.deployment().catalog();
        return catalog.role(component) == Role.DATABASE_PROXY && catalog.property(component,
                Props.PROTOCOL.id()).flatMap(PropertySpec::fallback)
                .filter(value -> value instanceof Value.Text(var word)
                        && protocol(inspection.topology().components().get(database)).equals(Optional.of(word)))
                .isPresent();
    }
}
