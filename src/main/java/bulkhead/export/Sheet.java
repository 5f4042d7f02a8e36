package bulkhead.export;

import bulkhead.model.Element;
import bulkhead.model.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A file being written from top to bottom: each line under the element it is from. */
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
        lines.add(new Artifact.Line(text, Optional.of(element)));
    }

    /** A blank line and a comment that names the element the next block is from; {@code remark} says what the block is. */
    public void block(Element element, String remark) {
        if (!lines.isEmpty()) {
            lines.add(new Artifact.Line("", Optional.empty()));
        }
        line(comment + Comment.on(element) + ": " + remark, element.id());
    }

    public Artifact artifact(String path) {
        return new Artifact(path, lines);
    }
}
