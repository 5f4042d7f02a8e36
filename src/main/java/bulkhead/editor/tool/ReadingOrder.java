package bulkhead.editor.tool;

import bulkhead.diagram.Drawing;
import bulkhead.model.Bounds;
import bulkhead.model.Id;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The order in which one goes through a drawing with the keyboard: by the left edge, then from top to bottom; so places come
 * before their content.
 */
public final class ReadingOrder {
    private ReadingOrder() {
    }

    public static List<Id> of(Drawing drawing) {
        return Stream.of(drawing.containers().stream().map(container -> Map.entry(container.place(), container.bounds())),
                        drawing.cards().stream().map(card -> Map.entry(card.component(), card.bounds())),
                        drawing.risks().stream().map(risk -> Map.entry(risk.risk(), risk.bounds()))).flatMap(all -> all)
                .sorted(Comparator.comparing(Map.Entry<Id, Bounds>::getValue, Comparator.comparingInt(Bounds::x)
                        .thenComparingInt(Bounds::y)))
                .map(Map.Entry::getKey).toList();
    }
}
