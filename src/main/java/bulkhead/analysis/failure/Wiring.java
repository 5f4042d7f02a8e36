package bulkhead.analysis.failure;

import bulkhead.model.Access;
import bulkhead.model.Flow;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compiles one flow into gates. Components are wired one after the other off a queue, so that neither long chains nor cycles
 * matter. A component whose instances stand on different sides of a risk between places is wired once for each side.
 */
final class Wiring {
    /** All instances of a component that see the same callees. */
    private record Caller(Id component, List<Boolean> sides) {
    }

    /** A question of those who always see all of the tier. */
    private record Whole(Id tier, boolean writes) {
    }

    private record Question(Caller caller, Id tier, boolean writes, boolean asynchronous) {
    }

    /**
     * A call whose loss need not take the caller down: which link, whether somebody would use it unless others answer first, and
     * whether it is answered, and which of the flows come by.
     */
    record Watch(Link link, int asked, List<Integer> unless, int answered, BitSet flows) {
        boolean lost(boolean[] truth) {
            return truth[asked] && !truth[answered] && unless.stream().noneMatch(node -> truth[node]);
        }

        boolean delays() {
            return link.kind() == LinkKind.SENDS;
        }
    }

    private final Draft draft;
    private final Hazards hazards;
    private final List<Flow> flows;
    private final Map<Id, BitSet> reachedBy = new LinkedHashMap<>();
    private final Policies policies;
    private final Map<Caller, Integer> answered = new HashMap<>();
    private final Map<Id, Integer> serves = new LinkedHashMap<>();
    private final Map<Cohort, Integer> alive = new HashMap<>();
    private final Map<Question, Integer> known = new HashMap<>();
    private final Map<Whole, Integer> wholly = new HashMap<>();
    private final Map<Id, List<Calls>> calls = new HashMap<>();
    private final Deque<Caller> toWire = new ArrayDeque<>();
    private final List<Watch> watches = new ArrayList<>();

    Wiring(Hazards hazards, Flow flow) {
        this(hazards, List.of(flow), new Draft());
    }

    /** Of flows that use the same links, as far as they get there, into a draft that may hold gates of others. */
    Wiring(Hazards hazards, List<Flow> flows, Draft draft) {
        this.hazards = hazards;
        this.draft = draft;
        this.flows = flows;
        this.policies = new Policies(draft, hazards, this::alive, this::serving);
        flows.forEach(flow -> serves(flow.entry()));
        wire();
    }

    /** Also what doesn't take the flow down when it is lost, and every instance of whatever has a part in it. */
    Wiring watched() {
        reachedBy().keySet().forEach(this::watch);
        wire();
        serves.keySet().forEach(component -> hazards.cohorts(component).forEach(cohort -> draft.count(alive(cohort), cohort)));
        return this;
    }

    Draft draft() {
        return draft;
    }

    /** By component, which of the flows get there, asynchronously or not. */
    Map<Id, BitSet> reachedBy() {
        if (reachedBy.isEmpty()) {
            for (int flow = 0; flow < flows.size(); flow++) {
                reach(flow);
            }
        }
        return reachedBy;
    }

    /** Every link the flow's work runs along. */
    List<Link> links() {
        return reachedBy().keySet().stream().flatMap(component -> used(component).stream())
                .filter(link -> link.kind() != LinkKind.REPLICATES).toList();
    }

    /** The node of each component wired: whether it serves the flow. */
    Map<Id, Integer> serves() {
        return serves;
    }

    /** Whether a group answers somebody who sees all of it. */
    int answers(Group group, boolean writes) {
        int node = policies.answers(hazards.tier(group.id()), writes, _ -> draft.always());
        wire();
        return node;
    }

    List<Watch> watches() {
        return watches;
    }

    int serves(Id component) {
        var node = serves.get(component);
        if (node == null) {
            node = draft.gate(hazards.leastInstances(component),
                    hazards.cohorts(component).stream().map(cohort -> draft.count(working(cohort), cohort)).toList());
            serves.put(component, node);
        }
        return node;
    }

    int alive(Cohort cohort) {
        return alive.computeIfAbsent(cohort, _ -> draft.none(hazards.fatal(cohort)));
    }

    int serving(Cohort cohort) {
        int all = serves(cohort.component());
        return hazards.leastInstances(cohort.component()) == 1 ? working(cohort) : draft.and(working(cohort), all);
    }

    private int working(Cohort cohort) {
        return draft.and(alive(cohort), answered(new Caller(cohort.component(), hazards.sides(cohort))));
    }

    private int answered(Caller caller) {
        if (calls(caller.component()).stream().noneMatch(Calls::required)) {
            return draft.always();
        }
        return answered.computeIfAbsent(caller, _ -> {
            toWire.add(caller);
            return draft.open();
        });
    }

    private void wire() {
        while (!toWire.isEmpty()) {
            var caller = toWire.poll();
            var all = calls(caller.component()).stream().filter(Calls::required)
                    .map(each -> Draft.Term.one(answers(caller, each))).distinct().toList();
            draft.close(answered.get(caller), all.size(), all);
        }
    }

