package bulkhead.diagram.lettering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LetteringTest {
    private static final Lettering LETTERING = new Lettering(Face.REGULAR, 10);
    private static final List<String> HOSTILE = List.of("x".repeat(300), "👩‍👩‍👧‍👦".repeat(40), "مركز البيانات الشمالي الكبير جدا", "a\u0000b\nc\u202Ed", "\uD83D", "Zürich ß €",
            "データセンター".repeat(9), "");

    @Test
    void whatFitsIsKept() {
        assertEquals("HAProxy 1", LETTERING.fit("HAProxy 1", 100));
    }

    @Test
    void whatDoesNotFitEndsInAnEllipsis() {
        assertEquals("Market…", LETTERING.fit("Market research", LETTERING.width("Market…") + 1));
    }

    @Test
    void theBundledFaceIsMeasuredByItsOwnTables() {
        assertEquals(LETTERING.width("WW"), 2 * LETTERING.width("W"));
        assertTrue(LETTERING.width("W") > 2 * LETTERING.width("i"));
        assertTrue(new Lettering(Face.SEMIBOLD, 10).width("database") > LETTERING.width("database"));
    }

    @Test
    void noTextIsEverWiderThanItsRoom() {
        for (var text : HOSTILE) {
            for (double room = 0; room < 200; room += 7) {
                assertTrue(LETTERING.width(LETTERING.fit(text, room)) <= room, text + " in " + room);
            }
        }
    }

    @Test
    void controlCharactersAreShownAndDirectionMarksLeftOut() {
        assertEquals("a�b cd", Characters.safe("a\u0000b\nc\u202Ed"));
        assertEquals("�", Characters.safe("\uD83D"));
    }

    @Test
    void charactersAreNeverCutInHalf() {
        var family = "👩‍👩‍👧‍👦";
        var cut = LETTERING.fit(family + family, LETTERING.width(family) + LETTERING.width("…") + 1);
        assertEquals(family + "…", cut);
    }
}
