package bulkhead.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class MigrationsTest {
    private static final List<UnaryOperator<Node.Obj>> STEPS = List.of(with("one to two"), with("two to three"));

    private static UnaryOperator<Node.Obj> with(String field) {
        return document -> {
            var fields = new LinkedHashMap<>(document.fields());
            fields.put(field, new Node.Bool(document.at(), true));
            return new Node.Obj(document.at(), fields);
        };
    }

    private static List<String> lifted(int version) {
        var empty = new Node.Obj(Spot.NOWHERE, new LinkedHashMap<>());
        return List.copyOf(Migrations.lifted(empty, version, STEPS).fields().keySet());
    }

    @Test
    void anOldFileGoesThroughEveryStepAfterItsVersion() {
        assertEquals(List.of("one to two", "two to three"), lifted(1));
        assertEquals(List.of("two to three"), lifted(2));
        assertEquals(List.of(), lifted(3));
    }
}
