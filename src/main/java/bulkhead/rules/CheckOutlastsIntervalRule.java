package bulkhead.rules;

import bulkhead.catalog.PropertySpec;
import bulkhead.catalog.Props;
import bulkhead.catalog.Role;
import bulkhead.deployment.Setting;
import bulkhead.edit.Change;
import bulkhead.model.Component;
import bulkhead.model.Element;
import bulkhead.model.Group;
import bulkhead.model.HealthCheck;
import bulkhead.model.Link;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A balancer that gives a health check more time than lies between two: one that hangs delays those after it. */
public final class CheckOutlastsIntervalRule implements Rule {
    @Override
    public String id() {
        return "timeout.check-outlasts-interval";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    private record Check(Component balancer, Element checked, Setting timeout, Setting interval) {
    }

    /** Balancers that give the same time to the same check are one finding. */
    @Override
    public Stream<Finding> findings(Inspection inspection) {
        return Patience.waiting(inspection).filter(link -> inspection.role(link.from()) == Role.BALANCER)
                .flatMap(link -> check(link, inspection).stream())
                .filter(check -> check.timeout().base() > check.interval().base()).distinct()
                .collect(Collectors.groupingBy(check -> List.of(check.checked().id(), check.timeout().quantity()),
                        LinkedHashMap::new, Collectors.toList()))
                .values().stream().map(this::finding);
    }

    private static Optional<Check> check(Link link, Inspection inspection) {
        var balancer = inspection.topology().components().get(link.from());
        var called = inspection.topology().element(link.to()).orElseThrow();
        var unchecked = called instanceof Group group && group.healthCheck() == HealthCheck.NONE;
        return unchecked ? Optional.empty() : setting(balancer, Props.TIMEOUT_CHECK, inspection)
                .map(timeout -> new Check(balancer, called, timeout,
                        inspection.deployment().settings().required(called, Props.CHECK_INTERVAL)));
    }

    private static Optional<Setting> setting(Component balancer, PropertySpec property, Inspection inspection) {
        return inspection.deployment().settings().of(balancer, property);
    }

    private Finding finding(List<Check> checks) {
        var check = checks.getFirst();
        var balancers = checks.stream().map(each -> each.balancer().id()).distinct().toList();
        var elements = Stream.concat(Stream.of(check.checked().id()), balancers.stream()).toList();
        return Finding.of(this, elements, new Argument.Named(balancers), Argument.named(check.checked().id()),
                        new Argument.Amount(check.timeout().quantity()), new Argument.Amount(check.interval().quantity()))
                .as(Grounds.of(Severity.WARNING, List.of(check.timeout(), check.interval())))
                .with(Figure.of(check.timeout()), Figure.of(check.interval()));
    }

    @Override
    public Stream<Fix> fixes(Finding finding, Inspection inspection) {
        var checked = inspection.topology().element(finding.elements().getFirst()).orElseThrow();
        var balancers = finding.elements().stream().skip(1).map(inspection.topology().components()::get).toList();
        var interval = inspection.deployment().settings().required(checked, Props.CHECK_INTERVAL).quantity();
        var timeout = inspection.deployment().settings().required(balancers.getFirst(), Props.TIMEOUT_CHECK).quantity();
        return Stream.of(Fix.of("check-timeout", Change.property(balancers, Props.TIMEOUT_CHECK.id(), interval),
                        new Argument.Named(balancers.stream().map(Component::id).toList()), new Argument.Amount(interval)),
                Fix.of("check-interval", Change.property(List.of(checked), Props.CHECK_INTERVAL.id(), timeout),
                        Argument.named(checked.id()), new Argument.Amount(timeout)));
    }
}
