package bulkhead.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IconsTest {
    static List<String> names() {
        return Icons.names().toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyIconIsDrawnInsideItsSquare(String name) {
        var icon = Icons.of(name);
        assertEquals(name, icon.name());
        assertFalse(icon.strokes().isEmpty());
        double edge = Icon.LINE_WIDTH / 2;
        for (var stroke : icon.strokes()) {
            assertTrue(stroke.path().getFirst() instanceof Segment.Move, name + " starts without setting the pen down");
            for (var segment : stroke.path()) {
                for (double ordinate : ordinates(segment)) {
                    assertTrue(ordinate >= edge && ordinate <= Icon.SIZE - edge, name + " leaves the square: " + segment);
                }
            }
        }
    }

    @Test
    void noTwoIconsLookTheSame() {
        assertEquals(names().size(), names().stream().map(name -> Icons.of(name).strokes()).distinct().count());
    }

    @Test
    void anUnknownNameHasTheIconOfTheUnknown() {
        assertEquals("unknown", Icons.of("punched-card").name());
    }

    @Test
    void relativeCommandsBecomeAbsolute() {
        assertEquals(PathData.parse("M2 3L5 7H9V1C9 2 8 3 7 4Z"), PathData.parse("m2 3l3 4h4v-6c0 1-1 2-2 3z"));
    }

    @Test
    void numbersAfterAMoveAreLines() {
        assertEquals(List.of(new Segment.Move(1, 2), new Segment.Line(3, 4), new Segment.Line(5, 6)),
                PathData.parse("M1,2 3,4 5,6"));
    }

    @Test
    void aSmoothCurveMirrorsTheLastControlPoint() {
        assertEquals(PathData.parse("M0 0C1 2 3 4 5 5C7 6 8 9 9 9"), PathData.parse("M0 0C1 2 3 4 5 5S8 9 9 9"));
    }

    @Test
    void aQuadraticCurveBecomesTheSameCubic() {
        assertEquals(List.of(new Segment.Move(0, 0), new Segment.Cubic(2, 2, 4, 2, 6, 0)), PathData.parse("M0 0Q3 3 6 0"));
    }

    @Test
    void anArcKeepsItsDistanceFromTheCentre() {
        for (var data : List.of("M22 12A10 10 0 0 1 2 12", "M22 12A10 10 0 1 0 12 22", "M12 2A10 10 0 0 0 2 12",
                "M22 12A10 10 30 1 1 12 2")) {
            for (var segment : PathData.parse(data)) {
                double[] end = ordinates(segment);
                assertEquals(10, Math.hypot(end[end.length - 2] - 12, end[end.length - 1] - 12), 1e-9, data);
            }
        }
    }

    @Test
    void aCircleIsFourQuartersOfATurn() throws Exception {
        var path = IconReader.strokes(svg("<circle cx=\"12\" cy=\"12\" r=\"4\"/>")).getFirst().path();
        assertEquals(List.of("Move", "Cubic", "Cubic", "Cubic", "Cubic", "Close"), path.stream()
                .map(step -> step.getClass().getSimpleName()).toList());
    }

    @Test
    void whatAnIconMayNotHaveIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> IconReader.strokes(svg("<text x=\"1\" y=\"2\">a</text>")));
        assertThrows(IllegalArgumentException.class, () -> PathData.parse("M0 0T4 4"));
        assertThrows(IllegalArgumentException.class, () -> PathData.parse("M0 0L4"));
        assertThrows(IllegalArgumentException.class, () -> PathData.parse("M0 0L4 4Z5 5"));
        assertThrows(IllegalStateException.class, () -> IconReader.read("punched-card"));
    }

    private static InputStream svg(String shapes) {
        var text = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\">" + shapes + "</svg>";
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static double[] ordinates(Segment segment) {
        return switch (segment) {
            case Segment.Move(double x, double y) -> new double[] {x, y};
            case Segment.Line(double x, double y) -> new double[] {x, y};
            case Segment.Cubic(double x1, double y1, double x2, double y2, double x, double y) -> new double[] {x1, y1, x2, y2, x,
                    y};
            case Segment.Close() -> new double[0];
        };
    }
}
