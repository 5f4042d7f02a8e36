package bulkhead.export;

import bulkhead.model.Element;
import bulkhead.model.Id;
import java.util.ArrayList;
import java.util.List;

/** A file being written from top to bottom: each line under the element it is from, or the reason why it is from none. */
public final class Sheet {
    private final List<Artifact.Line> lines = new ArrayList<>();
    private final String comment;

    public Sheet() {
        this("# ");
    }

    /** For a language whose comments start otherwise. */
    public Sheet(String comment) {
        this.comment = comment;
    }

    public void line(String text, Id element) {
        lines.add(Artifact.Line.of(text, new Owner.Of(element)));
    }

    /** A line that is from no element. */
    public void line(String text, Owner.Reason reason) {
        lines.add(Artifact.Line.of(text, new Owner.Whole(reason)));
    }

    /** A blank line; never two in a row. */
    public void blank() {
        if (!lines.isEmpty() && !lines.getLast().text().isBlank()) {
            lines.add(Artifact.Line.blank());
        }
    }

    /** A blank line and a comment that names the element the next block is from; {@code remark} says what the block is. */
    public void block(Element element, String remark) {
        blank();
        line(comment + Comment.on(element) + ": " + remark, element.id());
    }

    public Artifact artifact(String path) {
        return new Artifact(path, lines);
    }
}
