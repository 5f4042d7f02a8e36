package bulkhead.drill.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.deployment.Node;
import bulkhead.model.Id;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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

    static Stream<Arguments> answers() {
        return Stream.of(Arguments.of("HTTP/1.1 503 Service Unavailable\r\n\r\n", Trouble.answered("HTTP/1.1 503")),
                Arguments.of("HTTP/1.1 200 OK\r\n\r\n", Trouble.of(Trouble.Kind.UNNAMED)),
                Arguments.of("SSH-2.0-OpenSSH\r\n", new Trouble(Trouble.Kind.STATUS, OptionalInt.empty())),
                Arguments.of("", Trouble.of(Trouble.Kind.CLOSED)));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void whatCameInsteadOfAnAnswerIsTold(String answer, Trouble trouble) throws Exception {
        try (var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var front = Front.start(1, List.of(new Aim(node(), address(server), 1)), "/", "X")) {
            try (var asked = server.accept()) {
                asked.getInputStream().read();
                asked.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                asked.shutdownOutput();
                assertEquals(Optional.of(trouble), first(front).trouble());
            }
        }
    }

    @Test
    void whereNobodyListensOrNobodyIsLeftThatIsTold() throws Exception {
        InetSocketAddress closed;
        try (var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            closed = address(server);
        }
        try (var front = Front.start(1, List.of(new Aim(node(), closed, 1)), "/", "X")) {
            assertEquals(Optional.of(Trouble.of(Trouble.Kind.UNCONNECTED)), first(front).trouble());
        }
        try (var front = Front.start(1, List.of(), "/", "X")) {
            assertEquals(Optional.of(Trouble.of(Trouble.Kind.NOBODY)), first(front).trouble());
        }
    }

    private static Shot first(Front front) {
        while (front.shots().isEmpty()) {
            Thread.onSpinWait();
        }
        return front.shots().getFirst();
    }

    private static InetSocketAddress address(ServerSocket socket) {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    private static Node node() {
        return new Node(Id.of("lb"), 1, "lb-1", "lb-1", Optional.of(80), List.of());
    }
}
