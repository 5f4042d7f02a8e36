package bulkhead.storage;

import bulkhead.model.Dimension;
import bulkhead.model.Element;
import bulkhead.model.Id;
import bulkhead.model.InvalidTopology;
import bulkhead.model.Problem;
import bulkhead.model.Quantity;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import bulkhead.model.Value;
import bulkhead.model.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The elements of a file on their way to a topology: knows where each stands, so that what the topology refuses is told with its
 * line.
 */
final class Elements {
    private final Complaints complaints;
    private final Vocabulary vocabulary;
    private final List<Element> elements = new ArrayList<>();
    private final Map<Id, Positions.Position> positions = new LinkedHashMap<>();
    private boolean someWithoutId;

    Elements(Complaints complaints, Vocabulary vocabulary) {
        this.complaints = complaints;
        this.vocabulary = vocabulary;
    }

    void read(Fields top, Section<? extends Element> section) {
        section.forEach(top, (item, index) -> {
            var element = section.codec().read(Fields.of(item, section.owner(item, index), complaints));
            if (!section.owner(item, index).equals(element.id().value())) {
                someWithoutId = true;
            } else if (isNew(element.id(), item)) {
                positions.put(element.id(), Locating.of("/" + section.name() + "/" + index, item));
                elements.add(element);
                element.properties().forEach((property, value) -> property(element, property, value));
            }
        });
    }

    private boolean isNew(Id id, Node.Obj item) {
        var first = positions.get(id);
        if (first != null) {
            complaints.add(item.fields().getOrDefault("id", item).at(), id.value(), "duplicate-id", id.value(),
                    Integer.toString(first.at().line()));
        }
        return first == null;
    }

    private void property(Element element, String property, Value value) {
        vocabulary.dimension(element, property).ifPresent(dimension -> {
            switch (value) {
                case Quantity quantity when quantity.dimension() != dimension ->
                        unit(element, property, quantity.unit(), dimension);
                case Value.Text(var text) -> complain(element, property, "no-number", Quoted.text(text));
                case Value.Flag(var on) -> complain(element, property, "no-number", Boolean.toString(on));
                case Quantity _, Value.Unknown _ -> {
                }
            }
        });
    }

    private void unit(Element element, String field, Unit unit, Dimension dimension) {
        var units = Unit.of(dimension).stream().map(Unit::symbol).filter(symbol -> !symbol.isEmpty())
                .collect(Collectors.joining(", "));
        complain(element, field, wrongUnit(unit.symbol(), units), unit.symbol(), units);
    }

    private static String wrongUnit(String symbol, String allowed) {
        return symbol.isEmpty() ? "missing-unit" : allowed.equals(Unit.PERCENT.symbol()) ? "superfluous-unit" : "wrong-unit";
    }

    private void complain(Element element, String field, String key, String... more) {
        var arguments = new ArrayList<>(List.of(element.id().value(), field));
        arguments.addAll(List.of(more));
        complaints.add(spot(element.id(), "properties." + field, field), element.id().value(), key,
                arguments.toArray(String[]::new));
    }

    private Spot spot(Id element, String path, String otherwise) {
        var fields = positions.get(element).fields();
        return fields.getOrDefault(path, fields.getOrDefault(otherwise, positions.get(element).at()));
    }

    /** The topology; empty and complained of where there is none. */
    Optional<Topology> topology() {
        try {
            return Optional.of(Topology.of(elements));
        } catch (InvalidTopology invalid) {
            invalid.problems().stream().filter(this::isNews).toList().forEach(this::complain);
            return Optional.empty();
        }
    }

    /** Not what merely follows from something already complained of. */
    private boolean isNews(Problem problem) {
        return !complaints.against(problem.element().value()) && !(someWithoutId && problem.key().equals("unknown-reference"));
    }

    private void complain(Problem problem) {
        var spot = spot(problem.element(), problem.field(), "properties." + problem.field());
        var arguments = problem.arguments().toArray(String[]::new);
        var key = problem.key().equals("wrong-unit") ? wrongUnit(arguments[2], arguments[3]) : problem.key();
        complaints.add(spot, problem.element().value(), key, arguments);
    }

    Positions positions() {
        return new Positions(positions);
    }
}
