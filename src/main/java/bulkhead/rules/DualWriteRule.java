package bulkhead.rules;

import bulkhead.catalog.Props;
import bulkhead.catalog.Role;
import bulkhead.deployment.Setting;
import bulkhead.edit.Change;
import bulkhead.model.Access;
import bulkhead.model.Component;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A component under steady high load that writes to two stores in line: when one of them is slow, the queue before it isn't
 * cleared and the component goes down with it. A component counts as busy where it says so or where it is over its normal
 * target at peak.
 */
public final class DualWriteRule implements Rule {
    private static final Set<Role> STORES = EnumSet.of(Role.STORE, Role.CACHE, Role.DATABASE, Role.DATABASE_PROXY);

    @Override
    public String id() {
        return "stream.synchronous-dual-write";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        return inspection.topology().components().values().stream()
                .filter(component -> busy(component, inspection)).flatMap(component -> {
            var written = writes(component, inspection).map(Link::to).distinct().toList();
            return written.size() < 2 ? Stream.empty() : Stream.of(finding(component, written));
        });
    }

    @Override
    public Stream<Fix> fixes(Finding finding, Inspection inspection) {
        var component = inspection.topology().components().get(finding.elements().getFirst());
        return writes(component, inspection).toList().reversed().stream()
                .map(link -> Fix.of("send", Change.of("kind", link.withKind(LinkKind.SENDS)), Argument.named(link.id())));
    }

    private Finding finding(Component component, List<Id> written) {
        var elements = Stream.concat(Stream.of(component.id()), written.stream()).toList();
        return Finding.of(this, elements, Argument.named(component.id()), new Argument.Named(written));
    }

    private static Stream<Link> writes(Component component, Inspection inspection) {
        return inspection.linksFrom(component.id())
                .filter(link -> link.kind() == LinkKind.CALLS && link.access() != Access.READ && toStore(link, inspection));
    }

    private static boolean toStore(Link link, Inspection inspection) {
        return inspection.topology().targets(link).stream().anyMatch(id -> STORES.contains(inspection.role(id)));
    }

    private static boolean busy(Component component, Inspection inspection) {
        var load = inspection.report().capacity().peak().get(component.id());
        return inspection.deployment().settings().of(component, Props.BUSY).map(Setting::on).orElse(false) || load != null
                && load.overTarget();
    }
}
