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

    @Test
    void allOfItsWidthIsShownWhereItsNamesCanBeReadThen() {
        var tall = new Bounds(0, 0, 1700, 3000);
        var camera = Camera.START.opening(tall, List.of(new Bounds(1500, 0, 160, 80)), 800, 400);

        assertEquals(736 / 1700.0, camera.scale(), 1e-9);
        assertEquals(32, camera.screenX(0), 1e-9, "a margin to the left, so that nothing is cut there");
        assertEquals(768, camera.screenX(1700), 1e-9, "and to the right");
        assertEquals(32, camera.screenY(0), 1e-9, "from its top");
    }

    @Test
    void allOfADrawingIsShownAtLessThanHalfSizeRatherThanCut() {
        var whole = new Bounds(0, 0, 1700, 800);

        assertEquals(Camera.START.fitting(whole, 800, 400), Camera.START.opening(whole, List.of(FIRST), 800, 400));
    }

    private static Camera opening(Bounds... matters) {
        return Camera.START.opening(DRAWING, List.of(matters), 800, 400);
    }
}
