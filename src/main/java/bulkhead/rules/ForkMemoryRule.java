package bulkhead.rules;

import bulkhead.analysis.data.Memory;
import bulkhead.catalog.Props;
import bulkhead.deployment.Setting;
import bulkhead.edit.Change;
import bulkhead.model.Component;
import bulkhead.model.Quantity;
import bulkhead.model.Source;
import bulkhead.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A memory store that forks to write itself to disk and may fill more than half of its machine: while it writes, a busy
 * instance copies much of what it holds, so an eviction limit doesn't keep it within the machine.
 */
public final class ForkMemoryRule implements Rule {
    /** A share that leaves room for the program beside the copy. */
    private static final double FITTING = 0.45;

    @Override
    public String id() {
        return "memory.fork-headroom";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        return inspection.topology().components().values().stream().flatMap(component -> finding(component, inspection).stream());
    }

    @Override
    public Stream<Fix> fixes(Finding finding, Inspection inspection) {
        var component = inspection.topology().components().get(finding.elements().getFirst());
        var machine = inspection.deployment().settings().of(component, Props.MEMORY).orElseThrow().quantity();
        var limit = new Quantity(rounded(machine.value() * FITTING), machine.unit(), Source.ASSUMED);
        return Stream.of(
                Fix.of("memory-limit", Change.property(List.of(component), Props.MEMORY_LIMIT.id(), limit),
                        Argument.named(component.id()),
                        new Argument.Amount(limit)),
                Fix.of("no-persistence", Change.property(List.of(component), Props.PERSISTENCE.id(), new Value.Text("none")),
                        Argument.named(component.id())));
    }

    /** To two digits, downwards. */
    private static double rounded(double value) {
        double digit = Math.pow(10, Math.floor(Math.log10(value)) - 1);
        return digit < 1 ? Math.floor(value * Math.rint(1 / digit)) / Math.rint(1 / digit) : Math.floor(value / digit) * digit;
    }

    private Optional<Finding> finding(Component component, Inspection inspection) {
        var settings = inspection.deployment().settings();
        var persistence = settings.of(component, Props.PERSISTENCE).map(Setting::text).filter(word -> !word.equals("none"));
        var machine = settings.of(component, Props.MEMORY);
        var limit = settings.of(component, Props.MEMORY_LIMIT);
        if (persistence.isEmpty() || machine.isEmpty() || limit.isPresent() && limit.get().base() < Memory.limitWhileForking(machine.get().base())) {
            return Optional.empty();
        }
        var stated = limit.orElse(machine.get());
        return Optional.of(Finding.of(this, List.of(component.id()), Argument.named(component.id()),
                new Argument.Amount(stated.quantity()),
                        new Argument.Amount(machine.get().quantity()), new Argument.Term("persistence." + persistence.get()),
                        new Argument.Share(stated.base() / machine.get().base()))
                .as(persistence.get().equals("append-only") ? Severity.ERROR : Severity.WARNING)
                .with(Figure.of(stated), Figure.of(machine.get())));
    }
}
