package bulkhead.storage;

import bulkhead.model.Quantity;
import bulkhead.model.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Properties by id: numbers, texts, yes or no; any other shape is kept as it is. */
final class PropertiesCodec {
    private static final String NAME = "properties";

    private PropertiesCodec() {
    }

    static Map<String, Value> read(Fields element) {
        return element.object(NAME, PropertiesCodec::all).orElse(Map.of());
    }

    private static Map<String, Value> all(Fields fields) {
        var properties = new LinkedHashMap<String, Value>();
        for (var name : fields.names()) {
            value(fields, name, fields.take(name).orElseThrow()).ifPresent(value -> properties.put(name, value));
        }
        return properties;
    }

    private static Optional<? extends Value> value(Fields fields, String name, Node node) {
        return switch (node) {
            case Node.Str(var _, var text) -> Optional.of(new Value.Text(text));
            case Node.Bool(var _, var on) -> Optional.of(new Value.Flag(on));
            case Node.Num _ -> QuantityCodec.read(fields, name);
            case Node.Obj object when object.fields().get(QuantityCodec.VALUE) instanceof Node.Num ->
                    QuantityCodec.read(fields, name);
            default -> Optional.of(new Value.Unknown(node.json()));
        };
    }

    static void write(OutFields element, Map<String, Value> properties) {
        var fields = new OutFields();
        properties.forEach((name, value) -> fields.put(name, write(value)));
        element.putUnless(properties.isEmpty(), NAME, fields.fitting());
    }

    private static Out write(Value value) {
        return switch (value) {
            case Quantity quantity -> QuantityCodec.write(quantity);
            case Value.Text(var text) -> new Out.Raw(Quoted.text(text));
            case Value.Flag(var on) -> new Out.Raw(Boolean.toString(on));
            case Value.Unknown(var json) -> new Out.Raw(json);
        };
    }
}
