package bulkhead.editor.tool;

import bulkhead.edit.Verdict;
import bulkhead.model.Bounds;
import bulkhead.model.Id;
import java.util.List;
import java.util.Optional;

/**
 * What a tool shows over the diagram while it works: the rubber band, alignment guides, elements that glow as target (red where
 * the verdict refuses), the line being drawn, and the box whose arrows are out.
 */
public record Ornaments(Optional<Bounds> band, List<Guide> guides, List<Id> targets, Verdict verdict, Optional<Guide> line,
        Optional<Id> arrows) {
    public static final Ornaments NONE =
            new Ornaments(Optional.empty(), List.of(), List.of(), Verdict.ALLOWED, Optional.empty(), Optional.empty());

    public Ornaments {
        guides = List.copyOf(guides);
        targets = List.copyOf(targets);
    }

    static Ornaments band(Bounds band) {
        return new Ornaments(Optional.of(band), List.of(), List.of(), Verdict.ALLOWED, Optional.empty(), Optional.empty());
    }

    static Ornaments arrows(Id box) {
        return new Ornaments(Optional.empty(), List.of(), List.of(), Verdict.ALLOWED, Optional.empty(), Optional.of(box));
    }

    static Ornaments target(List<Id> targets, Verdict verdict) {
        return new Ornaments(Optional.empty(), List.of(), targets, verdict, Optional.empty(), Optional.empty());
    }

    Ornaments with(List<Guide> newGuides) {
        return new Ornaments(band, newGuides, targets, verdict, line, arrows);
    }

    Ornaments with(Guide newLine) {
        return new Ornaments(band, guides, targets, verdict, Optional.of(newLine), arrows);
    }
}
