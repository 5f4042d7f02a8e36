package bulkhead.drill.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.deployment.Node;
import bulkhead.model.Id;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DealerTest {
    private static Aim aim(int number, double part) {
        return new Aim(new Node(Id.of("lb"), number, "lb-" + number, "lb-" + number, Optional.of(80), List.of()),
                new InetSocketAddress(80), part);
    }

    @Test
    void atNoTimeIsAnybodyMoreThanOneRequestFromHisPart() {
        var aims = List.of(aim(1, 5), aim(2, 1), aim(3, 1));
        var dealer = new Dealer(aims);
        var counts = new HashMap<Aim, Integer>();
        for (int dealt = 1; dealt <= 700; dealt++) {
            counts.merge(dealer.next().orElseThrow(), 1, Integer::sum);
            for (var aim : aims) {
                assertTrue(Math.abs(counts.getOrDefault(aim, 0) - dealt * aim.part() / 7) < 1, "after " + dealt);
            }
        }
        assertEquals(500, counts.get(aims.getFirst()));
    }

    @Test
    void whereNobodyIsLeftThereIsNobodyToSendTo() {
        assertEquals(Optional.empty(), new Dealer(List.of(aim(1, 0))).next());
    }
}
