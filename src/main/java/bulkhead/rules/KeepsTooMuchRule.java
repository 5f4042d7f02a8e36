package bulkhead.rules;

import bulkhead.analysis.data.Keeping;
import bulkhead.analysis.data.Keepings;
import bulkhead.analysis.data.Medium;
import bulkhead.catalog.PropertySpec;
import bulkhead.catalog.Props;
import bulkhead.deployment.Setting;
import bulkhead.edit.Change;
import bulkhead.model.Component;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Source;
import bulkhead.model.Unit;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

/**
 * What a component is given to keep at average demand, for as long as it is to be kept, is more than its memory or its disk
 * takes. A warning where the oldest records are evicted instead, an error where nothing makes room.
 */
public final class KeepsTooMuchRule implements Rule {
    private final Medium medium;

    KeepsTooMuchRule(Medium medium) {
        this.medium = medium;
    }

    @Override
    public String id() {
        return medium.name().toLowerCase(Locale.ROOT) + ".over-limit";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        return Keepings.of(inspection.report(), medium).stream().filter(Keeping::isTooMuch).map(keeping -> finding(keeping, inspection));
    }

    private Finding finding(Keeping keeping, Inspection inspection) {
        var unit = keeping.limit().quantity().unit();
        boolean alike = keeping.intake().fullest() == 1;
        double room = alike ? keeping.room().orElseThrow() : keeping.limit().base();
        return Finding.of(this, List.of(keeping.component()), Argument.named(keeping.component()),
                new Argument.Amount(amount(keeping.share().orElseThrow() * room, unit)),
                new Argument.Amount(keeping.lifetime().orElseThrow().quantity()),
                new Argument.Amount(amount(room, unit)), new Argument.Number(alike ? 0 : 1))
                .as(evicts(component(keeping.component(), inspection), inspection) ? Severity.WARNING : Severity.ERROR)
                .with(Figure.computed("records", keeping.intake().records() * keeping.instances(), Unit.PER_SECOND, keeping.component()),
                        Figure.computed("copies", keeping.intake().copies(), Unit.ONE, keeping.component()))
                .with(keeping.settings().stream().filter(setting -> !setting.property().equals(Props.INTERVAL.id())).map(Figure::of)
                        .toArray(Figure[]::new));
    }

    private boolean evicts(Component component, Inspection inspection) {
        return medium == Medium.MEMORY && inspection.deployment().settings().of(component, Props.EVICTION).map(Setting::text)
                .filter(word -> !word.equals("none")).isPresent();
    }

    @Override
    public Stream<Fix> fixes(Finding finding, Inspection inspection) {
        var id = finding.elements().getFirst();
        return Keepings.of(inspection.report(), medium).stream().filter(keeping -> keeping.component().equals(id))
                .flatMap(keeping -> Stream.of(larger(keeping, inspection), more(keeping, inspection), shorter(keeping, inspection))
                        .flatMap(each -> each));
    }

    /** Memory only as far as the machine goes. */
    private Stream<Fix> larger(Keeping keeping, Inspection inspection) {
        var component = component(keeping.component(), inspection);
        var enough = rounded(keeping.limit().quantity(), keeping.share().orElse(0) * keeping.limit().base(), Math::ceil);
        boolean fits = medium == Medium.DISK || inspection.deployment().settings().of(component, Props.MEMORY)
                .filter(machine -> machine.base() >= enough.base()).isPresent();
        return fits ? Stream.of(changed(medium.limit(), component, enough)) : Stream.empty();
    }

    /** So many that each keeps what it may, in all of the group that share it. */
    private static Stream<Fix> more(Keeping keeping, Inspection inspection) {
        int all = inspection.deployment().groupOf(keeping.component()).map(group -> inspection.nodes(group).size())
                .orElse(keeping.instances());
        var share = keeping.share();
        return share.isEmpty() || share.getAsDouble() * all > Spares.MOST ? Stream.empty()
                : new Spares(inspection).more(keeping.component(), (int) Math.ceil(share.getAsDouble() * all) - all);
    }

    private Stream<Fix> shorter(Keeping keeping, Inspection inspection) {
        var lifetime = keeping.lifetime().orElseThrow().quantity();
        return keeping.share().stream().mapToObj(share -> rounded(lifetime, lifetime.base() / share, Math::floor))
                .filter(time -> time.value() > 0).map(time -> changed(medium.lifetime(), component(keeping.component(), inspection), time));
    }

    private static Fix changed(PropertySpec property, Component component, Quantity value) {
        return Fix.of(property.id(), Change.property(List.of(component), property.id(), value), Argument.named(component.id()),
                new Argument.Amount(value));
    }

    private static Quantity amount(double base, Unit unit) {
        return Quantity.assumed(base / unit.factor(), unit);
    }

    /** To two digits in the unit of what it replaces. */
    private static Quantity rounded(Quantity like, double base, DoubleUnaryOperator to) {
        var value = base / like.unit().factor();
        var digit = value > 0 ? Math.pow(10, Math.floor(Math.log10(value)) - 1) : 1;
        return new Quantity(digit < 1 ? to.applyAsDouble(value * Math.rint(1 / digit)) / Math.rint(1 / digit)
                : to.applyAsDouble(value / digit) * digit, like.unit(), Source.ASSUMED);
    }

    private static Component component(Id id, Inspection inspection) {
        return inspection.topology().components().get(id);
    }
}
