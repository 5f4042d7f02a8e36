package bulkhead.storage;

import bulkhead.model.Bounds;
import bulkhead.model.Id;
import bulkhead.model.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A view; its boxes are one line each: {@code "web": [x, y, width, height]}. */
final class ViewCodec implements Codec<View> {
    /** Far beyond any drawing, and sums of it still fit an int. */
    private static final int FARTHEST = 10_000_000;
    private static final String BOXES = "boxes";

    @Override
    public View read(Fields fields) {
        return new View(fields.neededId("id").value(), fields.text("name").orElse(""),
                fields.object(BOXES, ViewCodec::boxes).orElse(Map.of()),
                fields.extras());
    }

    private static Map<Id, Bounds> boxes(Fields fields) {
        var boxes = new LinkedHashMap<Id, Bounds>();
        for (var name : fields.names()) {
            box(fields, name, fields.take(name).orElseThrow()).ifPresent(bounds -> boxes.put(Id.of(name), bounds));
        }
        return boxes;
    }

    private static Optional<Bounds> box(Fields fields, String name, Node node) {
        var numbers = node instanceof Node.Arr(var _, var items) ? items.stream().flatMap(item -> whole(item).stream()).toList()
                : List.<Integer>of();
        if (name.isBlank() || numbers.size() != 4 || node instanceof Node.Arr(var _, var items) && items.size() != 4
                || numbers.get(2) < 0 || numbers.get(3) < 0) {
            fields.complain(node.at(), "no-box", name);
            return Optional.empty();
        }
        return Optional.of(new Bounds(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3)));
    }

    private static Optional<Integer> whole(Node node) {
        return node instanceof Node.Num(var _, var text) && text.matches("-?\\d{1,8}")
                && Math.abs(Integer.parseInt(text)) <= FARTHEST
                ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    @Override
    public Out.One write(View view) {
        var boxes = new OutFields();
        view.boxes().forEach((id, box) -> boxes.put(id.value(), write(box)));
        return Grafting.finished(new OutFields().text("id", view.id()).anyText("name", view.name()).put(BOXES, boxes.open())
                .fitting(), view.extras());
    }

    private static Out write(Bounds box) {
        return new Out.Many(IntStream.of(box.x(), box.y(), box.width(), box.height())
                .<Out>mapToObj(number -> new Out.Raw(Integer.toString(number)))
                .toList());
    }
}
