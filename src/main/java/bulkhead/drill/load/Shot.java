package bulkhead.drill.load;

import bulkhead.deployment.Node;
import java.util.Optional;

/**
 * One request: which proxy got it (nobody where none is left) from which port (0: it never had one), when it was sent and how
 * long it took, in seconds from the start of the load, and which instance answered it; {@code answered} is empty where it was
 * lost, {@code trouble} where it wasn't.
 */
public record Shot(Optional<Node> proxy, int port, double sent, double took, Optional<String> answered, Optional<Trouble> trouble) {
    public boolean lost() {
        return answered.isEmpty();
    }
}
