package bulkhead.analysis.failure;

import bulkhead.analysis.failure.Draft.Term;
import bulkhead.model.Failover;
import bulkhead.model.Id;
import bulkhead.model.Redundancy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Turns redundancy policies into gates: whether a tier answers a caller who sees some of its cohorts. {@code k}, the primary and
 * its stand-ins are looked for among the instances seen; votes and copies are counted over the whole tier.
 */
final class Policies {
    private final Draft draft;
    private final Hazards hazards;
    private final ToIntFunction<Cohort> alive;
    private final ToIntFunction<Cohort> serving;

    /** @param alive the node that says whether what a cohort stands on is alive; {@code serving}: and all it calls answers */
    Policies(Draft draft, Hazards hazards, ToIntFunction<Cohort> alive, ToIntFunction<Cohort> serving) {
        this.draft = draft;
        this.hazards = hazards;
        this.alive = alive;
        this.serving = serving;
    }

    int answers(Tier tier, boolean writes, ToIntFunction<Cohort> seen) {
        var cohorts = tier.cohorts(hazards);
        var visible = cohorts.stream()
                .map(cohort -> draft.count(draft.and(seen.applyAsInt(cohort), serving.applyAsInt(cohort)), cohort)).toList();
        return switch (tier.redundancy()) {
            case Redundancy.Any(), Redundancy.MultiPrimary() -> draft.gate(1, visible);
            case Redundancy.KOfN(var k) -> draft.gate(Math.max(1, k.count()), visible);
            case Redundancy.Quorum() -> draft.and(draft.gate(1, visible), majority(cohorts, serving));
            case Redundancy.PrimaryReplica policy -> writes ? written(policy, cohorts, visible) : draft.gate(1, visible);
            case Redundancy.Partitioned policy ->
                    draft.and(List.of(draft.gate(1, visible), keepsData(tier, policy), masters(tier, policy)));
        };
    }

    private int majority(List<Cohort> cohorts, ToIntFunction<Cohort> counted) {
        int all = cohorts.stream().mapToInt(Cohort::size).sum();
        return draft.gate(all / 2 + 1, terms(cohorts, counted));
    }

    private List<Term> terms(List<Cohort> cohorts, ToIntFunction<Cohort> counted) {
        return cohorts.stream().map(cohort -> draft.count(counted.applyAsInt(cohort), cohort)).toList();
    }

    private int written(Redundancy.PrimaryReplica policy, List<Cohort> cohorts, List<Term> visible) {
        var primary = new ArrayList<Term>();
        var promotable = new ArrayList<Term>();
        for (int i = 0; i < cohorts.size(); i++) {
            if (isPrimary(cohorts.get(i), policy)) {
                primary.add(visible.get(i));
            } else if (!policy.neverPromoted().contains(cohorts.get(i).component())) {
                promotable.add(visible.get(i));
            }
        }
        var byPrimary = draft.gate(1, primary);
        var promotes = promotes(policy.failover(), cohorts);
        return promotes.isEmpty() ? byPrimary
                : draft.or(List.of(byPrimary, draft.and(draft.gate(1, promotable), promotes.get())));
    }

    private static boolean isPrimary(Cohort cohort, Redundancy.PrimaryReplica policy) {
        return cohort.component().equals(policy.primary()) && cohort.numbers().getFirst() == 1;
    }

    /** Empty: nobody promotes. */
    private Optional<Integer> promotes(Failover failover, List<Cohort> cohorts) {
        return switch (failover) {
            case Failover.BuiltIn _ -> Optional.of(draft.always());
            case Failover.Controller controller when controller.majorityOfAll() ->
                    Optional.of(draft.and(alive(controller.group()), majority(cohorts, alive)));
            case Failover.Controller controller -> Optional.of(alive(controller.group()));
            case Failover.Manual() -> Optional.empty();
        };
    }

    /** Alive, not serving: what a controller calls doesn't count, or it and its database would wait for each other. */
    private int alive(Id group) {
        var components = hazards.tier(group).members();
        return draft.or(components.stream().map(component ->
                draft.gate(hazards.leastInstances(component), terms(hazards.cohorts(component), alive))).toList());
    }

    /** Σ over domains min(dead instances, copies a domain) ≤ copies that may be missing; each domain counts up gate by gate. */
    private int keepsData(Tier tier, Redundancy.Partitioned policy) {
        var cohorts = tier.cohorts(hazards);
        var domains = hazards.domains(tier.group().orElseThrow(), policy);
        var byDomain = new LinkedHashMap<Optional<Id>, List<Cohort>>();
        cohorts.forEach(cohort -> byDomain.computeIfAbsent(domains.of(cohort.places()), _ -> new ArrayList<>()).add(cohort));
        int instances = cohorts.stream().mapToInt(Cohort::size).sum();
        int copies = Math.min(policy.replicationFactor().count(), instances);
        int copiesEach = (copies + byDomain.size() - 1) / Math.max(1, byDomain.size());
        var kept = new ArrayList<Term>();
        for (var domain : byDomain.values()) {
            int size = domain.stream().mapToInt(Cohort::size).sum();
            var live = terms(domain, serving);
            IntStream.rangeClosed(1, Math.min(copiesEach, size)).mapToObj(dead -> Term.one(draft.gate(size - dead + 1, live)))
                    .forEach(kept::add);
        }
        return draft.gate(kept.size() - (copies - policy.required().count()), kept);
    }

    private int masters(Tier tier, Redundancy.Partitioned policy) {
        if (!policy.majorityOfMasters()) {
            return draft.always();
        }
        var masters = hazards.masters(tier.group().orElseThrow(), policy);
        return majority(tier.cohorts(hazards).stream().filter(cohort -> masters.stream()
                .anyMatch(node -> node.component().equals(cohort.component()) && cohort.numbers().contains(node.number())))
                        .toList(), alive);
    }
}
