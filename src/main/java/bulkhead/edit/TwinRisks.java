package bulkhead.edit;

import bulkhead.model.Component;
import bulkhead.model.Risk;
import bulkhead.model.RiskKind;
import bulkhead.model.Topology;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** The risks on a component that are on its twin as well. */
final class TwinRisks {
    /** What supplies the ground a component stands on: another ground may have another supply. */
    private static final Set<RiskKind> GROUND = EnumSet.of(RiskKind.POWER_FEED, RiskKind.CARRIER, RiskKind.NETWORK,
            RiskKind.STORAGE_ARRAY,
            RiskKind.HYPERVISOR_CLUSTER);

    private final Topology topology;
    private final Component first;
    private final Component second;

    TwinRisks(Topology topology, Component first, Component second) {
        this.topology = topology;
        this.first = first;
        this.second = second;
    }

    /** Those risks, the twin attached. */
    Stream<Risk> attached() {
        return topology.risks().values().stream().filter(risk -> risk.attachedTo().contains(first.id())).filter(this::follows)
                .map(risk -> risk.withAttachedTo(Stream.concat(risk.attachedTo().stream(), Stream.of(second.id())).toList()));
    }

    private boolean follows(Risk risk) {
        return first.place().equals(second.place()) || !GROUND.contains(risk.kind());
    }
}
