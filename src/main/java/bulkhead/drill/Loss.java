package bulkhead.drill;

import bulkhead.drill.load.Trouble;
import bulkhead.drill.rig.Ending;
import java.util.Optional;

/** Why a request counts as lost: what its sender was told, and how it ended for the proxy, where that says. */
public record Loss(Trouble trouble, Optional<Ending> ending) {
}
