package bulkhead.drill.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.deployment.Node;
import bulkhead.model.Id;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;

class FrontTest {
    private static final int SLOW = 40;

    /** Somebody who takes connections and answers none, so that whatever was sent is waiting. */
    @RepeatedTest(5)
    void afterTheEndNothingIsSentThatWasNotKnownAtTheEnd() throws Exception {
        try (var nobody = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var front = Front.start(SLOW, List.of(new Aim(node(), address(nobody), 1)), "/", "X")) {
            while (front.waiting().isEmpty()) {
                Thread.onSpinWait();
            }
            front.end();
            int known = front.waiting().size();
            Thread.sleep(3 * 1000 / SLOW);
            assertEquals(known, front.waiting().size());
            assertTrue(front.shots().isEmpty());
        }
    }

    private static InetSocketAddress address(ServerSocket socket) {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    private static Node node() {
        return new Node(Id.of("lb"), 1, "lb-1", "lb-1", Optional.of(80), List.of());
    }
}
