package bulkhead.diagram;

import bulkhead.model.Bounds;
import bulkhead.model.Id;
import bulkhead.model.LinkKind;
import bulkhead.model.Point;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a document looks, without any toolkit: absolute positions of everything drawn, from back to front. The editor's canvas and the picture files paint the
 * same drawing. Texts are as people wrote them; whoever paints makes them safe and fits them into their boxes.
 */
public record Drawing(Bounds bounds, List<Container> containers, List<Wire> wires, List<RiskTag> risks, List<Card> cards) {
    public Drawing {
        containers = List.copyOf(containers);
        wires = List.copyOf(wires);
        risks = List.copyOf(risks);
        cards = List.copyOf(cards);
    }

    /** A place with its header bar; outer containers come first. {@code depth} is 0 for a place without parent. */
    public record Container(Id place, Bounds bounds, int depth, String name, String caption, String icon) {
    }

    /**
     * A component: its name, its kind's name, its icon, how many instances; {@code chip} is its part in its group, empty where it has no special one;
     * {@code standby} where its group only keeps it in reserve.
     */
    public record Card(Id component, Bounds bounds, String name, String caption, String icon, int instances, String chip, boolean standby) {
    }

    /** A risk as a small tag, with the elements it is attached to; {@code sign} stands for it on those elements. */
    public record RiskTag(Id risk, Bounds bounds, String name, String caption, String icon, String sign, List<Id> attachedTo) {
        public RiskTag {
            attachedTo = List.copyOf(attachedTo);
        }
    }

    /**
     * One run of a link from its caller to one target; a link to a group has one for each member, which share their trunk. {@code optional} where losing it
     * only degrades the caller.
     */
    public record Wire(Id link, Id from, Id to, List<Point> points, LinkKind kind, boolean optional, Optional<Label> label) {
        public Wire {
            points = List.copyOf(points);
        }

        /** The smallest rectangle around the wire, never empty. */
        public Bounds bounds() {
            return points.stream().map(point -> new Bounds(point.x(), point.y(), 1, 1)).reduce(Bounds::union).orElseThrow();
        }
    }

    /** A short text on a wire, where it covers no card and no other label. */
    public record Label(String text, Bounds bounds) {
    }

    /** The box of a place, component or risk; a link's is around all its wires. */
    public Optional<Bounds> bounds(Id element) {
        return Stream.of(
                cards.stream().filter(card -> card.component.equals(element)).map(Card::bounds),
                containers.stream().filter(container -> container.place.equals(element)).map(Container::bounds),
                risks.stream().filter(risk -> risk.risk.equals(element)).map(RiskTag::bounds),
                wires.stream().filter(wire -> wire.link.equals(element)).map(Wire::bounds))
                .flatMap(found -> found).reduce(Bounds::union);
    }

    /** Only what can be seen in a window. */
    public Drawing within(Bounds window) {
        return new Drawing(bounds,
                containers.stream().filter(container -> container.bounds.intersects(window)).toList(),
                wires.stream().filter(wire -> wire.bounds().intersects(window) || wire.label.filter(label -> label.bounds.intersects(window)).isPresent()).toList(),
                risks.stream().filter(risk -> risk.bounds.intersects(window)).toList(),
                cards.stream().filter(card -> card.bounds.intersects(window)).toList());
    }
}
