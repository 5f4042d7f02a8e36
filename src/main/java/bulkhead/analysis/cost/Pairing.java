package bulkhead.analysis.cost;

import bulkhead.model.Id;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Which element of one document is which of another: the one with the same id, else the first left with the same name. */
final class Pairing {
    private final Function<Id, String> name;
    private final Function<Id, String> otherName;

    Pairing(Function<Id, String> name, Function<Id, String> otherName) {
        this.name = name;
        this.otherName = otherName;
    }

    /** One thing, in both or in one of them. */
    record Pair(Optional<Id> one, Optional<Id> other, String name) {
    }

    List<Pair> of(Set<Id> ones, Set<Id> others) {
        var byName = new HashMap<String, Deque<Id>>();
        var left = new LinkedHashSet<>(others);
        left.removeAll(ones);
        left.forEach(other -> byName.computeIfAbsent(otherName.apply(other), _ -> new ArrayDeque<>()).add(other));
        var pairs = new ArrayList<Pair>();
        for (var one : ones) {
            var same = others.contains(one) ? Optional.of(one)
                    : Optional.ofNullable(byName.get(name.apply(one))).map(Deque::poll);
            same.ifPresent(left::remove);
            pairs.add(new Pair(Optional.of(one), same, name.apply(one)));
        }
        left.forEach(other -> pairs.add(new Pair(Optional.empty(), Optional.of(other), otherName.apply(other))));
        return pairs;
    }
}
