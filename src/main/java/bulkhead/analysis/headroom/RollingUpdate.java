package bulkhead.analysis.headroom;

import bulkhead.analysis.capacity.ComponentLoad;
import bulkhead.deployment.Setting;
import bulkhead.model.Id;
import java.util.List;
import java.util.Optional;

/**
 * What updating a component in turn does at peak: {@code out} of its instances are out at once, as it states or, where it doesn't,
 * none in Kubernetes and one on machines. {@code over} are the components above their emergency target at the worst moment, the
 * busiest first; {@code down} the flows that are down meanwhile.
 */
public record RollingUpdate(Id component, int out, Optional<Setting> stated, List<ComponentLoad> over, List<Id> down) {
    public RollingUpdate {
        over = List.copyOf(over);
        down = List.copyOf(down);
    }
}
