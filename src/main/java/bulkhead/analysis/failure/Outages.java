package bulkhead.analysis.failure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Formulas that say when something fails, under construction: constants vanish, equal formulas are one. A formula is an event
 * ({@code -3} and below), a constant, or the number of a gate, whose inputs have smaller numbers.
 */
final class Outages {
    static final int ALWAYS = -1;
    static final int NEVER = -2;

    /** At least so many of the inputs. */
    record Formula(int least, List<Integer> inputs) {
        boolean isAny() {
            return least == 1 && inputs.size() > 1;
        }

        boolean isAll() {
            return least == inputs.size() && least > 1;
        }
    }

    /** More gates than allowed. */
    static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooMany() {
            super("too many gates", null, false, false);
        }
    }

    /** Larger gates are left as they are. */
    private static final int LONGEST_LADDER = 10_000;

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
            return (long) missing * open.size() > LONGEST_LADDER || areApart(open) ? add(missing, told(open)) : ladder(missing, open);
        }
        var once = open.stream().distinct().toList();
        return once.size() == 1 ? once.getFirst() : add(all ? once.size() : 1, once);
    }

    /**
     * With ANDs and ORs alone: one rung an input, on it one step a number still missing. Solvers differ on gates that count inputs which
     * have something in common, so there are none.
     */
    private int ladder(int least, List<Integer> inputs) {
        var steps = new int[least + 1];
        Arrays.fill(steps, 1, least + 1, NEVER);
        steps[0] = ALWAYS;
        for (int rung = inputs.size() - 1; rung >= 0; rung--) {
            for (int missing = Math.min(least, inputs.size() - rung); missing >= Math.max(1, least - rung); missing--) {
                steps[missing] = any(List.of(all(List.of(inputs.get(rung), steps[missing - 1])), steps[missing]));
            }
        }
        return steps[least];
    }

    /** Whether no two of the inputs have anything below them in common. */
    private boolean areApart(List<Integer> inputs) {
        var seen = new HashSet<Integer>();
        for (int input : inputs) {
            var below = below(input);
            if (below.stream().anyMatch(seen::contains)) {
                return false;
            }
            seen.addAll(below);
        }
        return true;
    }

    private Set<Integer> below(int formula) {
        var below = new HashSet<>(List.of(formula));
        var open = new ArrayList<>(below);
        while (!open.isEmpty()) {
            int next = open.removeLast();
            if (next >= 0) {
                gates.get(next).inputs().stream().filter(below::add).forEach(open::add);
            }
        }
        return below;
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
