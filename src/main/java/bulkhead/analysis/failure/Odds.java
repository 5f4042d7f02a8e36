package bulkhead.analysis.failure;

import java.util.BitSet;

/**
 * The chances of everything in a structure: of each event that it hasn't happened, of each cohort that one of its instances is
 * alive; null where nobody states it, which counts as never failing. Of a cohort's {@code size} instances {@code sure} are known
 * to be alive, {@code lost} to be dead.
 */
record Odds(Chance[] event, Chance[] instance, int[] size, int[] sure, int[] lost) {
    static Odds of(Gates gates, Hazards hazards) {
        var chances = new Chances(hazards.topology());
        var event = gates.events().stream().map(each -> chances.of(each).orElse(null)).toArray(Chance[]::new);
        var instance = gates.cohorts().stream().map(cohort -> cohort.source() ? null
                : hazards.chance(cohort, chances).orElse(null)).toArray(Chance[]::new);
        return new Odds(event, instance, gates.cohorts().stream().mapToInt(Cohort::size).toArray(), new int[instance.length], new int[instance.length]);
    }

    /** Of an event, or of one instance of a cohort, counted beyond the events. */
    Chance of(int variable) {
        return variable < event.length ? event[variable] : instance[variable - event.length];
    }

    int variables() {
        return event.length + instance.length;
    }

    /** The events that never happen. */
    BitSet solid() {
        return absent(event);
    }

    /** The cohorts whose instances never fail by themselves. */
    BitSet firm() {
        return absent(instance);
    }

    /** With another chance of each instance of the cohort. */
    Odds withInstance(int cohort, Chance chance) {
        var instances = instance.clone();
        instances[cohort] = chance;
        return new Odds(event, instances, size, sure, lost);
    }

    /** With one instance of the cohort known to be alive, or to be dead. */
    Odds withOne(int cohort, boolean alive) {
        var sures = sure.clone();
        var losts = lost.clone();
        (alive ? sures : losts)[cohort]++;
        return new Odds(event, instance, size, sures, losts);
    }

    /** The instances of the cohort that are alive for certain: where none fails by itself, all that aren't lost. */
    int certain(int cohort) {
        return instance[cohort] == null ? size[cohort] - lost[cohort] : sure[cohort];
    }

    /** The instances of the cohort that may be alive or dead. */
    int random(int cohort) {
        return size[cohort] - certain(cohort) - lost[cohort];
    }

    /** The chance of each number of live instances of the cohort, from none to all. */
    double[] alive(int cohort) {
        var all = new double[size[cohort] + 1];
        var random = Binomial.of(random(cohort), instance[cohort]);
        System.arraycopy(random, 0, all, certain(cohort), random.length);
        return all;
    }

    private static BitSet absent(Chance[] chances) {
        var absent = new BitSet();
        for (int i = 0; i < chances.length; i++) {
            absent.set(i, chances[i] == null);
        }
        return absent;
    }
}
