package bulkhead.picture;

import bulkhead.diagram.Detail;
import bulkhead.diagram.Drawing;
import bulkhead.diagram.Overlay;
import bulkhead.model.Id;
import bulkhead.model.Point;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Paints a drawing with what is laid over it, back to front, on any surface. */
public final class Painter {
    private final Drawing drawing;
    private final Surface surface;
    private final Parts parts;
    private final ContainerPainter containers;
    private final WirePainter wires;
    private final RiskPainter risks;
    private final CardPainter cards;
    private final Brush brush;
    private final Map<Id, List<String>> signs = new HashMap<>();

    private Painter(Drawing drawing, Overlay overlay, Theme theme, Surface surface, Detail detail) {
        this.drawing = drawing;
        this.surface = surface;
        this.parts = new Parts(drawing, overlay);
        this.brush = new Brush(surface, theme);
        this.containers = new ContainerPainter(brush, overlay, detail);
        this.wires = new WirePainter(brush, overlay, detail);
        this.risks = new RiskPainter(brush, overlay, detail);
        this.cards = new CardPainter(brush, overlay, detail);
        drawing.risks().forEach(tag -> tag.attachedTo()
                .forEach(element -> signs.computeIfAbsent(element, _ -> new ArrayList<>()).add(tag.sign())));
    }

    public static void paint(Drawing drawing, Overlay overlay, Theme theme, Surface surface, Detail detail) {
        new Painter(drawing, overlay, theme, surface, detail).paint();
    }

    private void paint() {
        drawing.containers().forEach(container -> part(parts.of(container), () -> containers.paint(container)));
        byLink().forEach((_, all) -> part(parts.of(all.getFirst()), () -> all.forEach(wires::paint)));
        drawing.containers().forEach(container -> containers.header(container, signs(container.place())));
        drawing.wires().forEach(wires::label);
        drawing.wires().forEach(wires::fate);
        byLink().forEach((link, all) -> signs(link).forEach(sign -> sign(all.getFirst(), sign)));
        drawing.risks().forEach(tag -> part(parts.of(tag), () -> risks.paint(tag)));
        drawing.cards().forEach(card -> part(parts.of(card), () -> cards.paint(card, signs(card.component()))));
    }

    private void part(Part part, Runnable painting) {
        surface.begin(part);
        painting.run();
        surface.end();
    }

    private Map<Id, List<Drawing.Wire>> byLink() {
        var links = new java.util.LinkedHashMap<Id, List<Drawing.Wire>>();
        drawing.wires().forEach(wire -> links.computeIfAbsent(wire.link(), _ -> new ArrayList<>()).add(wire));
        return links;
    }

    private List<String> signs(Id element) {
        return signs.getOrDefault(element, List.of());
    }

    /** In the middle of the wire's last stretch before its head. */
    private void sign(Drawing.Wire wire, String sign) {
        Point to = wire.points().getLast();
        Point from = wire.points().get(wire.points().size() - 2);
        brush.sign(sign, (from.x() + to.x()) / 2.0 + Brush.SIGN / 2, (from.y() + to.y()) / 2.0);
    }
}
