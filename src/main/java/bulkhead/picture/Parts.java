package bulkhead.picture;

import bulkhead.diagram.Drawing;
import bulkhead.diagram.Overlay;
import bulkhead.model.Id;
import java.util.HashMap;
import java.util.Map;

/** What a screen reader says of each part of a drawing. */
final class Parts {
    private final Overlay overlay;
    private final Map<Id, String> names = new HashMap<>();

    Parts(Drawing drawing, Overlay overlay) {
        this.overlay = overlay;
        drawing.cards().forEach(card -> names.put(card.component(), card.name()));
    }

    Part of(Drawing.Container container) {
        return part(container.place(), container.name(), container.caption());
    }

    Part of(Drawing.Card card) {
        var count = card.instances() == 1 ? "" : " ×" + card.instances();
        return part(card.component(), card.name() + count, card.chip().isEmpty() ? card.caption()
                : card.caption() + " · " + card.chip());
    }

    Part of(Drawing.RiskTag tag) {
        return part(tag.risk(), tag.name(), tag.caption());
    }

    Part of(Drawing.Wire wire) {
        return part(wire.link(), names.getOrDefault(wire.from(), wire.from().value()) + " → "
                + names.getOrDefault(wire.to(), wire.to().value()),
                wire.label().map(Drawing.Label::text).orElse(""));
    }

    private Part part(Id element, String title, String description) {
        var load = overlay.utilisation().get(element);
        var busy = load == null || !Double.isFinite(load) ? "" : " · " + Math.round(load * 100) + " %";
        return new Part(element, title, description + busy);
    }
}
