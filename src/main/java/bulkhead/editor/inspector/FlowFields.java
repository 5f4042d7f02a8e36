package bulkhead.editor.inspector;

import bulkhead.edit.Change;
import bulkhead.model.Demand;
import bulkhead.model.Flow;
import bulkhead.model.Objectives;
import bulkhead.model.Quantity;
import bulkhead.model.Unit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A flow's entry, demand and promises. */
final class FlowFields {
    private FlowFields() {
    }

    static Stream<FieldGroup> groups(Composer composer, Flow flow) {
        var demand = flow.demand();
        var promised = flow.objectives();
        return Stream.of(
                composer.group("general", composer.name(flow),
                        composer.element("entry", composer.topology().components().values(), Optional.of(flow.entry()), true,
                                id -> Change.of("entry", flow.withEntry(id.orElse(flow.entry()))))),
                composer.group("demand",
                        composer.number("demand.average", Unit.PER_SECOND, demand.average(),
                                rate -> flow.withDemand(new Demand(rate, demand.peak(), demand.growth()))),
                        composer.number("demand.peak", Unit.PER_SECOND, demand.peak(),
                                rate -> flow.withDemand(new Demand(demand.average(), rate, demand.growth()))),
                        composer.number("demand.growth", Unit.PERCENT, demand.growth(),
                                share -> flow.withDemand(new Demand(demand.average(), demand.peak(), share)))),
                composer.group("objectives",
                        composer.number("objectives.availability", Unit.PERCENT, promised.availability(),
                                value -> with(flow, promised, value, promised.rto(),
                                promised.rpo(), promised.latency())),
                        composer.number("objectives.rto", Unit.MINUTE, promised.rto(),
                                value -> with(flow, promised, promised.availability(), value,
                                promised.rpo(), promised.latency())),
                        composer.number("objectives.rpo", Unit.MINUTE, promised.rpo(),
                                value -> with(flow, promised, promised.availability(), promised.rto(),
                                value, promised.latency())),
                        composer.number("objectives.latency", Unit.MILLISECOND, promised.latency(),
                                value -> with(flow, promised, promised.availability(),
                                promised.rto(), promised.rpo(), value)),
                        composer.line("objectives.countries", String.join(", ", promised.countries()),
                                text -> Change.of("objectives",
                                flow.withObjectives(new Objectives(promised.availability(), promised.rto(), promised.rpo(),
                                        promised.latency(), countries(text)))))));
    }


    private static Flow with(Flow flow, Objectives old, Optional<Quantity> availability, Optional<Quantity> rto,
            Optional<Quantity> rpo, Optional<Quantity> latency) {
        return flow.withObjectives(new Objectives(availability, rto, rpo, latency, old.countries()));
    }

    private static List<String> countries(String typed) {
        return Stream.of(typed.toUpperCase(Locale.ROOT).split("[,; ]+")).filter(code -> !code.isBlank()).distinct().toList();
    }
}
