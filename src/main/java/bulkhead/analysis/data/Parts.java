package bulkhead.analysis.data;

import bulkhead.analysis.capacity.Placement;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Stand;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Member;
import bulkhead.model.PlaceLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Of each record that a partitioned group keeps, all well: the copies that an instance of one member keeps on average ({@code each}),
 * and how many times that the instance keeps which keeps most.
 */
record Parts(double each, double fullest) {
    private static final double ROUNDING = 1e-9;

    /** Instances of a member that stand in the same places. */
    private record Standing(Member member, Stand stand) {
    }

    static Parts of(Deployment deployment, Group group, int copies, Optional<PlaceLevel> domain, Id component) {
        var standing = new ArrayList<Standing>();
        group.members().forEach(member -> deployment.stands(member.component()).forEach(stand -> standing.add(new Standing(member, stand))));
        var placement = new Placement(deployment.topology(), standing.stream().map(each -> each.stand().places()).toList(),
                standing.stream().mapToDouble(each -> each.member().weight().map(weight -> weight.base()).orElse(1.0)).toArray(), domain);
        var kept = placement.copies(standing.stream().mapToInt(each -> each.stand().count()).toArray(), copies);
        var own = IntStream.range(0, kept.length).filter(i -> standing.get(i).member().component().equals(component)).toArray();
        return of(standing, kept, own);
    }

    private static Parts of(List<Standing> standing, double[] kept, int[] own) {
        var each = IntStream.of(own).mapToDouble(i -> kept[i]).sum() / IntStream.of(own).map(i -> standing.get(i).stand().count()).sum();
        var most = IntStream.of(own).mapToDouble(i -> kept[i] / standing.get(i).stand().count()).max().orElseThrow();
        return new Parts(each, most > each * (1 + ROUNDING) ? most / each : 1);
    }
}
