package bulkhead.analysis.failure;

import bulkhead.model.Failover;
import bulkhead.model.Id;
import bulkhead.model.Redundancy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
        var cohorts = tier.cohorts();
        var visible = terms(cohorts, cohort -> draft.and(seen.applyAsInt(cohort), serving.applyAsInt(cohort)));
        return switch (tier.redundancy()) {
            case Redundancy.Any(), Redundancy.MultiPrimary() -> draft.gate(1, visible);
            case Redundancy.KOfN(var k) -> draft.gate(Math.max(1, k.count()), visible);
            case Redundancy.Quorum() -> draft.and(draft.gate(1, visible), majority(cohorts, serving));
            case Redundancy.PrimaryReplica policy -> writes ? written(policy, cohorts, visible) : draft.gate(1, visible);
            case Redundancy.Partitioned policy ->
                    draft.and(draft.gate(1, visible), keepsData(tier, policy), masters(tier, policy));
        };
    }

    private int majority(List<Cohort> cohorts, ToIntFunction<Cohort> counted) {
        int all = cohorts.stream().mapToInt(Cohort::size).sum();
        return draft.gate(all / 2 + 1, terms(cohorts, counted));
    }

    private Terms terms(List<Cohort> cohorts, ToIntFunction<Cohort> counted) {
        var terms = new Terms(cohorts.size());
        for (var cohort : cohorts) {
            terms.add(counted.applyAsInt(cohort), draft.number(cohort));
        }
        return terms;
    }

    private int written(Redundancy.PrimaryReplica policy, List<Cohort> cohorts, Terms visible) {
        var primary = new Terms(1);
        var promotable = new Terms(cohorts.size());
        for (int i = 0; i < cohorts.size(); i++) {
            if (isPrimary(cohorts.get(i), policy)) {
                primary.add(visible.node(i), visible.cohort(i));
            } else if (!policy.neverPromoted().contains(cohorts.get(i).component())) {
                promotable.add(visible.node(i), visible.cohort(i));
            }
        }
        int byPrimary = draft.gate(1, primary);
        var promotes = promotes(policy.failover(), cohorts);
        return promotes.isEmpty() ? byPrimary
                : draft.or(byPrimary, draft.and(draft.gate(1, promotable), promotes.getAsInt()));
    }

    private static boolean isPrimary(Cohort cohort, Redundancy.PrimaryReplica policy) {
        return cohort.component().equals(policy.primary()) && cohort.numbers().getFirst() == 1;
    }

    /** Empty: nobody promotes. */
    private OptionalInt promotes(Failover failover, List<Cohort> cohorts) {
        return switch (failover) {
            case Failover.BuiltIn _ -> OptionalInt.of(draft.always());
            case Failover.Controller controller when controller.majorityOfAll() ->
                    OptionalInt.of(draft.and(alive(controller.group()), majority(cohorts, alive)));
            case Failover.Controller controller -> OptionalInt.of(alive(controller.group()));
            case Failover.Manual() -> OptionalInt.empty();
        };
    }

    /** Alive, not serving: what a controller calls doesn't count, or it and its database would wait for each other. */
    private int alive(Id group) {
        var components = hazards.tier(group).members();
        return draft.or(components.stream().mapToInt(component ->
                draft.gate(hazards.leastInstances(component), terms(hazards.cohorts(component), alive))).toArray());
    }

    /** Σ over domains min(dead instances, copies a domain) ≤ copies that may be missing; each domain counts up gate by gate. */
    private int keepsData(Tier tier, Redundancy.Partitioned policy) {
        var cohorts = tier.cohorts();
        var domains = hazards.domains(tier.group().orElseThrow(), policy);
        var byDomain = new LinkedHashMap<Optional<Id>, List<Cohort>>();
        cohorts.forEach(cohort -> byDomain.computeIfAbsent(domains.of(cohort.places()), _ -> new ArrayList<>()).add(cohort));
        int instances = cohorts.stream().mapToInt(Cohort::size).sum();
        int copies = Math.min(policy.replicationFactor().count(), instances);
        int copiesEach = (copies + byDomain.size() - 1) / Math.max(1, byDomain.size());
        var kept = new Terms(copies);
        for (var domain : byDomain.values()) {
            int size = domain.stream().mapToInt(Cohort::size).sum();
            var live = terms(domain, serving);
            IntStream.rangeClosed(1, Math.min(copiesEach, size)).map(dead -> draft.gate(size - dead + 1, live))
                    .forEach(kept::add);
        }
        return draft.gate(kept.size() - (copies - policy.required().count()), kept);
    }

    private int masters(Tier tier, Redundancy.Partitioned policy) {
        if (!policy.majorityOfMasters()) {
            return draft.always();
        }
        var masters = hazards.masters(tier.group().orElseThrow(), policy);
        return majority(tier.cohorts().stream().filter(cohort -> masters.stream()
                .anyMatch(node -> node.component().equals(cohort.component()) && cohort.numbers().contains(node.number())))
                        .toList(), alive);
    }
}
