package bulkhead.rules;

import bulkhead.deployment.Deployment;
import bulkhead.model.Document;
import bulkhead.model.Element;
import bulkhead.model.Failover;
import bulkhead.model.Flow;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Member;
import bulkhead.model.Quantity;
import bulkhead.model.Redundancy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Changes that may bring one figure of a flow to its objective, the smallest first: single ones, then pairs of those that help
 * at all, unless a single one does. The smallest costs least where every change's cost is known, else it adds the fewest
 * instances. Bounded: at most {@value #MOST_SINGLES} changes are tried alone, and of those that help the
 * {@value #MOST_HELPFUL} best in pairs.
 */
final class SmallestChange {
    /** So that a large topology is answered in some seconds: those that come first are the likelier. */
    static final int MOST_SINGLES = 300;
    /** So that there are some hundred pairs: what helps least isn't half of the way. */
    static final int MOST_HELPFUL = 24;
    private static final double NOTHING = 1e-12;

    private final Inspection inspection;
    private final Flow flow;
    private final ToDoubleFunction<Document> lacking;
    private Stream<Fix> more = Stream.empty();

    /** @param lacking what a document still lacks: nothing or less where it meets the objective */
    SmallestChange(Inspection inspection, Flow flow, ToDoubleFunction<Document> lacking) {
        this.inspection = inspection;
        this.flow = flow;
        this.lacking = lacking;
    }

    /** With changes to try that only this objective knows of. */
    SmallestChange and(Stream<Fix> known) {
        more = known;
        return this;
    }

    private record Step(Fix fix, Document after, Price price, double lacking) {
    }

    private record Pair(Fix fix, Price price) {
    }

    Stream<Fix> fixes() {
        return Stream.of(true).flatMap(_ -> {
            var singles = singles();
            return Stream.concat(ranked(singles, Step::price).map(Step::fix), Stream.of(true).flatMap(_ -> pairs(singles)));
        });
    }

    private Stream<Fix> pairs(List<Step> singles) {
        if (singles.stream().anyMatch(step -> step.lacking() <= 0)) {
            return Stream.empty();
        }
        double before = lacking.applyAsDouble(inspection.document());
        var helpful = singles.stream().filter(step -> step.lacking() < before - NOTHING)
                .sorted(Comparator.comparingDouble(Step::lacking)).limit(MOST_HELPFUL)
                .toList();
        var pairs = IntStream.range(0, helpful.size()).boxed().flatMap(one -> IntStream.range(one + 1, helpful.size())
                .mapToObj(other -> List.of(helpful.get(one), helpful.get(other))))
                        .filter(this::apart).flatMap(this::pair).toList();
        return ranked(pairs, Pair::price).map(Pair::fix);
    }

    private Stream<Pair> pair(List<Step> steps) {
        var one = steps.getFirst().fix();
        var other = steps.getLast().fix();
        var both = Fix.of("both", List.of(one.edit(), other.edit()), new Argument.Change(one), new Argument.Change(other));
        return Fixes.after(both.edit(), inspection.document()).map(after -> new Pair(both, price(after))).stream();
    }

    /** Whether neither changes what the other does. */
    private boolean apart(List<Step> steps) {
        return Collections.disjoint(touched(steps.getFirst().after()), touched(steps.getLast().after()));
    }

    private Set<Id> touched(Document after) {
        var touched = new HashSet<Id>();
        inspection.topology().elements().filter(element -> !after.topology().element(element.id())
                .filter(element::equals).isPresent()).map(Element::id)
                .forEach(touched::add);
        return touched;
    }

    private List<Step> singles() {
        var known = new HashSet<Document>();
        return Stream.concat(more, candidates()).limit(MOST_SINGLES).flatMap(fix -> Fixes.after(fix.edit(),
                inspection.document()).filter(known::add)
                .map(after -> new Step(fix, after, price(after), lacking.applyAsDouble(after))).stream()).toList();
    }

    private Price price(Document after) {
        return Price.of(inspection.deployment(), Deployment.of(after.topology(), inspection.deployment().catalog()));
    }

    /** What would mend the findings of failure on its way, and more of whatever the flow needs, the least available first. */
    private Stream<Fix> candidates() {
        var spares = new Spares(inspection);
        var needed = needed();
        var rules = Rules.all().stream().filter(rule -> rule.id().startsWith("failure.") || rule.id().startsWith("database."))
                .filter(rule -> !(rule instanceof CountedTwiceRule));
        return Stream.concat(rules.flatMap(rule -> rule.findings(inspection).filter(finding -> concerns(finding, needed))
                .flatMap(finding -> rule.fixes(finding, inspection))),
                needed.stream().sorted(Comparator.comparingDouble(this::available)).flatMap(spares::of));
    }

    private double available(Id component) {
        var reliability = inspection.topology().components().get(component).reliability();
        return reliability.availability().map(Quantity::base).orElseGet(() -> !reliability.stated() ? 1.0
                : reliability.mtbf().orElseThrow().base() / (reliability.mtbf().orElseThrow()
                        .base() + reliability.mttr().orElseThrow().base()));
    }

    private boolean concerns(Finding finding, Set<Id> needed) {
        return finding.elements().contains(flow.id()) || finding.elements().stream().anyMatch(id -> needed.contains(id)
                || inspection.group(id).stream().flatMap(group -> group.members().stream())
                        .map(Member::component).anyMatch(needed::contains));
    }

    /** The components that do the flow's work, and those that guard its databases. */
    private Set<Id> needed() {
        var needed = new LinkedHashSet<Id>();
        for (var id : Reach.of(flow, inspection)) {
            switch (inspection.role(id)) {
                case SOURCE, EDGE -> {
                }
                default -> {
                    needed.add(id);
                    inspection.deployment().groupOf(id).flatMap(SmallestChange::controller).flatMap(inspection::group).stream()
                            .flatMap(group -> group.members().stream()).map(Member::component).forEach(needed::add);
                }
            }
        }
        return needed;
    }

    private static Optional<Id> controller(Group group) {
        return group.redundancy() instanceof Redundancy.PrimaryReplica(var _, Failover.Controller(var guards, var _, var _),
                var _) ? Optional.of(guards)
                : Optional.empty();
    }

    private static <T> Stream<T> ranked(List<T> changes, Function<T, Price> price) {
        boolean allKnown = changes.stream().map(price).allMatch(each -> each.euroAMonth().isPresent());
        Comparator<Price> byMoney = Comparator.comparingDouble(each -> each.euroAMonth().orElse(0));
        // a place or a supply to be drawn is more than any instance
        Comparator<Price> byInstances = Comparator.comparingInt(Price::drawn).thenComparingInt(Price::instances);
        return new ArrayList<>(changes).stream().sorted(Comparator.comparing(price, allKnown ? byMoney.thenComparing(byInstances)
                : byInstances.thenComparing(byMoney)));
    }
}
