package bulkhead.diagram;

import bulkhead.model.Bounds;
import bulkhead.model.Id;
import bulkhead.model.LinkKind;
import bulkhead.model.Point;
import java.util.List;

/**
 * How a document looks, without any toolkit: absolute positions of everything drawn, from back to front. The editor's canvas and the picture files paint the same drawing.
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

    /** A component: its name, its kind's name, its icon, how many instances; {@code standby} where its group only keeps it in reserve. */
    public record Card(Id component, Bounds bounds, String name, String caption, String icon, int instances, String chip, boolean standby) {
    }

    /** A risk as a small tag, with the elements it is attached to. */
    public record RiskTag(Id risk, Bounds bounds, String name, String caption, String icon, List<Id> attachedTo) {
        public RiskTag {
            attachedTo = List.copyOf(attachedTo);
        }
    }

    /** One run of a link from its caller to one target; a link to a group has one for each member. */
    public record Wire(Id link, Id from, Id to, List<Point> points, LinkKind kind, String label) {
        public Wire {
            points = List.copyOf(points);
        }
    }
}
