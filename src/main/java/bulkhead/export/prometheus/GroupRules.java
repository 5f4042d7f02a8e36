package bulkhead.export.prometheus;

import bulkhead.deployment.Deployment;
import bulkhead.deployment.Detection;
import bulkhead.model.Group;
import bulkhead.model.Member;
import bulkhead.model.Redundancy;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is an alarm about a primary with its replicas: nobody takes writes, or more than one does. */
record GroupRules(Deployment deployment, Pace pace, List<Source> sources) {
    Stream<RuleGroup> stream() {
        return deployment.topology().groups().values().stream().filter(group ->
                group.redundancy() instanceof Redundancy.PrimaryReplica)
                .flatMap(group -> Stream.of(Source.Sort.MARIADB, Source.Sort.REDIS).flatMap(sort -> of(group, sort)));
    }

    private Stream<RuleGroup> of(Group group, Source.Sort sort) {
        var members = members(group, sort);
        return members.size() < group.members().size() ? Stream.empty()
                : Stream.of(new RuleGroup(name(group), group.id(), rules(group, new Primaries(sort, members))));
    }

    /** Those that are watched; where somebody isn't, he may be the primary. */
    private List<String> members(Group group, Source.Sort sort) {
        return sources.stream().filter(source -> source.sort() == sort)
                .filter(source -> group.members().stream().map(Member::component).anyMatch(source.component().id()::equals))
                .map(Source::name).toList();
    }

    private List<Rule> rules(Group group, Primaries primaries) {
        return List.of(
                rule(group, "PrimaryMissing", Rule.Silence.ALARMING, primaries.count() + " < 1", "Nobody of " + name(group)
                + " takes writes.", patience(group),
                        List.of(Trial.alarms(primaries.few(), Map.of()), Trial.alarms(List.of(), Map.of()),
                        Trial.silent(primaries.one()))),
                rule(group, "PrimaryTwice", Rule.Silence.HARMLESS, primaries.count() + " > 1", "More than one of " + name(group)
                        + " takes writes: their data part ways.", ComponentRules.PATIENCE,
                        List.of(Trial.alarms(primaries.two(), Map.of()), Trial.silent(primaries.one()))));
    }

    /** As long as a takeover by itself may last it is no alarm. */
    private int patience(Group group) {
        var takeover = deployment.detection().takeover(group, Detection.Loss.HOST).map(delay -> pace.covering(delay.seconds()))
                .orElse(0);
        return Math.max(ComponentRules.PATIENCE, takeover);
    }

    private Rule rule(Group group, String name, Rule.Silence silence, String condition, String summary, int patience,
            List<Trial> trials) {
        return new Rule(name, Rule.Severity.CRITICAL, silence, condition, patience, Map.of("group", name(group)),
                new Told(deployment).of(summary, group), group.id(), trials);
    }

    private String name(Group group) {
        return deployment.names().of(group.id());
    }
}
