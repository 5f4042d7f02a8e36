package bulkhead.rules;

import bulkhead.deployment.Node;
import bulkhead.model.Failover;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.PlaceLevel;
import bulkhead.model.Redundancy;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A group that needs a majority but stands in two sites only: the loss of the site with at least half of the votes stops it.
 * Sites are the outermost places at which the votes differ.
 */
public final class TwoSiteQuorumRule implements Rule {
    @Override
    public String id() {
        return "quorum.two-sites";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        return inspection.topology().groups().values().stream().filter(TwoSiteQuorumRule::votes).flatMap(group -> {
            var sites = sites(inspection.nodes(group), inspection);
            return sites.size() == 2 ? Stream.of(finding(group, sites)) : Stream.empty();
        });
    }

    @Override
    public Stream<Fix> fixes(Finding finding, Inspection inspection) {
        var group = inspection.topology().groups().get(finding.elements().getFirst());
        var votes = sites(inspection.nodes(group), inspection);
        var largest = finding.elements().stream().skip(1).max(Comparator.comparing(votes::get)).orElseThrow();
        var voter = group.members().stream().map(member -> inspection.topology().components().get(member.component()))
                .filter(component -> Sites.within(component, largest, inspection)).reduce((_, last) -> last);
        return voter.stream().flatMap(component -> Sites.beside(largest, inspection)
                .filter(site -> !votes.containsKey(site.place()))
                .map(site -> Fix.of("witness" + site.key(),
                        site.with(Stream.of(new Spares(inspection).twin(component.id(), Optional.of(site.place()),
                        witnesses(votes)))), Argument.named(group.id()), new Argument.Number(witnesses(votes)),
                        Argument.named(site.isDrawn() ? largest : site.place()))));
    }

    /** The fewest votes in a third site with which a majority outlives any one of the three. */
    private static int witnesses(Map<Id, Long> votes) {
        long all = votes.values().stream().mapToLong(Long::longValue).sum();
        long most = votes.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return (int) LongStream.rangeClosed(1, all).filter(more -> Math.max(most,
                more) < all + more - (all + more) / 2).findFirst().orElse(1);
    }

    private Finding finding(Group group, Map<Id, Long> sites) {
        long votes = sites.values().stream().mapToLong(Long::longValue).sum();
        var largest = sites.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        var elements = Stream.concat(Stream.of(group.id()), sites.keySet().stream()).toList();
        return Finding.of(this, elements, Argument.named(group.id()), new Argument.Named(List.copyOf(sites.keySet())),
                new Argument.Number(votes),
                Argument.named(largest.getKey()), new Argument.Number(largest.getValue()));
    }

    private static boolean votes(Group group) {
        return switch (group.redundancy()) {
            case Redundancy.Quorum() -> true;
            case Redundancy.PrimaryReplica(var _, Failover.Controller(var _, var _, var majority), var _) -> majority;
            case Redundancy.Partitioned(var _, var _, var _, var majority) -> majority;
            case Redundancy.Any(), Redundancy.KOfN _, Redundancy.MultiPrimary(), Redundancy.PrimaryReplica _ -> false;
        };
    }

    /** Votes by place, at the outermost level that has more than one place. */
    private static Map<Id, Long> sites(List<Node> nodes, Inspection inspection) {
        for (var level : PlaceLevel.values()) {
            var votes = nodes.stream().flatMap(node -> at(node, level, inspection))
                    .collect(Collectors.groupingBy(id -> id, LinkedHashMap::new, Collectors.counting()));
            if (votes.size() > 1) {
                return votes;
            }
        }
        return Map.of();
    }

    private static Stream<Id> at(Node node, PlaceLevel level, Inspection inspection) {
        return node.places().stream().filter(place -> inspection.topology().places().get(place).level() == level).limit(1);
    }
}
