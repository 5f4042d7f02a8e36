package bulkhead.export;

import bulkhead.model.Id;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One file: its path inside the export, starting with the target's folder, with {@code /} and never leading outside, and its
 * lines, each with the element it is from. The text ends with a newline.
 */
public record Artifact(String path, List<Line> lines) {
    public Artifact {
        lines = List.copyOf(lines);
        if (path.startsWith("/") || path.contains("..") || path.contains("\\")) {
            throw new IllegalArgumentException("'" + path + "' leads outside the export.");
        }
    }

    /** A line without its newline; no element where it belongs to the file as a whole. */
    public record Line(String text, Optional<Id> element) {
        public Line {
            if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
                throw new IllegalArgumentException("A line can't contain a line break.");
            }
        }
    }

    public String text() {
        return lines.stream().map(Line::text).collect(Collectors.joining("\n", "", "\n"));
    }
}
