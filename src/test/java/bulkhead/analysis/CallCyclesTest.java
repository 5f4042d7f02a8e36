package bulkhead.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bulkhead.model.Id;
import bulkhead.model.Topologies;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CallCyclesTest {
    @Test
    void whoCallsInACircleIsNamedInFileOrder() {
        assertEquals(List.of(List.of(Id.of("a"), Id.of("b"))), CallCycles.of(Topologies.of("clients -> a -> b -> a")));
    }

    @Test
    void longChainsAreNoCircleAndNoTrouble() {
        var chain = "clients -> " + IntStream.range(0, 20_000).mapToObj(number -> "c" + number + ":web-app").collect(Collectors.joining(" -> "));
        assertEquals(List.of(), CallCycles.of(Topologies.of(chain)));
    }
}
