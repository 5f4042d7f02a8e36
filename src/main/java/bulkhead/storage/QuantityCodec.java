package bulkhead.storage;

import bulkhead.model.Quantity;
import bulkhead.model.Source;
import bulkhead.model.Unit;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A number: {@code { "value": 50, "unit": "ms", "source": "measured", "note": "…" }}. A bare number and one without source are
 * read as assumed; the source is always written.
 */
final class QuantityCodec {
    static final String VALUE = "value";

    private QuantityCodec() {
    }

    static Optional<Quantity> read(Fields fields) {
        var value = fields.number(VALUE).flatMap(number -> finite(fields, number));
        var unit = unit(fields);
        var source = new Source(fields.word("source", Source.Origin.class).orElse(Source.Origin.ASSUMED),
                fields.text("note").orElse(""));
        return value.flatMap(number -> unit.map(known -> new Quantity(number, known, source)));
    }

    private static Optional<Double> finite(Fields fields, Node.Num number) {
        double value = Double.parseDouble(number.json());
        if (!Double.isFinite(value)) {
            fields.complain(number.at(), "not-finite", VALUE, number.json());
            return Optional.empty();
        }
        return Optional.of(value);
    }

    private static Optional<Unit> unit(Fields fields) {
        var symbol = fields.text("unit").orElse(Unit.ONE.symbol());
        var unit = Unit.ofSymbol(symbol);
        if (unit.isEmpty()) {
            fields.complain(fields.take("unit").orElseThrow().at(), "unknown-unit", "unit", symbol, symbols());
        }
        return unit;
    }

    private static String symbols() {
        return Stream.of(Unit.values()).map(Unit::symbol).filter(symbol -> !symbol.isEmpty()).collect(Collectors.joining(", "));
    }

    static Optional<Quantity> read(Fields fields, String name) {
        return fields.brief(name, VALUE, QuantityCodec::read);
    }

    /** A number that must be there; where it isn't, one, for there is a complaint. */
    static Quantity needed(Fields fields, String name) {
        if (fields.take(name).isEmpty()) {
            fields.complain(fields.at(), "missing-field", name);
        }
        return read(fields, name).orElse(Quantity.ONE);
    }

    static Out write(Quantity quantity) {
        return new OutFields().put(VALUE, new Out.Raw(number(quantity.value()))).anyText("unit", quantity.unit().symbol())
                .word("source", quantity.source().origin()).anyText("note", quantity.source().note()).fitting();
    }

    /** Whole numbers without a point, all others in the shortest form that reads back as the same. */
    private static String number(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15 && !(value == 0 && 1 / value < 0);
        return whole ? Long.toString((long) value) : Double.toString(value);
    }
}
