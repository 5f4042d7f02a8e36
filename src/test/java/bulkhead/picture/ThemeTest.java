package bulkhead.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.diagram.Overlay.Mark;
import bulkhead.model.LinkKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ThemeTest {
    private static final double TEXT = 4.5;
    private static final double GRAPHICS = 3;

    @Test
    void contrastIsThatOfTheStandard() {
        assertEquals(21, new Colour(0x000000).contrast(new Colour(0xFFFFFF)), 1e-9);
        assertEquals(4.54, new Colour(0x767676).contrast(new Colour(0xFFFFFF)), 0.005);
    }

    @ParameterizedTest
    @MethodSource("themes")
    void everyTextCanBeRead(Theme theme) {
        var grounds = grounds(theme);
        grounds.add(theme.riskTag());
        for (var ground : grounds) {
            holds(TEXT, theme.text(), ground);
            holds(TEXT, theme.quiet(), ground);
        }
        holds(TEXT, theme.icon(), theme.tile());
        holds(TEXT, theme.risk(), theme.riskTag());
        holds(TEXT, theme.marks().get(Mark.ERROR), theme.card());
        Stream.of(Mark.values()).forEach(mark -> holds(TEXT, theme.onMark(), theme.marks().get(mark)));
        Stream.of(LinkKind.values()).forEach(kind -> holds(TEXT, theme.wires().get(kind), theme.card()));
    }

    @ParameterizedTest
    @MethodSource("themes")
    void everyLineCanBeSeen(Theme theme) {
        for (var ground : grounds(theme)) {
            Stream.of(LinkKind.values()).forEach(kind -> holds(GRAPHICS, theme.wires().get(kind), ground));
            Stream.of(Mark.values()).forEach(mark -> holds(GRAPHICS, theme.marks().get(mark), ground));
            holds(GRAPHICS, theme.border(), ground);
            holds(GRAPHICS, theme.accent(), ground);
            holds(GRAPHICS, theme.risk(), ground);
        }
        holds(GRAPHICS, theme.icon(), theme.track());
        holds(GRAPHICS, theme.marks().get(Mark.ERROR), theme.track());
    }

    static List<Theme> themes() {
        return List.of(Theme.LIGHT, Theme.DARK);
    }

    private static List<Colour> grounds(Theme theme) {
        var grounds = new ArrayList<>(theme.containers());
        grounds.add(theme.paper());
        grounds.add(theme.card());
        return grounds;
    }

    private static void holds(double least, Colour ink, Colour ground) {
        assertTrue(ink.contrast(ground) >= least, () -> Integer.toHexString(ink.rgb()) + " on "
                + Integer.toHexString(ground.rgb()) + ": "
                + ink.contrast(ground));
    }
}
