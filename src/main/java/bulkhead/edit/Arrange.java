package bulkhead.edit;

import bulkhead.model.Bounds;
import bulkhead.model.Document;
import bulkhead.model.Id;
import bulkhead.model.Ordered;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Gives elements boxes in the main view, each relative to the box of its place; the others stay. Never touches the topology. The key says what it was
 * to whoever did it: {@code move}, {@code resize}, {@code align} or {@code tidy}.
 */
public record Arrange(String key, Map<Id, Bounds> boxes) implements Edit {
    public Arrange {
        boxes = Ordered.copy(boxes);
    }

    public static Arrange move(Map<Id, Bounds> boxes) {
        return new Arrange("move", boxes);
    }

    public static Arrange resize(Map<Id, Bounds> boxes) {
        return new Arrange("resize", boxes);
    }

    public static Arrange tidy(Map<Id, Bounds> boxes) {
        return new Arrange("tidy", boxes);
    }

    @Override
    public Document apply(Document document) {
        var view = document.layout().main();
        var arranged = new LinkedHashMap<>(view.boxes());
        boxes.forEach((id, box) -> {
            if (document.topology().contains(id)) {
                arranged.put(id, box);
            }
        });
        return arranged.equals(view.boxes()) ? document : document.withView(view.withBoxes(arranged));
    }
}
