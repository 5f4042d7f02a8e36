package bulkhead.cli;

import bulkhead.catalog.Catalog;
import bulkhead.catalog.KindSpec;
import bulkhead.catalog.PropertySpec;
import bulkhead.catalog.Words;
import bulkhead.model.Quantity;
import bulkhead.model.Texts;
import bulkhead.model.Value;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

/** Lists the kinds of component with their properties. */
@Command(name = "kinds")
final class KindsCommand implements Callable<Integer> {
    @Mixin
    private Told told;

    private final Console console;

    KindsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return told.print(console, KindsCommand::text, KindsCommand::json);
    }

    private static List<String> text(Locale locale) {
        var texts = Texts.beside(Catalog.class, locale);
        var table = new Table();
        kinds().forEach(kind -> table.row(kind.id(), Words.of(kind.role()), texts.text("kind." + kind.id() + ".name"),
                texts.text("kind." + kind.id() + ".purpose")));
        return table.lines();
    }

    private static String json(Locale locale) {
        var texts = Texts.beside(Catalog.class, locale);
        var root = Json.object().put("version", 1);
        var array = root.putArray("kinds");
        kinds().forEach(kind -> array.add(kind(kind, texts)));
        return Json.text(root);
    }

    private static List<KindSpec> kinds() {
        return Catalog.standard().kinds();
    }

    private static ObjectNode kind(KindSpec kind, Texts texts) {
        var node = Json.object().put("id", kind.id()).put("role", Words.of(kind.role())).put("section", Words.of(kind.section()))
                .put("name", texts.text("kind." + kind.id() + ".name"))
                .put("purpose", texts.text("kind." + kind.id() + ".purpose"));
        var properties = node.putArray("properties");
        kind.properties().forEach(property -> properties.add(property(property, texts)));
        return node;
    }

    private static ObjectNode property(PropertySpec property, Texts texts) {
        var node = Json.object().put("id", property.id()).put("name", texts.text("property." + property.id()));
        switch (property.type()) {
            case PropertySpec.Type.Number(var unit, var least, var most, var step) -> {
                node.put("type", "number").put("unit", unit.symbol());
                node.set("least", Json.number(least / unit.factor()));
                node.set("most", most == Double.MAX_VALUE ? Json.NODES.nullNode() : Json.number(most / unit.factor()));
                if (step > 0) {
                    node.set("step", Json.number(step / unit.factor()));
                }
            }
            case PropertySpec.Type.Line() -> node.put("type", "text");
            case PropertySpec.Type.Choice(var words) -> {
                var choices = node.put("type", "choice").putArray("choices");
                words.forEach(choices::add);
            }
            case PropertySpec.Type.YesNo() -> node.put("type", "flag");
        }
        property.fallback().ifPresent(value -> fallback(node, value));
        return node;
    }

    private static void fallback(ObjectNode node, Value value) {
        switch (value) {
            case Quantity quantity -> {
                var fallback = node.putObject("default");
                fallback.set("value", Json.number(quantity.value()));
                fallback.put("unit", quantity.unit().symbol())
                        .put("source", quantity.source().origin().name().toLowerCase(Locale.ROOT));
                if (!quantity.source().note().isBlank()) {
                    fallback.put("note", quantity.source().note());
                }
            }
            case Value.Text(var text) -> node.put("default", text);
            case Value.Flag(var on) -> node.put("default", on);
            case Value.Unknown _ -> {
            }
        }
    }
}
