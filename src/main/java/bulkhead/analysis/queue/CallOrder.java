package bulkhead.analysis.queue;

import bulkhead.analysis.capacity.CallPlan;
import bulkhead.analysis.capacity.CallPlan.Way;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The callers of a plan whose calls are waited for, those first whom others wait for; or a circle of them. Calls are only followed
 * where a caller passes requests on. Without recursion: chains may be as long as they like.
 */
final class CallOrder {
    private enum Mark {
        NEW, OPEN, DONE
    }

    private record Open(int caller, Iterator<Way> next) {
    }

    private final CallPlan plan;
    private final Predicate<Way> passesOn;
    private final Mark[] marks;
    private final ArrayDeque<Open> open = new ArrayDeque<>();
    private final List<Integer> callers = new ArrayList<>();
    private List<Integer> circle = List.of();

    CallOrder(CallPlan plan, Predicate<Way> passesOn) {
        this.plan = plan;
        this.passesOn = passesOn;
        marks = new Mark[plan.callers().size()];
        Arrays.fill(marks, Mark.NEW);
        plan.entrance().stream().filter(passesOn).forEach(way -> visit(way.caller()));
    }

    List<Integer> callers() {
        return callers;
    }

    /** Empty where nobody waits for himself. */
    List<Integer> circle() {
        return circle;
    }

    private void visit(int first) {
        enter(first);
        while (!open.isEmpty() && circle.isEmpty()) {
            var top = open.peek();
            if (top.next().hasNext()) {
                enter(top.next().next().caller());
            } else {
                open.pop();
                marks[top.caller()] = Mark.DONE;
                callers.add(top.caller());
            }
        }
    }

    private void enter(int caller) {
        if (marks[caller] == Mark.NEW) {
            marks[caller] = Mark.OPEN;
            open.push(new Open(caller, ways(caller)));
        } else if (marks[caller] == Mark.OPEN) {
            circle = open.stream().map(Open::caller).takeWhile(each -> each != caller).collect(
                    Collectors.toCollection(ArrayList::new));
            circle.add(caller);
            circle = circle.reversed();
        }
    }

    private Iterator<Way> ways(int caller) {
        return plan.callers().get(caller).chains().stream().flatMap(List::stream).filter(call -> !call.asynchronous())
                .flatMap(call -> call.ways().stream()).filter(passesOn).iterator();
    }
}
