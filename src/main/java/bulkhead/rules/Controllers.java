package bulkhead.rules;

import bulkhead.catalog.Props;
import bulkhead.catalog.Role;
import bulkhead.deployment.Setting;
import bulkhead.model.Component;
import bulkhead.model.Failover;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Unit;
import java.util.Optional;
import java.util.stream.Stream;

/** Who could promote a replica of a database. */
final class Controllers {
    private static final Quantity PROMOTION = Quantity.assumed(2, Unit.SECOND);
    private static final Failover BUILT_IN = new Failover.BuiltIn(Quantity.assumed(10, Unit.SECOND), Quantity.assumed(5, Unit.SECOND));

    private final Inspection inspection;

    Controllers(Inspection inspection) {
        this.inspection = inspection;
    }

    /** A controller that is there, else the database itself, else a person. */
    Failover best(Id database) {
        return groups(database).map(group -> controlled(group.id())).findFirst().or(() -> itself(database)).orElse(new Failover.Manual());
    }

    static Failover controlled(Id group) {
        return new Failover.Controller(group, PROMOTION, false);
    }

    /** Groups of database proxies that speak the database's protocol and have an instance. */
    Stream<Group> groups(Id database) {
        return inspection.topology().groups().values().stream().filter(group -> !inspection.nodes(group).isEmpty())
                .filter(group -> group.members().stream().map(member -> inspection.topology().components().get(member.component()))
                        .allMatch(member -> guards(member, database)));
    }

    /** Whether a component is a database proxy of the database's protocol. */
    boolean guards(Component component, Id database) {
        return inspection.role(component.id()) == Role.DATABASE_PROXY && protocol(component).isPresent()
                && protocol(component).equals(protocol(inspection.topology().components().get(database)));
    }

    /** What somebody else runs, and what isn't a database proper, is taken to promote by itself; a database one runs oneself doesn't. */
    Optional<Failover> itself(Id database) {
        var component = inspection.topology().components().get(database);
        boolean bought = inspection.deployment().catalog().property(component, Props.IMAGE.id()).isEmpty();
        return bought && inspection.deployment().catalog().kind(component).isPresent() || inspection.role(database) != Role.DATABASE ? Optional.of(BUILT_IN)
                : Optional.empty();
    }

    private Optional<String> protocol(Component component) {
        return inspection.deployment().settings().of(component, Props.PROTOCOL).map(Setting::text);
    }
}
