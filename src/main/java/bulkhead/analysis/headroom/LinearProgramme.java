package bulkhead.analysis.headroom;

import bulkhead.analysis.capacity.Ways;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/**
 * The largest factor as a linear programme: variables are the calls along each slot and into each crossing, for one call of their
 * flow; what a crossing takes in goes out along its slots; what each instance does stays within its limit. The way the policy
 * deals calls is one of its points, so that it never finds less. Exact up to the arithmetic of its solver.
 */
final class LinearProgramme {
    /** Beyond so many variables nobody waits for it. */
    static final int MOST_VARIABLES = 6_000;
    /** Where flows that stay fill an instance, their sum may be above it by rounding, which the solver takes for impossible. */
    private static final double ROUNDING = 1e-7;

    private final Question question;
    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final Variable factor;
    private final double unit;
    private final double slack;
    private final Map<Integer, Expression> limits = new HashMap<>();

    /** {@code near} is a factor of about the size of the answer; {@code slack} how much more than all is allowed, in parts. */
    private LinearProgramme(Question question, double near, double slack) {
        this.question = question;
        this.slack = slack;
        unit = near > 0 ? near : 1;
        factor = model.newVariable("factor").lower(0).weight(1);
    }

    static AtWill solve(Question question, List<Ways> ways, double near) {
        if (variables(question, ways) > MOST_VARIABLES) {
            return new AtWill.Untold("too-large");
        }
        var exact = solve(question, ways, near, 0);
        return exact instanceof AtWill.Untold ? solve(question, ways, near, ROUNDING) : exact;
    }

    private static AtWill solve(Question question, List<Ways> ways, double near, double slack) {
        var programme = new LinearProgramme(question, near, slack);
        for (int flow : question.active()) {
            programme.add(flow, ways.get(flow));
        }
        return programme.limits.isEmpty() ? new AtWill.Unlimited() : programme.solve();
    }

    /** The factor, and of each flow the calls into each crossing and along each of its slots; no further than is too many. */
    static int variables(Question question, List<Ways> ways) {
        int count = 1;
        for (int flow : question.active()) {
            var crossings = ways.get(flow).crossings();
            count += count > MOST_VARIABLES ? 0 : new Reached(ways.get(flow)).crossings.stream()
                    .map(crossing -> 1 + crossings.get(crossing).slots().length).sum();
        }
        return count;
    }

    private AtWill solve() {
        var result = model.maximise();
        return switch (result.getState()) {
            case OPTIMAL, DISTINCT -> new AtWill.Most(Math.max(0, factor.getValue().doubleValue() * unit));
            case UNBOUNDED -> new AtWill.Unlimited();
            default -> new AtWill.Untold("no-solution");
        };
    }

    private void add(int flow, Ways ways) {
        new Calls(flow, ways).add();
    }

    /** One flow in the programme. */
    private final class Calls {
        private final int flow;
        private final Ways ways;
        private final Reached reached;
        private final double size;
        private final Variable[] into;
        private final Variable[][] along;
        private final Map<Integer, List<Variable>> arriving = new HashMap<>();

        Calls(int flow, Ways ways) {
            this.flow = flow;
            this.ways = ways;
            reached = new Reached(ways);
            size = question.demand()[flow] * (question.growing()[flow] ? unit : 1);
            into = new Variable[ways.crossings().size()];
            along = new Variable[into.length][];
        }

        void add() {
            reached.crossings.stream().forEach(this::variables);
            reached.crossings.stream().forEach(this::conserve);
            for (int post = 0; post < ways.entered().length; post++) {
                if (ways.entered()[post] > 0) {
                    enter(post);
                }
            }
            reached.crossings.stream().forEach(this::load);
            ways.copyings().forEach(this::copy);
        }

        private void variables(int crossing) {
            into[crossing] = variable(crossing + "");
            var slots = ways.crossings().get(crossing).slots();
            along[crossing] = new Variable[slots.length];
            for (int slot = 0; slot < slots.length; slot++) {
                along[crossing][slot] = variable(crossing + "-" + slot);
                arriving.computeIfAbsent(slots[slot], _ -> new ArrayList<>()).add(along[crossing][slot]);
            }
        }

        private Variable variable(String name) {
            return model.newVariable(flow + "-" + name).lower(0);
        }

        private void conserve(int crossing) {
            var of = ways.crossings().get(crossing);
            var in = equation("in", crossing).set(into[crossing], -1);
            var received = new HashMap<Integer, Double>();
            of.feeds().forEach(feed -> {
                for (int post : feed.posts()) {
                    received.merge(post, feed.factor(), Double::sum);
                }
            });
            var fixed = 0.0;
            for (var post : received.entrySet()) {
                fixed += ways.entered()[post.getKey()] * post.getValue();
            }
            if (question.growing()[flow]) {
                in.set(factor, fixed).level(0);
            } else {
                in.level(-fixed);
            }
            received.forEach((post, each) -> arriving.getOrDefault(post, List.of()).forEach(slot -> in.add(slot, each)));
            var out = equation("out", crossing).level(0).set(into[crossing], -of.answered());
            for (var slot : along[crossing]) {
                out.set(slot, 1);
            }
        }

        private Expression equation(String sort, int crossing) {
            return model.newExpression(sort + "-" + flow + "-" + crossing);
        }

        private void enter(int post) {
            var share = ways.entered()[post] / question.post(post).live();
            if (question.limits(post) && question.growing()[flow]) {
                limit(post).add(factor, scaled(post, share));
            } else if (question.limits(post)) {
                limit(post).upper(limit(post).getUpperLimit().doubleValue() - scaled(post, share));
            }
        }

        private void load(int crossing) {
            var of = ways.crossings().get(crossing);
            for (int slot = 0; slot < of.slots().length && of.work(); slot++) {
                add(of.slots()[slot], along[crossing][slot], 1.0 / question.post(of.slots()[slot]).live());
            }
            of.lost().forEach(share -> add(share.post(), into[crossing], share.part() / question.post(share.post()).live()));
        }

        private void copy(Ways.Copying copying) {
            for (var slot : copying.slots()) {
                if (reached.crossings.get(slot.crossing())) {
                    copying.costs().forEach(cost -> add(cost.post(), along[slot.crossing()][slot.slot()],
                            cost.full() + cost.shared() / question.post(cost.post()).live()));
                }
            }
        }

        private void add(int post, Variable calls, double each) {
            if (question.limits(post)) {
                limit(post).add(calls, scaled(post, each));
            }
        }

        /** Of one instance, in parts of what it may do; as it is where it may do nothing. */
        private double scaled(int post, double each) {
            return each * size / (question.allowed(post) > 0 ? question.allowed(post) : size);
        }
    }

    private Expression limit(int post) {
        return limits.computeIfAbsent(post, _ -> model.newExpression("post-" + post).upper(question.allowed(post) > 0 ? 1 + slack : 0));
    }
}
