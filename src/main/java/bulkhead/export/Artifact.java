package bulkhead.export;

import bulkhead.model.Id;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One file: its path inside the export, starting with the target's folder, with {@code /} and never leading outside, and its
 * lines, each with its owner. The text ends with a newline.
 */
public record Artifact(String path, List<Line> lines) {
    public Artifact {
        lines = List.copyOf(lines);
        if (path.startsWith("/") || path.contains("..") || path.contains("\\")) {
            throw new IllegalArgumentException("'" + path + "' leads outside the export.");
        }
    }

    /** A line without its newline. Only a blank one may belong to nobody. */
    public record Line(String text, Optional<Owner> owner) {
        public Line {
            if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
                throw new IllegalArgumentException("A line can't contain a line break.");
            }
            if (owner.isEmpty() && !text.isBlank()) {
                throw new IllegalArgumentException("'" + text + "' neither names its element nor says why it has none.");
            }
        }

        static Line of(String text, Owner owner) {
            return new Line(text, Optional.of(owner));
        }

        static Line blank() {
            return new Line("", Optional.empty());
        }

        public Optional<Id> element() {
            return owner.filter(Owner.Of.class::isInstance).map(of -> ((Owner.Of) of).element());
        }

        /** Why there is no element; empty where there is one, and for a blank line. */
        public Optional<Owner.Reason> reason() {
            return owner.filter(Owner.Whole.class::isInstance).map(whole -> ((Owner.Whole) whole).reason());
        }
    }

    public String text() {
        return lines.stream().map(Line::text).collect(Collectors.joining("\n", "", "\n"));
    }
}
