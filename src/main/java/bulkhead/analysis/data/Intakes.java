package bulkhead.analysis.data;

import bulkhead.analysis.Report;
import bulkhead.catalog.Props;
import bulkhead.deployment.Setting;
import bulkhead.model.Component;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import bulkhead.model.Member;
import bulkhead.model.Redundancy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What each component is given to keep: every call, record sent and copy along a link that writes. A group that keeps each
 * record several times deals the copies over its instances.
 */
final class Intakes {
    private final Report report;
    private final Map<Id, List<Link>> into = new HashMap<>();
    private final Map<Id, Group> groupOf = new HashMap<>();

    Intakes(Report report) {
        this.report = report;
        report.topology().links().values().stream().filter(link -> link.kind() == LinkKind.REPLICATES || link.access().writes())
                .forEach(link -> into.computeIfAbsent(link.to(), _ -> new ArrayList<>()).add(link));
        report.topology().groups().values().forEach(group -> group.members()
                .forEach(member -> groupOf.put(member.component(), group)));
    }

    /** Of one instance; empty where the component has none. */
    Optional<Intake> of(Component component) {
        var group = groupOf.get(component.id());
        int all = group == null ? count(component) : group.members().stream().map(Member::component)
                .map(report.topology().components()::get).mapToInt(Intakes::count).sum();
        if (count(component) == 0) {
            return Optional.empty();
        }
        int copies = group == null ? 1 : copies(group, all);
        var adding = new Adding(component);
        var parts = parts(component, group);
        if (parts.isPresent() || group != null && dealsCopies(group)) {
            double part = parts.map(Parts::each).orElse((double) copies / all);
            adding.fromOutside(group.id(), group, part);
            group.members().forEach(member -> adding.fromOutside(member.component(), group, part));
        } else {
            adding.all(component.id(), 1.0 / count(component));
            Optional.ofNullable(group).ifPresent(dealing -> adding.all(dealing.id(), 1.0 / all));
        }
        return Optional.of(adding.intake(copies, parts.map(Parts::fullest).orElse(1.0)));
    }

    private static int count(Component component) {
        return component.instances().count();
    }

    /** Only of a partitioned group. */
    private Optional<Parts> parts(Component component, Group group) {
        return group != null && group.redundancy() instanceof Redundancy.Partitioned(var factor, var _, var domain, var _)
                ? Optional.of(Parts.of(report.deployment(), group, factor.count(), domain, component.id())) : Optional.empty();
    }

    private static boolean dealsCopies(Group group) {
        return !(group.redundancy() instanceof Redundancy.Any || group.redundancy() instanceof Redundancy.KOfN);
    }

    private static int copies(Group group, int all) {
        return switch (group.redundancy()) {
            case Redundancy.Partitioned(var factor, var _, var _, var _) -> Math.min(factor.count(), all);
            case Redundancy.PrimaryReplica _, Redundancy.MultiPrimary(), Redundancy.Quorum() -> all;
            case Redundancy.Any(), Redundancy.KOfN _ -> 1;
        };
    }

    private final class Adding {
        private final Optional<Setting> own;
        private final LinkedHashSet<Setting> sizes = new LinkedHashSet<>();
        private double records;
        private double bytes;
        private boolean unsized;

        private Adding(Component component) {
            own = report.deployment().settings().of(component, Props.RECORD_SIZE);
        }

        /** Copies that somebody replicates come to each instance in full. */
        private void all(Id target, double part) {
            into.getOrDefault(target, List.of()).forEach(link -> add(link, link.kind() == LinkKind.REPLICATES ? 1 : part));
        }

        /** What members replicate to each other is counted among the copies already. */
        private void fromOutside(Id target, Group group, double part) {
            into.getOrDefault(target, List.of()).stream().filter(link -> link.kind() != LinkKind.REPLICATES
                    || group.members().stream().noneMatch(other -> other.component().equals(link.from()))).forEach(link -> add(link, part));
        }

        private void add(Link link, double part) {
            double rate = report.capacity().usual().along(link.id()) * part;
            if (rate == 0) {
                return;
            }
            var size = report.deployment().settings().of(link, Props.RECORD_SIZE).or(() -> own);
            size.ifPresentOrElse(sizes::add, () -> unsized = true);
            records += rate;
            bytes += size.map(each -> each.base() * rate).orElse(0.0);
        }

        private Intake intake(int copies, double fullest) {
            return new Intake(records, unsized || !Double.isFinite(bytes) ? OptionalDouble.empty() : OptionalDouble.of(bytes), copies,
                    fullest, List.copyOf(sizes));
        }
    }
}
