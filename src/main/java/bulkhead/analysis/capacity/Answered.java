package bulkhead.analysis.capacity;

import java.util.TreeMap;

/**
 * The share of the work of a band's flows that meets no member which is dead or doesn't serve and still gets its share of calls,
 * because its group's check doesn't tell. What a component asks for at once must all be answered, each independently of the
 * others; optional calls and sends don't count. Worked out against the calls, from those whose own calls are dealt anew on to
 * their callers.
 */
final class Answered {
    /**
     * A circle of calls is gone round until nothing changes, or so often that nothing worth a thousandth is left in any that
     * loses a hundredth a turn.
     */
    private static final int TURNS = 1000;
    private static final double NOTHING = 1e-12;

    private final Routes routes;
    private final Alike alike;
    private final Survivors survivors;
    private final Deals deals;
    /** Of callers that are alike. */
    private final Figures share;
    /** Of callers whose own links are cut. */
    private final Figures ownShare;
    private final Marks apart;
    /** Those alike of whom one is apart. */
    private final Marks parted;
    /** The pools that are dealt anew or may give calls to somebody apart; all others are dealt as all well. */
    private final Marks dealtOtherwise;
    private Dealt well;
    private final Figures answers;
    private final Marks stale;
    private final boolean[] current;
    private final Agenda due;

    Answered(Routes routes, Alike alike, Survivors survivors, Deals deals) {
        this.routes = routes;
        this.alike = alike;
        this.survivors = survivors;
        this.deals = deals;
        share = new Figures(alike.callers.length, 1);
        ownShare = new Figures(routes.callerComponent.length, 1);
        apart = new Marks(routes.callerComponent.length);
        parted = new Marks(alike.callers.length);
        dealtOtherwise = new Marks(routes.pools.size());
        answers = new Figures(routes.pools.size(), 1);
        stale = new Marks(routes.pools.size());
        current = new boolean[routes.pools.size()];
        due = new Agenda(alike.callers.length);
    }

    /** What is answered now is so all well. */
    void keep() {
        share.keep();
        answers.keep();
        well = new Dealt();
        dealtOtherwise.clear();
    }

    void restore() {
        share.restore();
        ownShare.restore();
        answers.restore();
        apart.clear();
        parted.clear();
        dealtOtherwise.clear();
    }

    /** The pool is dealt anew. */
    void redealt(int pool) {
        dealtOtherwise.add(pool);
        due(pool);
    }

    /** The pool is dealt anew, or one of those who take its calls answers otherwise. */
    private void due(int pool) {
        // where it is known to be stale, whoever asks it waits for his turn already
        if (stale.add(pool) || current[pool]) {
            current[pool] = false;
            for (int number : alike.asking[pool]) {
                due.add(number);
            }
        }
    }

    /** An outlet of a caller by itself is cut. */
    void cut(int outlet) {
        if (alike.needed[outlet]) {
            var caller = routes.outletCaller[outlet];
            ownShare.set(caller, ofCaller(caller));
            apart.add(caller);
            parted.add(alike.of[caller]);
            due.add(alike.of[caller]);
            for (int pool : routes.poolsInto[routes.callerComponent[caller]]) {
                dealtOtherwise.add(pool);
            }
        }
    }

    void run() {
        for (int next = alike.callers.length - 1; !due.isEmpty(); next--) {
            next = due.previous(next);
            if (alike.circle[next] >= 0) {
                next = settle(next);
            } else {
                work(next);
            }
        }
        for (int i = 0; i < stale.size(); i++) {
            current[stale.at(i)] = false;
        }
        stale.clear();
    }

    /** Of the work of a flow that enters at a component, from 0 to 1. */
    double share(int entry) {
        var instances = survivors.liveInstances(entry);
        var sum = 0.0;
        for (int cell : survivors.cells(entry)) {
            sum += ofCaller(routes.caller(survivors, cell)) * survivors.live(cell);
        }
        return instances == 0 ? 0 : sum / instances;
    }

    private double ofCaller(int caller) {
        return apart.contains(caller) ? ownShare.of(caller) : share.of(alike.of[caller]);
    }

    /** Whether anything changed that matters. */
    private boolean work(int number) {
        if (!parted.contains(number)) {
            return set(share, number, number, ofChains(alike.callers[number][0]));
        }
        var changed = false;
        var intact = true;
        for (int caller : alike.callers[number]) {
            if (apart.contains(caller)) {
                changed |= set(ownShare, caller, number, ofChains(caller));
            } else if (intact) {
                intact = false;
                changed |= set(share, number, number, ofChains(caller));
            }
        }
        return changed;
    }

