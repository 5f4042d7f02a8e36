package bulkhead.analysis.failure;

import bulkhead.analysis.failure.Parts.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/**
 * The importance of everything that states a reliability. What a variable does to its part is worked out by solving the part with
 * the variable up and with it down; what the part does to the flow is the product along the way to the top.
 */
final class Importances {
    private static final double YEAR = 365 * 86_400.0;

    private final Parts parts;
    private final Odds odds;
    private final Lifted lifted;
    private final double[] weight;

    Importances(Parts parts, Odds odds, PartDiagrams diagrams) {
        this.parts = parts;
        this.odds = odds;
        this.lifted = Lifted.of(parts, odds, diagrams);
        this.weight = new double[parts.all().size()];
    }

    /** By variable: Birnbaum's importance, and by how much the flow's down share falls if none of it ever fails. */
    record Effect(double birnbaum, double gain) {
    }

    Map<Integer, Effect> all() {
        var effects = new HashMap<Integer, Effect>();
        var onTop = new ArrayList<Integer>(Arrays.stream(parts.formula().top()).filter(atom -> !parts.formula().isGate(atom)).boxed().toList());
        var factors = new ArrayList<>(onTop.stream().map(lifted::chance).toList());
        var topParts = parts.all().stream().filter(part -> part.onTop(parts.needed())).toList();
        topParts.forEach(part -> factors.add(lifted.together(part, lifted::chance, odds)));
        var others = others(factors);
        for (int i = 0; i < onTop.size(); i++) {
            effects.put(onTop.get(i), new Effect(others[i], others[i] * factors.get(i).down()));
        }
        for (int i = 0; i < topParts.size(); i++) {
            weight[parts.all().indexOf(topParts.get(i))] = others[onTop.size() + i];
        }
        for (int number = parts.all().size() - 1; number >= 0; number--) {
            effects(number, effects);
        }
        return effects;
    }

    /** Of each the product of what the others are up. */
    private static double[] others(List<Chance> factors) {
        var others = new double[factors.size()];
        double before = 1;
        for (int i = 0; i < others.length; i++) {
            others[i] = before;
            before *= factors.get(i).up();
        }
        double after = 1;
        for (int i = others.length - 1; i >= 0; i--) {
            others[i] *= after;
            after *= factors.get(i).up();
        }
        return others;
    }

    private void effects(int number, Map<Integer, Effect> effects) {
        var part = parts.all().get(number);
        var formula = parts.formula();
        for (int own : part.own()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException();
            }
            if (formula.isGate(own)) {
                weight[inner(own)] += parts.needed().get(own) ? 0 : weight[number] * birnbaum(part, own);
            } else if (own < formula.events()) {
                double birnbaum = weight[number] * birnbaum(part, own);
                effects.put(own, new Effect(birnbaum, birnbaum * odds.event()[own].down()));
            } else {
                effects.put(own, instances(part, number, own));
            }
        }
    }

    private int inner(int atom) {
        for (int number = 0; number < parts.all().size(); number++) {
            if (parts.all().get(number).atom() == atom) {
                return number;
            }
        }
        throw new IllegalStateException("Module " + atom + " is no part.");
    }

    /** Of an atom to its part. */
    private double birnbaum(Part part, int atom) {
        return down(part, atom, Chance.NEVER, odds) - down(part, atom, Chance.ALWAYS, odds);
    }

    private double down(Part part, int changed, Chance to, Odds cohorts) {
        return lifted.together(part, atom -> atom == changed ? to : lifted.chance(atom), cohorts).down();
    }

    /** Of one instance of a cohort, which may count as an atom, in terms, or both. */
    private Effect instances(Part part, int number, int variable) {
        int cohort = variable - parts.formula().events();
        double dead = down(part, variable, Chance.NEVER, odds.withOne(cohort, false));
        double alive = down(part, variable, Chance.ALWAYS, odds.withOne(cohort, true));
        double birnbaum = weight[number] * (dead - alive);
        double now = lifted.together(part, lifted::chance, odds).down();
        double perfect = down(part, variable, Chance.ALWAYS, odds.withInstance(cohort, Chance.ALWAYS));
        return new Effect(birnbaum, weight[number] * (now - perfect));
    }

    /** What to improve next first. */
    static List<Importance> listed(Map<Integer, Effect> effects, FailingFlow flow, double down) {
        return effects.entrySet().stream().map(entry -> {
            double unavailability = flow.down(entry.getKey());
            return new Importance(flow.first(entry.getKey()), flow.size(entry.getKey()), unavailability, entry.getValue().birnbaum(),
                    down == 0 ? 0 : unavailability * entry.getValue().birnbaum() / down, entry.getValue().gain() * YEAR,
                    flow.cost(entry.getKey()));
        }).sorted(Importance.NEXT).toList();
    }
}
