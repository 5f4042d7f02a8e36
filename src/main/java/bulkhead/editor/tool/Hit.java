package bulkhead.editor.tool;

import bulkhead.model.Id;
import java.util.Optional;

/** What is under the pointer. */
public sealed interface Hit {
    /** The free canvas. */
    record Nothing() implements Hit {
    }

    /** A component's card or a risk's tag. */
    record Box(Id id) implements Hit {
    }

    /** The header bar of a place. */
    record Header(Id place) implements Hit {
    }

    /** The free room inside a place. */
    record Inside(Id place) implements Hit {
    }

    record Wire(Id link) implements Hit {
    }

    /** One of the arrows round a hovered box, from which a connection is drawn. */
    record Arrow(Id from, Grip side) implements Hit {
    }

    /** A handle of a selected place. */
    record Handle(Id place, Grip grip) implements Hit {
    }

    /** The end of a selected link at its callee, or at its caller. */
    record End(Id link, Tip tip) implements Hit {
    }

    /** Which end of a link. */
    enum Tip {
        CALLER, CALLEE
    }

    /** The element that a click here selects. */
    default Optional<Id> element() {
        return switch (this) {
            case Nothing() -> Optional.empty();
            case Box(var id) -> Optional.of(id);
            case Header(var place) -> Optional.of(place);
            case Inside(var place) -> Optional.of(place);
            case Wire(var link) -> Optional.of(link);
            case Arrow(var from, var _) -> Optional.of(from);
            case Handle(var place, var _) -> Optional.of(place);
            case End(var link, var _) -> Optional.of(link);
        };
    }
}