    private boolean set(Figures shares, int index, int number, double value) {
        var before = shares.of(index);
        if (shares.set(index, value)) {
            for (int pool : alike.poolsInto[number]) {
                due(pool);
            }
        }
        return Math.abs(before - value) > NOTHING;
    }

    /** All of a circle at once, one of it given: whoever is asked there may be asked by any other in it. The first of it. */
    private int settle(int given) {
        var first = given;
        while (first > 0 && alike.circle[first - 1] == alike.circle[given]) {
            first--;
        }
        var last = given;
        while (last + 1 < alike.circle.length && alike.circle[last + 1] == alike.circle[given]) {
            last++;
        }
        for (int number = first; number <= last; number++) {
            set(share, number, number, 1);
            ownShare.set(alike.callers[number][0], 1);
            for (int pool : alike.poolsInto[number]) {
                due(pool);
            }
        }
        var changed = true;
        for (int turn = 0; changed && turn <= TURNS; turn++) {
            changed = false;
            for (int number = first; number <= last; number++) {
                changed |= work(number);
            }
        }
        for (int number = first; number <= last; number++) {
            due.remove(number);
        }
        return first;
    }

    private double ofChains(int caller) {
        var all = 1.0;
        for (int chain = routes.firstChain[caller]; chain < routes.firstChain[caller + 1]; chain++) {
            all *= !routes.answerNeeded[chain] ? 1 : routes.firstOutlet[chain + 1] - routes.firstOutlet[chain] == 1
                    ? ofCall(routes.firstOutlet[chain]) : ofChain(chain);
        }
        return all;
    }

    /** Of one that nothing backs. */
    private double ofCall(int outlet) {
        return deals.servedAlong(outlet) ? 1 - Math.min(1, routes.ratio[outlet]) * (1 - ofPool(routes.outletPool[outlet])) : 1;
    }

    private double ofChain(int chain) {
        var left = 1.0;
        var answered = 0.0;
        var last = 1.0;
        var asked = routes.ratio[routes.firstOutlet[chain]];
        for (int outlet = routes.firstOutlet[chain]; outlet < routes.firstOutlet[chain + 1]; outlet++) {
            if (deals.servedAlong(outlet)) {
                last = ofPool(routes.outletPool[outlet]);
                answered += left * (1 - routes.missed[outlet]) * last;
                left *= routes.missed[outlet];
                asked = Math.max(asked, routes.ratio[outlet]);
            }
        }
        return 1 - Math.min(1, asked) * (1 - answered - left * last);
    }

    private double ofPool(int number) {
        if (stale.contains(number) && !current[number]) {
            current[number] = true;
            answers.set(number, dealtOtherwise.contains(number) ? worked(routes.pools.get(number)) : well.worked(number));
        }
        return answers.of(number);
    }

    private double worked(Pool pool) {
        var sum = 0.0;
        var complete = deals.complete(pool.number());
        var whole = complete;
        for (int slot = pool.first(); slot < pool.end(); slot++) {
            var part = deals.answered(slot);
            if (part > 0) {
                var of = ofCaller(caller(slot));
                sum += part * of;
                whole &= of == 1;
            }
        }
        return whole ? 1 : sum;
    }

    private int caller(int slot) {
        return routes.slotCaller[slot] >= 0 ? routes.slotCaller[slot] : routes.caller(survivors, routes.slotCell[slot]);
    }

    /** How pools are dealt over those who are alike, all well. */
    private final class Dealt {
        private final int[][] takers = new int[routes.pools.size()][];
        private final double[][] parts = new double[takers.length][];
        private final boolean[] complete = new boolean[takers.length];

        Dealt() {
            for (var pool : routes.pools) {
                var dealt = new TreeMap<Integer, Double>();
                for (int slot = pool.first(); slot < pool.end(); slot++) {
                    if (deals.answered(slot) > 0) {
                        dealt.merge(alike.of[caller(slot)], deals.answered(slot), Double::sum);
                    }
                }
                takers[pool.number()] = dealt.keySet().stream().mapToInt(Integer::intValue).toArray();
                parts[pool.number()] = dealt.values().stream().mapToDouble(Double::doubleValue).toArray();
                complete[pool.number()] = deals.complete(pool.number());
            }
        }

        double worked(int pool) {
            var sum = 0.0;
            var whole = complete[pool];
            for (int i = 0; i < takers[pool].length; i++) {
                var of = share.of(takers[pool][i]);
                sum += parts[pool][i] * of;
                whole &= of == 1;
            }
            return whole ? 1 : sum;
        }
    }
}
