package bulkhead.rules;

import bulkhead.catalog.PropertySpec;
import bulkhead.catalog.Props;
import bulkhead.deployment.Node;
import bulkhead.deployment.Setting;
import bulkhead.edit.Change;
import bulkhead.model.Component;
import bulkhead.model.Id;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A property that only proxies follow, stated where none does: no HAProxy calls the component, or it has no workers to let
 * requests in to.
 */
public final class UnusedSettingRule implements Rule {
    private static final String PRODUCT = "haproxy";
    private static final List<PropertySpec> FOLLOWED_BY_PROXIES = List.of(Props.SERVER_MAXCONN, Props.AGENT_PORT);

    @Override
    public String id() {
        return "topology.unused-setting";
    }

    @Override
    public Severity severity() {
        return Severity.NOTE;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        return inspection.topology().components().values().stream().flatMap(component -> FOLLOWED_BY_PROXIES.stream()
                .flatMap(property -> finding(component, property, inspection).stream()));
    }

    private Optional<Finding> finding(Component component, PropertySpec property, Inspection inspection) {
        return stated(component, property, inspection).flatMap(setting -> reason(component, property, inspection)
                .map(reason -> Finding.of(this, List.of(component.id()), Argument.named(component.id()),
                        new Argument.Fact(property.id()), new Argument.Term(reason)).with(Figure.of(setting))));
    }

    /** By the component itself: what its kind doesn't have is another finding. */
    private static Optional<Setting> stated(Component component, PropertySpec property, Inspection inspection) {
        return inspection.deployment().catalog().property(component, property.id())
                .flatMap(_ -> inspection.deployment().settings().of(component, property))
                .filter(setting -> setting.basis() == Setting.Basis.STATED);
    }

    private static Optional<String> reason(Component component, PropertySpec property, Inspection inspection) {
        if (inspection.deployment().balancers().before(component.id()).map(Node::component).noneMatch(id -> follows(id, inspection))) {
            return Optional.of("no-haproxy-calls");
        }
        return property.equals(Props.SERVER_MAXCONN) && workers(component, inspection) == 0 ? Optional.of("no-workers") : Optional.empty();
    }

    private static boolean follows(Id balancer, Inspection inspection) {
        return inspection.deployment().catalog().kind(inspection.topology().components().get(balancer))
                .flatMap(kind -> kind.product()).filter(PRODUCT::equals).isPresent();
    }

    private static int workers(Component component, Inspection inspection) {
        return inspection.deployment().settings().of(component, Props.WORKERS).map(Setting::count).orElse(0);
    }

    @Override
    public Stream<Fix> fixes(Finding finding, Inspection inspection) {
        var component = inspection.topology().components().get(finding.elements().getFirst());
        var property = finding.facts().getFirst();
        return Stream.of(Fix.of("remove-property", Change.reset(List.of(component), property), new Argument.Fact(property),
                Argument.named(component.id())));
    }
}
