package bulkhead.analysis.failure;

import bulkhead.model.Access;
import bulkhead.model.Flow;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compiles one flow into gates. Components are wired one after the other off a queue, so that neither long chains nor cycles
 * matter. A component whose instances stand on different sides of a risk between places is wired once for each side.
 */
final class Wiring {
    private static final int UNKNOWN = -1;

    /** What a caller asks of a tier; links alike in it are one question. */
    private record Question(Id tier, boolean writes, boolean asynchronous) {
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
    private final Policies policies;
    private final Map<Id, Integer> serves = new LinkedHashMap<>();
    private final Map<Id, List<Calls>> calls = new HashMap<>();
    /** By cohort: what it stands on is alive; and all it calls answers. */
    private final int[] alive;
    private final int[] working;
    /** By caller: all it calls answers. */
    private final int[] answered;
    /** By tier, for reads and for writes: it answers those who see all of it. */
    private final int[] wholly;
    private final Deque<Cohort> toWire = new ArrayDeque<>();
    private final List<Watch> watches = new ArrayList<>();
    private Map<Id, BitSet> reachedBy = Map.of();
    /** What the caller looked at last has asked. */
    private final Map<Question, Integer> known = new HashMap<>();
    private int asking = UNKNOWN;

    Wiring(Hazards hazards, Flow flow) {
        this(hazards, List.of(flow), new Draft());
    }

    /** Of flows that use the same links, as far as they get there, into a draft that may hold gates of others. */
    Wiring(Hazards hazards, List<Flow> flows, Draft draft) {
        this.hazards = hazards;
        this.draft = draft;
        this.flows = flows;
        this.alive = unknown(hazards.cohorts());
        this.working = unknown(hazards.cohorts());
        this.answered = unknown(hazards.callers());
        this.wholly = unknown(2 * hazards.mostTiers());
        this.policies = new Policies(draft, hazards, this::alive, this::serving);
        flows.forEach(flow -> serves(flow.entry()));
        wire();
    }

    private static int[] unknown(int count) {
        var nodes = new int[count];
        Arrays.fill(nodes, UNKNOWN);
        return nodes;
    }

    /** Also what doesn't take the flow down when it is lost, and every instance of whatever has a part in it. */
    Wiring watched() {
        reachedBy().keySet().forEach(this::watch);
        wire();
        serves.keySet().forEach(component -> hazards.cohorts(component).forEach(cohort -> {
            alive(cohort);
            draft.number(cohort);
        }));
        return this;
    }

    Draft draft() {
        return draft;
    }

    /** By component, which of the flows get there, asynchronously or not. */
    Map<Id, BitSet> reachedBy() {
        if (reachedBy.isEmpty()) {
            reachedBy = new Reach(hazards.topology(), this::used).of(flows);
        }
        return reachedBy;
    }

    /** Every link the flow's work runs along. */
    List<Link> links() {
        var all = new ArrayList<Link>();
        for (var component : reachedBy().keySet()) {
            for (var link : used(component)) {
                if (link.kind() != LinkKind.REPLICATES) {
                    all.add(link);
                }
            }
        }
        return List.copyOf(all);
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
            var cohorts = hazards.cohorts(component);
            var terms = new Terms(cohorts.size());
            cohorts.forEach(cohort -> terms.add(working(cohort), draft.number(cohort)));
            node = draft.gate(hazards.leastInstances(component), terms);
            serves.put(component, node);
        }
        return node;
    }

    int alive(Cohort cohort) {
        if (alive[cohort.number()] == UNKNOWN) {
            alive[cohort.number()] = draft.none(hazards.fatal(cohort));
        }
        return alive[cohort.number()];
    }

    int serving(Cohort cohort) {
        int all = serves(cohort.component());
        return hazards.leastInstances(cohort.component()) == 1 ? working(cohort) : draft.and(working(cohort), all);
    }

    private int working(Cohort cohort) {
        if (working[cohort.number()] == UNKNOWN) {
            working[cohort.number()] = draft.and(alive(cohort), answered(cohort));
        }
        return working[cohort.number()];
    }

    private int answered(Cohort caller) {
        if (answered[caller.caller()] == UNKNOWN) {
            boolean asks = calls(caller.component()).stream().anyMatch(Calls::required);
            answered[caller.caller()] = asks ? draft.open() : draft.always();
            if (asks) {
                toWire.add(caller);
            }
        }
        return answered[caller.caller()];
    }

    private void wire() {
        while (!toWire.isEmpty()) {
            var caller = toWire.poll();
            var all = new Terms(2);
            for (var each : calls(caller.component())) {
                if (each.required()) {
                    all.addOnce(answers(caller, each));
                }
            }
            draft.close(answered[caller.caller()], all.size(), all);
        }
    }

