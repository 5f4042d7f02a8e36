package bulkhead.rules;

import bulkhead.analysis.data.Medium;
import bulkhead.model.Component;
import bulkhead.model.Document;
import bulkhead.model.Element;
import bulkhead.model.Id;
import bulkhead.model.Place;
import bulkhead.model.Suppression;
import bulkhead.model.Topology;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules there are, and what they say of a document. */
public final class Rules {
    private static final List<Rule> ALL = List.of(
            new SinglePointRule(),
            new SingleComponentRule(),
            new SharedRiskRule(),
            new OnePlaceRule(),
            new CountedTwiceRule(),
            new DownAllWellRule(),
            new NoPromotableReplicaRule(),
            new NoFailoverRule(),
            new ControllerSharesFateRule(),
            new MonitoringSharesFateRule(),
            new NearSitesRule(),
            new TwoSiteQuorumRule(),
            new EvenQuorumRule(),
            new TwoDatabasesRule(),
            new ShallowCheckRule(),
            new IdleStandbyRule(),
            new OverTargetRule(),
            new OverTargetAfterLossRule(),
            new PoolSaturatedRule(),
            new ConnectionLimitRule(),
            new AdmissionRule(),
            new RetriesRule(),
            new CallerGivesUpRule(),
            new CheckOutlastsIntervalRule(),
            new TimeoutBelowServiceRule(),
            new RunwayRule(),
            new RollingUpdateRule(),
            new ScalingLagRule(),
            new EndlessCircleRule(),
            new WeightlessGroupRule(),
            new AbsurdNumberRule(),
            new ContradictionRule(),
            new UnstatedNumberRule(),
            new ForkMemoryRule(),
            new KeepsTooMuchRule(Medium.MEMORY),
            new KeepsTooMuchRule(Medium.DISK),
            new SlowConsumerRule(),
            new ShortRetentionRule(),
            new DualWriteRule(),
            new AvailabilityObjectiveRule(),
            new LatencyObjectiveRule(),
            new DistantCallsRule(),
            new RecoveryTimeRule(),
            new RecoveryPointRule(),
            new BufferRunsOverRule(),
            new DataCountryRule(),
            new CallCycleRule(),
            new UnusedComponentRule(),
            new UnusedSettingRule(),
            new UnknownKindRule(),
            new UnknownPropertyRule(),
            new OutOfRangeRule(),
            new NotWholeRule(),
            new SharedAddressRule(),
            new SecretInTextRule());

    private Rules() {
    }

    /** In the order in which findings of equal severity are listed. */
    public static List<Rule> all() {
        return ALL;
    }

    public static Optional<Rule> byId(String id) {
        return ALL.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** All findings, worst first, each with the suppression that holds for it on the given day. */
    public static List<Judgement> judge(Inspection inspection, LocalDate today) {
        return findings(inspection, Severity.NOTE)
                .sorted(Comparator.comparing(Finding::severity))
                .map(finding -> new Judgement(finding, suppression(finding, inspection.document(), today)))
                .toList();
    }

    /** All findings of rules of at least a severity, rule by rule, suppressed ones among them. */
    public static Stream<Finding> findings(Inspection inspection, Severity least) {
        return ALL.stream().filter(rule -> rule.severity().compareTo(least) <= 0).flatMap(rule -> rule.findings(inspection));
    }

    private static Optional<Suppression> suppression(Finding finding, Document document, LocalDate today) {
        return document.suppressions().stream()
                .filter(each -> each.rule().equals(finding.rule()) && each.holdsOn(today))
                .filter(each -> each.scope().isEmpty()
                        || finding.elements().stream().limit(1).anyMatch(id -> within(id, each.scope().get(),
                                document.topology())))
                .findFirst();
    }

    private static boolean within(Id id, Id scope, Topology topology) {
        Optional<Element> element = topology.element(id);
        return id.equals(scope) || switch (element.orElse(null)) {
            case Component component -> topology.path(component.place()).stream().anyMatch(place -> place.id().equals(scope));
            case Place place -> topology.path(place.parent()).stream().anyMatch(outer -> outer.id().equals(scope));
            case null, default -> false;
        };
    }
}