    private List<Calls> calls(Id component) {
        return calls.computeIfAbsent(component, _ -> Calls.of(used(component)));
    }

    private List<Link> used(Id component) {
        var links = hazards.linksFrom(component);
        for (var link : links) {
            if (!uses(link)) {
                return links.stream().filter(this::uses).toList();
            }
        }
        return links;
    }

    private boolean uses(Link link) {
        return link.flows().isEmpty() || link.flows().contains(flows.getFirst().id());
    }

    private int answers(Caller caller, Calls calls) {
        return draft.or(calls.steps().stream().filter(Calls.Step::answers).map(step -> answers(caller, step.link())).toList());
    }

    private int answers(Caller caller, Link link) {
        var tier = hazards.tier(link.to());
        if (tier.id().equals(link.to()) && hazards.neverCut(link)) {
            return whole(tier, link.access().writes());
        }
        var question = new Question(caller, tier.id(), link.access().writes(), link.kind() == LinkKind.SENDS);
        var node = known.get(question);
        if (node == null) {
            node = ask(question);
            known.put(question, node);
        }
        return node;
    }

    private int ask(Question question) {
        var tier = hazards.tier(question.tier());
        var eyes = used(question.caller().component()).stream()
                .filter(link -> suits(link, question) && hazards.tier(link.to()).id().equals(tier.id())).toList();
        if (!hazards.isParted() && eyes.stream().allMatch(link -> link.to().equals(tier.id()))) {
            var seesAll = draft.or(eyes.stream().map(link -> draft.none(hazards.cutting(link))).toList());
            return draft.and(seesAll, whole(tier, question.writes()));
        }
        var seen = new HashMap<Cohort, Integer>();
        tier.cohorts(hazards).forEach(cohort -> seen.put(cohort, seen(question.caller(), cohort, eyes)));
        if (Set.copyOf(seen.values()).size() == 1) {
            return draft.and(seen.values().iterator().next(), whole(tier, question.writes()));
        }
        return policies.answers(tier, question.writes(), seen::get);
    }

    /** Whether the tier answers somebody who sees all of it. */
    private int whole(Tier tier, boolean writes) {
        var known = wholly.get(new Whole(tier.id(), writes));
        if (known == null) {
            known = policies.answers(tier, writes, _ -> draft.always());
            wholly.put(new Whole(tier.id(), writes), known);
        }
        return known;
    }

    private static boolean suits(Link link, Question question) {
        boolean kind = question.asynchronous() ? link.kind() == LinkKind.SENDS : link.kind() == LinkKind.CALLS
                || link.kind() == LinkKind.FALLBACK;
        return kind && (question.writes() ? link.access().writes() : link.access() != Access.WRITE);
    }

    private int seen(Caller caller, Cohort callee, List<Link> eyes) {
        var from = hazards.cohorts(caller.component()).stream().filter(cohort -> hazards.sides(cohort).equals(caller.sides()))
                .findFirst().orElseThrow();
        var between = draft.none(hazards.between(from, callee));
        return draft.or(eyes.stream()
                .filter(link -> link.to().equals(callee.component()) || hazards.topology().groups().containsKey(link.to()))
                .map(link -> draft.and(draft.none(hazards.cutting(link)), between)).toList());
    }

    private void reach(int flow) {
        var reached = new LinkedHashSet<>(Set.of(flows.get(flow).entry()));
        var open = new ArrayDeque<>(reached);
        var targets = new HashSet<Id>();
        while (!open.isEmpty()) {
            used(open.poll()).stream().filter(link -> link.kind() != LinkKind.REPLICATES && targets.add(link.to()))
                    .flatMap(link -> hazards.topology().targets(link).stream())
                    .filter(reached::add).forEach(open::add);
        }
        reached.forEach(component -> reachedBy.computeIfAbsent(component, _ -> new BitSet()).set(flow));
    }

    private void watch(Id component) {
        calls(component).stream()
                .filter(each -> each.first().kind() != LinkKind.REPLICATES && !(each.required() && each.steps().size() == 1))
                .forEach(each ->
                hazards.cohorts(component).stream().map(hazards::sides).distinct()
                        .forEach(sides -> watch(new Caller(component, sides), each)));
    }

    private void watch(Caller caller, Calls each) {
        int asked = draft.gate(1, hazards.cohorts(caller.component()).stream()
                .filter(cohort -> hazards.sides(cohort).equals(caller.sides()))
                .map(cohort -> draft.count(serving(cohort), cohort)).toList());
        if (each.first().kind() == LinkKind.SENDS) {
            watches.add(new Watch(each.first(), asked, List.of(), answers(caller, each), reachedBy.get(caller.component())));
        } else {
            each.steps().forEach(step -> watches.add(new Watch(step.link(), asked,
                    step.ahead().map(before -> answers(caller, before.link())).toList(), answers(caller, step.link()),
                    reachedBy.get(caller.component()))));
        }
    }
}
