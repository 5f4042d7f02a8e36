package bulkhead.editor.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bulkhead.editor.session.Selection;
import bulkhead.export.Artifact;
import bulkhead.export.Owner;
import bulkhead.model.Id;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpotTest {
    private static final List<Artifact> FILES = List.of(file("one", "a", "a", "b", "a"), file("two", "b"), file("three", "b", "a"));
    private static final List<Spot> OF_A = Spot.of(FILES, Selection.of(Id.of("a")));

    @Test
    void linesThatFollowEachOtherAreOneSpot() {
        assertEquals(List.of(new Spot(0, 1), new Spot(0, 4), new Spot(2, 2)), OF_A);
        assertEquals(List.of(), Spot.of(FILES, Selection.NONE));
    }

    @Test
    void theWayGoesRoundInBothDirections() {
        assertEquals(Optional.of(new Spot(0, 4)), Spot.next(OF_A, new Spot(0, 1), 1));
        assertEquals(Optional.of(new Spot(2, 2)), Spot.next(OF_A, new Spot(1, 0), 1));
        assertEquals(Optional.of(new Spot(0, 1)), Spot.next(OF_A, new Spot(2, 2), 1));
        assertEquals(Optional.of(new Spot(2, 2)), Spot.next(OF_A, new Spot(0, 1), -1));
        assertEquals(Optional.of(new Spot(0, 4)), Spot.next(OF_A, new Spot(1, 1), -1));
        assertEquals(Optional.empty(), Spot.next(List.of(), new Spot(0, 0), 1));
    }

    private static Artifact file(String path, String... owners) {
        return new Artifact(path, Stream.of(owners).map(owner -> new Artifact.Line("x", Optional.of(new Owner.Of(Id.of(owner))))).toList());
    }
}
