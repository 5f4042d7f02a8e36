package bulkhead.diagram;

import bulkhead.model.Id;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How far along the work each of some boxes stands: one more than the furthest before it. A circle is cut at its first member in file order. */
final class Ranks {
    private Ranks() {
    }

    static Map<Id, Integer> of(List<Id> boxes, Set<Nesting.Step> steps) {
        var before = new HashMap<Id, Set<Id>>();
        boxes.forEach(box -> before.put(box, new LinkedHashSet<>()));
        steps.stream().filter(step -> before.containsKey(step.from()) && before.containsKey(step.to()))
                .forEach(step -> before.get(step.to()).add(step.from()));
        var ranks = new LinkedHashMap<Id, Integer>();
        var open = new ArrayList<>(boxes);
        while (!open.isEmpty()) {
            var next = open.stream().filter(box -> ranks.keySet().containsAll(before.get(box))).findFirst().orElse(open.getFirst());
            ranks.put(next, before.get(next).stream().filter(ranks::containsKey).mapToInt(box -> ranks.get(box) + 1).max().orElse(0));
            open.remove(next);
        }
        return ranks;
    }
}