    private List<Calls> calls(Id component) {
        var known = calls.get(component);
        if (known == null) {
            known = Calls.of(used(component));
            calls.put(component, known);
        }
        return known;
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
        return uses(flows, link);
    }

    /** Whether the work of flows that use the same links runs along one wherever it comes by. */
    static boolean uses(List<Flow> flows, Link link) {
        return link.flows().isEmpty() || link.flows().contains(flows.getFirst().id());
    }

    private int answers(Cohort caller, Calls calls) {
        var nodes = new int[calls.steps().size()];
        var answering = 0;
        for (var step : calls.steps()) {
            if (step.answers()) {
                nodes[answering++] = answers(caller, step.link());
            }
        }
        return draft.or(Arrays.copyOf(nodes, answering));
    }

    private int answers(Cohort caller, Link link) {
        var tier = hazards.tier(link.to());
        if (tier.id().equals(link.to()) && hazards.neverCut(link)) {
            return whole(tier, link.access().writes());
        }
        var used = used(caller.component());
        var question = new Question(tier.id(), link.access().writes(), link.kind() == LinkKind.SENDS);
        if (used.size() == 1) {
            return ask(caller, tier, question, used);
        }
        if (asking != caller.caller()) {
            known.clear();
            asking = caller.caller();
        }
        var node = known.get(question);
        if (node == null) {
            node = ask(caller, tier, question, eyes(used, question));
            known.put(question, node);
        }
        return node;
    }

    /** The links along which an answer may come. */
    private List<Link> eyes(List<Link> used, Question question) {
        var eyes = new ArrayList<Link>(2);
        for (var link : used) {
            if (suits(link, question) && hazards.tier(link.to()).id().equals(question.tier())) {
                eyes.add(link);
            }
        }
        return eyes;
    }

    private int ask(Cohort caller, Tier tier, Question question, List<Link> eyes) {
        if (!hazards.isParted() && eyes.stream().allMatch(link -> link.to().equals(tier.id()))) {
            int seesAll = draft.or(eyes.stream().mapToInt(link -> draft.none(hazards.cutting(link))).toArray());
            return draft.and(seesAll, whole(tier, question.writes()));
        }
        var seen = new HashMap<Cohort, Integer>();
        tier.cohorts().forEach(cohort -> seen.put(cohort, seen(caller, cohort, eyes)));
        if (seen.values().stream().distinct().count() == 1) {
            return draft.and(seen.values().iterator().next(), whole(tier, question.writes()));
        }
        return policies.answers(tier, question.writes(), seen::get);
    }

    /** Whether the tier answers somebody who sees all of it. */
    private int whole(Tier tier, boolean writes) {
        int at = 2 * tier.number() + (writes ? 1 : 0);
        if (wholly[at] == UNKNOWN) {
            wholly[at] = policies.answers(tier, writes, _ -> draft.always());
        }
        return wholly[at];
    }

    private static boolean suits(Link link, Question question) {
        boolean kind = question.asynchronous() ? link.kind() == LinkKind.SENDS : link.kind() == LinkKind.CALLS
                || link.kind() == LinkKind.FALLBACK;
        return kind && (question.writes() ? link.access().writes() : link.access() != Access.WRITE);
    }

    private int seen(Cohort caller, Cohort callee, List<Link> eyes) {
        int between = draft.none(hazards.between(caller, callee));
        return draft.or(eyes.stream()
                .filter(link -> link.to().equals(callee.component()) || hazards.topology().groups().containsKey(link.to()))
                .mapToInt(link -> draft.and(draft.none(hazards.cutting(link)), between)).toArray());
    }

    private void watch(Id component) {
        for (var each : calls(component)) {
            if (each.first().kind() != LinkKind.REPLICATES && !(each.required() && each.steps().size() == 1)) {
                var met = new BitSet();
                for (var cohort : hazards.cohorts(component)) {
                    if (!met.get(cohort.caller())) {
                        met.set(cohort.caller());
                        watch(cohort, each);
                    }
                }
            }
        }
    }

    private void watch(Cohort caller, Calls each) {
        var alike = new Terms(1);
        hazards.cohorts(caller.component()).stream().filter(cohort -> cohort.caller() == caller.caller())
                .forEach(cohort -> alike.add(serving(cohort), draft.number(cohort)));
        int asked = draft.gate(1, alike);
        var flows = reachedBy.get(caller.component());
        if (each.first().kind() == LinkKind.SENDS) {
            watches.add(new Watch(each.first(), asked, List.of(), answers(caller, each), flows));
        } else {
            each.steps().forEach(step -> watches.add(new Watch(step.link(), asked,
                    step.ahead().map(before -> answers(caller, before.link())).toList(), answers(caller, step.link()), flows)));
        }
    }
}
