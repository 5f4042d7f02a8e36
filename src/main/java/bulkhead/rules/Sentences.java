package bulkhead.rules;

import bulkhead.analysis.failure.CutSets;
import bulkhead.analysis.failure.Event;
import bulkhead.catalog.Wording;
import bulkhead.model.Id;
import bulkhead.model.Numerals;
import bulkhead.model.Texts;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Findings in words, for one topology and one language. */
public final class Sentences {
    /** The figure by which rules say how many instances are missing. */
    static final String MISSING = "missing-instances";

    /** Between these per cent what is missing counts, not what is there: 99.99 is far from 99.999. */
    private static final double NEARLY_ALL = 99;
    private static final double ALL = 100;

    private final Topology topology;
    private final Texts texts;
    private final Wording wording;

    public Sentences(Topology topology, Locale locale) {
        this.topology = topology;
        this.texts = Texts.beside(Sentences.class, locale);
        this.wording = Wording.in(locale);
    }

    /** The rule in a few words. */
    public String title(String rule) {
        return texts.text(rule + ".title");
    }

    /** What was found, in one sentence. */
    public String what(Finding finding) {
        return sentence(finding, ".what");
    }

    /** Why it matters. */
    public String why(Finding finding) {
        return sentence(finding, ".why");
    }

    /** What to do about it. */
    public String advice(Finding finding) {
        return sentence(finding, isUnhelped(finding) ? ".unhelped" : ".fix");
    }

    /** Too much for it, and no number of instances would do. */
    private static boolean isUnhelped(Finding finding) {
        return finding.figures().stream().anyMatch(figure -> figure.name().equals(MISSING) && figure.value() == 0);
    }

    /** What a fix does: "Run 2 more instances of Web." */
    public String fix(Fix fix) {
        return texts.text("fix." + fix.key(), fix.arguments().stream().map(this::word).toArray());
    }

    /** What a fix adds, in money where that is known: "+240 EUR a month". */
    public String price(Price price) {
        if (price.euroAMonth().isPresent()) {
            double euro = price.euroAMonth().getAsDouble();
            return price.instances() == 0 && euro == 0 ? texts.text("price.same") : texts.text("price.money", signed(euro));
        }
        return price.instances() == 0 ? texts.text("price.unknown") : texts.text("price.instances", signed(price.instances()),
                Math.abs(price.instances()));
    }

    /** Why nothing is offered. */
    public String nothing(Fixes fixes) {
        return fixes.tried() == 0 ? texts.text("fixes.unknown") : texts.text("fixes.none", fixes.tried());
    }

    private String signed(double value) {
        return (value < 0 ? "\u2212" : "+") + number(Math.abs(value));
    }

    public String severity(Severity severity) {
        return texts.text("severity." + severity.name().toLowerCase(Locale.ROOT));
    }

    /** A number that was used: "utilisation of Web: 130 % (computed)". */
    public String figure(Figure figure) {
        var source = figure.source().map(known -> known.origin().name().toLowerCase(Locale.ROOT)).orElse("computed");
        return texts.text("figure", name(figure), figure.element().map(topology::label).orElse(""),
                amount(figure.value(), figure.unit()),
                texts.text("source." + source));
    }

    private String name(Figure figure) {
        return texts.has("figure." + figure.name()) ? texts.text("figure." + figure.name()) : wording.property(figure.name());
    }

    public String event(Event event) {
        var label = label(event.element());
        return switch (event.sort()) {
            case INSTANCE -> instances(event.element()) == 1 ? label : texts.text("lost.instance", label, event.instance());
            case COMPONENT -> instances(event.element()) == 1 ? label : texts.text("lost.component", label);
            case PLACE, RISK -> label;
            case LINK -> texts.text("lost.link", link(event.element()));
        };
    }

    /** Things that take something down together: "any 3 of the 12 web + Zone B". */
    public String cut(CutSets.Line line) {
        return line.parts().stream().map(part -> part.of() == 1 ? event(part.first())
                : texts.text("lost.any", part.any(), part.of(), label(part.first().element())))
                        .collect(Collectors.joining(" + "));
    }

    private int instances(Id component) {
        var found = topology.components().get(component);
        return found == null ? 1 : found.instances().count();
    }

    private String sentence(Finding finding, String part) {
        var words = finding.arguments().stream().map(this::word).toArray();
        return texts.text(finding.rule() + part, words);
    }

    /** Counts stay numbers, so that a sentence can tell one from many. */
    private Object word(Argument argument) {
        return switch (argument) {
            case Argument.Named(var elements) -> labels(elements);
            case Argument.Lost(var event) -> event(event);
            case Argument.Amount(var quantity) -> amount(quantity.value(), quantity.unit());
            case Argument.Number(var value) -> isCount(value) ? (Object) (long) value : number(value);
            case Argument.Share(var value) -> amount(value * 100, Unit.PERCENT);
            case Argument.ShareBeside(var value, var other) -> new Numerals(texts.locale()).apart(value * 100, other * 100)
                    + "\u00a0" + Unit.PERCENT.symbol();
            case Argument.Kind(var id) -> wording.kindName(id);
            case Argument.Values(var properties) -> properties.entrySet().stream().map(property -> wording.property(property.getKey()) + " "
                    + amount(property.getValue().value(), property.getValue().unit())).collect(Collectors.joining(", "));
            case Argument.Fact(var name) -> name;
            case Argument.Verbatim(var text) -> text;
            case Argument.Change(var fix) -> fix(fix);
            case Argument.Term(var key) -> texts.text(key);
        };
    }

    private static boolean isCount(double value) {
        return value == Math.rint(value) && Math.abs(value) <= Integer.MAX_VALUE;
    }

    private String labels(List<Id> elements) {
        return elements.stream().map(this::label).collect(Collectors.joining(", "));
    }

    /** Of an element; a link by its ends where it has no name. */
    public String label(Id id) {
        return topology.links().containsKey(id) ? link(id) : topology.label(id);
    }

    /** A link by its name, else by its ends. */
    public String link(Id id) {
        var link = topology.links().get(id);
        return link == null || !link.name().isBlank() ? topology.label(id)
                : topology.label(link.from()) + " → " + topology.label(link.to());
    }

    public String amount(double value, Unit unit) {
        var shown = unit == Unit.PERCENT && value > NEARLY_ALL && value < ALL ? nearlyAll(value) : number(value);
        return unit == Unit.ONE ? shown : shown + "\u00a0" + wording.symbol(unit);
    }

    /** With three significant digits of what is missing. */
    private String nearlyAll(double percent) {
        return new Numerals(texts.locale()).number(percent, Math.clamp(2 - (long) Math.floor(Math.log10(ALL - percent)), 2, 9));
    }

    /** Four significant digits are enough to compare, and whole numbers stay whole. */
    public String number(double value) {
        return new Numerals(texts.locale()).significant(value);
    }
}
