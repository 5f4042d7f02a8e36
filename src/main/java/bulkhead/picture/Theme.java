package bulkhead.picture;

import bulkhead.diagram.Overlay.Mark;
import bulkhead.model.LinkKind;
import java.util.List;
import java.util.Map;

/**
 * The colours of a picture. {@code containers} are the tints of nested places, outermost first, used again from the front below
 * the last. Text keeps 4.5 : 1 to whatever is behind it, lines and shapes 3 : 1.
 */
public record Theme(String name, Colour paper, List<Colour> containers, Colour border, Colour card, Colour tile, Colour icon,
        Colour text, Colour quiet,
                    Colour accent, Map<LinkKind, Colour> wires, Map<Mark, Colour> marks, Colour onMark, Colour risk,
                    Colour riskTag, Colour track) {
    public static final Theme LIGHT = new Theme("light", new Colour(0xFFFFFF),
            List.of(new Colour(0xF4F6F9), new Colour(0xEAEFF5), new Colour(0xE1E8F0), new Colour(0xF4F6F9)),
            new Colour(0x76869A), new Colour(0xFFFFFF), new Colour(0xE9EFFA), new Colour(0x2A57A5), new Colour(0x16202C),
            new Colour(0x4A5868),
            new Colour(0x1F5FD0),
            Map.of(LinkKind.CALLS, new Colour(0x45566B), LinkKind.SENDS, new Colour(0x0B7268), LinkKind.FALLBACK,
                    new Colour(0x96580A),
                    LinkKind.REPLICATES, new Colour(0x6A48BE)),
            Map.of(Mark.ERROR, new Colour(0xC0262D), Mark.WARNING, new Colour(0x945A00), Mark.NOTE, new Colour(0x2A66A8)),
            new Colour(0xFFFFFF), new Colour(0x8A3B12), new Colour(0xFFF6EC), new Colour(0xDFE5EC));
    public static final Theme DARK = new Theme("dark", new Colour(0x12161C),
            List.of(new Colour(0x191F27), new Colour(0x202832), new Colour(0x27303C), new Colour(0x191F27)),
            new Colour(0x76859A), new Colour(0x2B3542), new Colour(0x38465A), new Colour(0xA8C7FF), new Colour(0xF0F4F9),
            new Colour(0xB5C1CF),
            new Colour(0x7FB0FF),
            Map.of(LinkKind.CALLS, new Colour(0xB0BECD), LinkKind.SENDS, new Colour(0x5CCDBE), LinkKind.FALLBACK,
                    new Colour(0xE7AE5C),
                    LinkKind.REPLICATES, new Colour(0xB9A2F5)),
            Map.of(Mark.ERROR, new Colour(0xFF8A85), Mark.WARNING, new Colour(0xF2BC57), Mark.NOTE, new Colour(0x8DBDF5)),
            new Colour(0x12161C), new Colour(0xF3B186), new Colour(0x33281F), new Colour(0x465364));

    public Theme {
        containers = List.copyOf(containers);
        wires = Map.copyOf(wires);
        marks = Map.copyOf(marks);
    }

    public Colour container(int depth) {
        return containers.get(depth % containers.size());
    }
}
