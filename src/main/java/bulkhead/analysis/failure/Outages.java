package bulkhead.analysis.failure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Formulas that say when something fails, under construction: constants vanish, equal formulas are one. A formula is an event
 * ({@code -3} and below), a constant, or the number of a gate, whose inputs have smaller numbers.
 */
final class Outages {
    static final int ALWAYS = -1;
    static final int NEVER = -2;

    /** At least so many of the inputs. */
    record Formula(int least, List<Integer> inputs) {
    }

    /** More gates than allowed. */
    static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooMany() {
            super("too many gates", null, false, false);
        }
    }

    private final int most;
    private final List<Formula> gates = new ArrayList<>();
    private final Map<Formula, Integer> known = new HashMap<>();
    private final Map<Event, Integer> events = new LinkedHashMap<>();

    Outages(int most) {
        this.most = most;
    }

    int event(Event event) {
        return events.computeIfAbsent(event, _ -> -3 - events.size());
    }

    List<Event> events() {
        return List.copyOf(events.keySet());
    }

    static int number(int event) {
        return -3 - event;
    }

    Formula gate(int number) {
        return gates.get(number);
    }

    int any(List<Integer> inputs) {
        return atLeast(1, inputs);
    }

    int all(List<Integer> inputs) {
        return atLeast(inputs.size(), inputs);
    }

    int atLeast(int least, List<Integer> inputs) {
        var open = inputs.stream().filter(input -> input != NEVER && input != ALWAYS).toList();
        int missing = least - Collections.frequency(inputs, ALWAYS);
        if (missing <= 0) {
            return ALWAYS;
        }
        if (open.size() < missing) {
            return NEVER;
        }
        boolean all = missing == open.size();
        if (missing > 1 && !all) {
            return add(missing, told(open));
        }
        var once = open.stream().distinct().toList();
        return once.size() == 1 ? once.getFirst() : add(all ? once.size() : 1, once);
    }

    /** An input that counts twice stands there a second time under another name: the format allows each name once in a gate. */
    private List<Integer> told(List<Integer> inputs) {
        var told = new LinkedHashSet<Integer>();
        for (int input : inputs) {
            int name = input;
            while (!told.add(name)) {
                name = add(1, List.of(name));
            }
        }
        return List.copyOf(told);
    }

    private int add(int least, List<Integer> inputs) {
        return known.computeIfAbsent(new Formula(least, inputs), formula -> {
            if (gates.size() == most) {
                throw new TooMany();
            }
            gates.add(formula);
            return gates.size() - 1;
        });
    }
}
