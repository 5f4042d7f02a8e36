package bulkhead.editor.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bulkhead.model.Bounds;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In a window of 800 × 400, half size shows 1,600 × 800 of a drawing of 4,000 × 2,000. */
class CameraTest {
    private static final Bounds DRAWING = new Bounds(0, 0, 4000, 2000);
    private static final Bounds FIRST = new Bounds(2000, 0, 160, 80);

    @Test
    void whatMattersIsInTheMiddleOfTheFirstViewWhereAllOfItFits() {
        assertEquals(new Camera(0.5, 400 - 1140, 32), opening(FIRST, new Bounds(2400, 0, 160, 80)));
    }

    @Test
    void ofWhatDoesNotFitTogetherTheFirstIsInSight() {
        var camera = opening(FIRST, new Bounds(2000, 1920, 160, 80), new Bounds(1800, 0, 160, 80));

        assertEquals(new Camera(0.5, 400 - 990, 32), camera, "the first and the third side by side, a margin above");
    }

    @Test
    void allOfADrawingIsShownWhereItsNamesCanBeReadThen() {
        var small = new Bounds(0, 0, 1000, 500);

        assertEquals(Camera.START.fitting(small, 800, 400), Camera.START.opening(small, List.of(FIRST), 800, 400));
    }

    private static Camera opening(Bounds... matters) {
        return Camera.START.opening(DRAWING, List.of(matters), 800, 400);
    }
}
