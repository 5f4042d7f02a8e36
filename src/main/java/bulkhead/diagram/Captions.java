package bulkhead.diagram;

import bulkhead.catalog.Catalog;
import bulkhead.catalog.Wording;
import bulkhead.model.Component;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import bulkhead.model.Place;
import bulkhead.model.Quantity;
import bulkhead.model.Risk;
import bulkhead.model.Texts;
import bulkhead.model.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The small texts of a drawing, in one language. */
final class Captions {
    private final Texts own;
    private final Wording words;
    private final Map<Id, Integer> placesIn = new HashMap<>();
    private final Map<Id, Integer> instancesIn = new HashMap<>();

    Captions(Topology topology, Catalog catalog, Locale locale) {
        this.own = Texts.beside(Captions.class, locale);
        this.words = Wording.in(locale);
        topology.places().values().forEach(place -> count(topology, place.parent(), placesIn, 1));
        topology.components().values().forEach(component -> count(topology, component.place(), instancesIn, component.instances().count()));
    }

    private static void count(Topology topology, Optional<Id> place, Map<Id, Integer> counts, int by) {
        for (var at = place; at.isPresent(); at = topology.places().get(at.get()).parent()) {
            counts.merge(at.get(), by, Integer::sum);
        }
    }

    String text(String key, Object... arguments) {
        return own.text(key, arguments);
    }

    /** The level and what is inside: "Data centre · 2 places · 14 instances". */
    String of(Place place) {
        var parts = new ArrayList<String>();
        parts.add(words.name(place.level()));
        Optional.ofNullable(placesIn.get(place.id())).ifPresent(count -> parts.add(own.text("count.places", count)));
        Optional.ofNullable(instancesIn.get(place.id())).ifPresent(count -> parts.add(own.text("count.instances", count)));
        return String.join(" · ", parts);
    }

    /** The kind's name (an unknown kind's id), and over how many places it stretches. */
    String of(Component component) {
        var kind = words.kindName(component.kind());
        return component.spread().size() < 2 ? kind : kind + " · " + own.text("count.places", component.spread().size());
    }

    String of(Risk risk) {
        return words.name(risk.kind());
    }

    /** What sets a link apart from one call per call received; empty where nothing does. */
    String of(Link link) {
        var parts = new ArrayList<String>();
        if (!link.name().isBlank()) {
            parts.add(link.name());
        }
        link.hitRatio().map(ratio -> own.text("link.hit", share(ratio))).ifPresent(parts::add);
        if (link.kind() == LinkKind.FALLBACK) {
            parts.add(own.text("link.fallback"));
        }
        if (link.ratio().base() != 1) {
            parts.add("×" + own.text("number", link.ratio().base()));
        }
        return String.join(" · ", parts);
    }

    private String share(Quantity ratio) {
        return own.text("share", ratio.base());
    }

    /** A, B … Z, AA, AB … */
    static String sign(int number) {
        var sign = new StringBuilder();
        for (int rest = number; rest >= 0; rest = rest / 26 - 1) {
            sign.insert(0, (char) ('A' + rest % 26));
        }
        return sign.toString();
    }
}
