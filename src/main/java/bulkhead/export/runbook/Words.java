package bulkhead.export.runbook;

import bulkhead.analysis.Report;
import bulkhead.analysis.failure.Condition;
import bulkhead.analysis.failure.Event;
import bulkhead.catalog.Wording;
import bulkhead.deployment.Setting;
import bulkhead.export.Markdown;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Source;
import bulkhead.model.Texts;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import java.text.NumberFormat;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The runbook's words in one language: labels as Markdown, numbers with their units and sources. */
final class Words {
    private static final int DIGITS = 3;
    private static final int EXACT = 6;

    private final Topology topology;
    private final Texts texts;

    Words(Report report, Locale locale) {
        this.topology = report.topology();
        this.texts = Texts.beside(Words.class, locale);
    }

    Locale locale() {
        return texts.locale();
    }

    String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    String none() {
        return "–";
    }

    String event(Event event) {
        return switch (event.sort()) {
            case INSTANCE -> instances(event.element()) == 1 ? label(event.element())
                    : text("lost.instance", label(event.element()), Integer.toString(event.instance()));
            case COMPONENT -> instances(event.element()) == 1 ? label(event.element())
                    : text("lost.component", label(event.element()));
            case PLACE, RISK -> label(event.element());
            case LINK -> text("lost.link", label(event.element()));
        };
    }

    /** A link without a name by its ends. */
    String label(Id id) {
        var link = topology.links().get(id);
        return link == null || !link.name().isBlank() ? Markdown.text(topology.label(id))
                : Markdown.text(topology.label(link.from())) + " → " + Markdown.text(topology.label(link.to()));
    }

    String labels(Collection<Id> ids) {
        return ids.isEmpty() ? none() : ids.stream().map(this::label).collect(Collectors.joining(", "));
    }

    private int instances(Id component) {
        return topology.components().get(component).instances().count();
    }

    /** All that holds, worst first. */
    String verdict(Collection<Condition> conditions) {
        return Stream.of(Condition.values()).filter(conditions::contains).map(this::verdict).collect(Collectors.joining(", "));
    }

    String verdict(Condition condition) {
        return text("condition." + condition.name().toLowerCase(Locale.ROOT));
    }

    String source(Source.Origin origin) {
        return text("source." + origin.name().toLowerCase(Locale.ROOT));
    }

    /** As it was put in, with where it is from: {@code 4 h (assumed)}. */
    String quantity(Quantity quantity) {
        return withUnit(plain(quantity.value(), EXACT), quantity.unit()) + " (" + source(quantity.source().origin()) + ")";
    }

    /** A setting in force: {@code check-interval 2 s (vendor)}. */
    String setting(Setting setting) {
        return Markdown.code(setting.property()) + " " + quantity(setting.quantity());
    }

    String settings(Collection<Setting> settings) {
        return settings.stream().map(this::setting).distinct().collect(Collectors.joining(", "));
    }

    String seconds(double seconds) {
        return amount(seconds, Unit.SECOND);
    }

    String percent(double share) {
        return amount(share * 100, Unit.PERCENT);
    }

    String amount(double value, Unit unit) {
        return withUnit(number(value), unit);
    }

    private String withUnit(String number, Unit unit) {
        return number + (unit == Unit.ONE ? "" : "\u00a0" + Wording.in(texts.locale()).symbol(unit));
    }

    /** A share of the time, near to 1 as a rule. */
    String nearlyAll(double share) {
        return withUnit(plain(share * 100, EXACT), Unit.PERCENT);
    }

    /** Three significant digits; whole numbers stay whole. */
    String number(double value) {
        int whole = value == 0 ? 1 : (int) Math.floor(Math.log10(Math.abs(value))) + 1;
        return Double.isFinite(value) ? plain(value, Math.clamp((long) DIGITS - whole, 0, EXACT)) : "∞";
    }

    private String plain(double value, int digits) {
        var format = NumberFormat.getNumberInstance(texts.locale());
        format.setMaximumFractionDigits(digits);
        return format.format(value);
    }
}
