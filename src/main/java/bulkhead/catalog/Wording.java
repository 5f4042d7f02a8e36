package bulkhead.catalog;

import bulkhead.model.Access;
import bulkhead.model.Balancing;
import bulkhead.model.Element;
import bulkhead.model.Failover;
import bulkhead.model.HealthCheck;
import bulkhead.model.LinkKind;
import bulkhead.model.PlaceLevel;
import bulkhead.model.Redundancy;
import bulkhead.model.RiskKind;
import bulkhead.model.Source;
import bulkhead.model.Texts;
import bulkhead.model.Unit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What everything in the catalogue is called in one language, what it is for, and under which other words people look for it. */
public final class Wording {
    private final Texts texts;

    private Wording(Texts texts) {
        this.texts = texts;
    }

    public static Wording in(Locale language) {
        return new Wording(Texts.beside(Wording.class, language));
    }

    public String name(Item item) {
        return texts.text(item.key() + ".name");
    }

    /** One line. */
    public String purpose(Item item) {
        return texts.text(item.key() + ".purpose");
    }

    /** Other words for it, most of them in this language. */
    public List<String> synonyms(Item item) {
        return Stream.of(texts.text(item.key() + ".synonyms").split(",")).map(String::strip).filter(word -> !word.isEmpty())
                .toList();
    }

    /** The name of a kind by its id; the id itself where this version doesn't know the kind. */
    public String kindName(String id) {
        var key = "kind." + id + ".name";
        return texts.has(key) ? texts.text(key) : id;
    }

    public String name(PlaceLevel level) {
        return texts.text("place." + Words.of(level) + ".name");
    }

    public String name(RiskKind kind) {
        return texts.text("risk." + Words.of(kind) + ".name");
    }

    /** The name of a property by its id; the id itself where nobody knows it. */
    public String property(String id) {
        return texts.has("property." + id) ? texts.text("property." + id) : id;
    }

    public String name(PropertySpec property) {
        return texts.text("property." + property.id());
    }

    /** What the property means, in one sentence. */
    public String help(PropertySpec property) {
        return texts.text("property." + property.id() + ".help");
    }

    /** One of the words of a choice; the word itself where it has no text, such as a release. */
    public String word(PropertySpec property, String word) {
        var key = "property." + property.id() + "." + word;
        return texts.has(key) ? texts.text(key) : word;
    }

    public String name(Role role) {
        return texts.text("role." + Words.of(role));
    }

    public String name(Section section) {
        return texts.text("section." + Words.of(section));
    }

    public String name(Topic topic) {
        return texts.text("topic." + Words.of(topic));
    }

    public String name(LinkKind kind) {
        return texts.text("link-kind." + Words.of(kind));
    }

    public String purpose(LinkKind kind) {
        return texts.text("link-kind." + Words.of(kind) + ".purpose");
    }

    public String name(Access access) {
        return texts.text("access." + Words.of(access));
    }

    public String name(Redundancy redundancy) {
        return texts.text("redundancy." + Words.of(redundancy));
    }

    public String purpose(Redundancy redundancy) {
        return texts.text("redundancy." + Words.of(redundancy) + ".purpose");
    }

    public String name(Failover failover) {
        return texts.text("failover." + Words.of(failover));
    }

    public String purpose(Failover failover) {
        return texts.text("failover." + Words.of(failover) + ".purpose");
    }

    public String name(Balancing balancing) {
        return texts.text("balancing." + Words.of(balancing));
    }

    public String name(HealthCheck check) {
        return texts.text("health-check." + Words.of(check));
    }

    public String name(Source.Origin origin) {
        return texts.text("origin." + Words.of(origin));
    }

    /** As shown behind a number; files have {@link Unit#symbol()}. */
    public String symbol(Unit unit) {
        return texts.text("unit." + Words.of(unit));
    }

    /** What sort of element it is: a place, a link. */
    public String sort(Element element) {
        return texts.text("element." + Words.of(element));
    }
}
