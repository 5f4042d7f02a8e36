package bulkhead;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoTest {
    private final List<String> called = new ArrayList<>();

    @Test
    void withoutADisplayTheExampleIsCheckedExportedAndDrawn() {
        assertEquals(0, run(Map.of()));
        assertEquals(List.of("check", "export", "render", "render"), called);
    }

    @Test
    void findingsInTheExampleAreNoFailure() {
        assertEquals(0, run(Map.of("check", 1)));
        assertEquals(List.of("check", "export", "render", "render"), called);
    }

    @Test
    void anExampleThatCannotBeReadEndsTheRunWithItsCode() {
        assertEquals(3, run(Map.of("check", 3)));
        assertEquals(List.of("check"), called);
    }

    private int run(Map<String, Integer> codes) {
        return Demo.withoutDisplay(args -> {
            called.add(args[0]);
            return codes.getOrDefault(args[0], 0);
        });
    }
}
