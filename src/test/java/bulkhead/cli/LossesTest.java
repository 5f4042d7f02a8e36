package bulkhead.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import bulkhead.drill.Loss;
import bulkhead.drill.load.Trouble;
import bulkhead.drill.rig.Ending;
import bulkhead.model.Texts;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LossesTest {
    private static final Loss QUEUED = new Loss(new Trouble(Trouble.Kind.STATUS, OptionalInt.of(503)),
            Optional.of(new Ending(Optional.of("sQ--"), Optional.empty(), Optional.of(5L), Optional.empty(), Optional.empty(), 3)));
    private static final Loss UNDERWAY = new Loss(new Trouble(Trouble.Kind.WAITING, OptionalInt.empty()),
            Optional.of(new Ending(Optional.empty(), Optional.of("app-1"), Optional.empty(), Optional.empty(), Optional.empty(), 0)));
    private static final Loss PLAIN = new Loss(new Trouble(Trouble.Kind.CLOSED, OptionalInt.empty()), Optional.empty());

    @Test
    void peopleReadThemInTheirLanguage() {
        assertEquals("12 lost: answered with status 503 (HAProxy: ended as sQ--, queued 5 s, 3 retries)", text(QUEUED, 12, Locale.ENGLISH));
        assertEquals("12 verloren: mit Status 503 beantwortet (HAProxy: beendet als sQ--, 5 s gewartet, 3 Wiederholungen)",
                text(QUEUED, 12, Locale.GERMAN));
        assertEquals("1 verloren: noch keine Antwort (HAProxy: noch unterwegs, an app-1 gegeben)", text(UNDERWAY, 1, Locale.GERMAN));
        assertEquals("2 verloren: Verbindung ohne Antwort geschlossen", text(PLAIN, 2, Locale.GERMAN));
    }

    @ParameterizedTest
    @EnumSource
    void everySortOfTroubleHasAText(Trouble.Kind kind) {
        for (var locale : new Locale[] {Locale.ENGLISH, Locale.GERMAN}) {
            for (var status : new OptionalInt[] {OptionalInt.empty(), OptionalInt.of(503)}) {
                var loss = new Loss(new Trouble(kind, kind == Trouble.Kind.STATUS ? status : OptionalInt.empty()), Optional.empty());
                assertFalse(text(loss, 2, locale).contains("drill."), text(loss, 2, locale));
            }
        }
    }

    @Test
    void programsReadWordsThatAreTheSameInEveryLanguage() {
        var losses = new LinkedHashMap<Loss, Long>();
        losses.put(QUEUED, 12L);
        losses.put(PLAIN, 2L);
        losses.put(new Loss(QUEUED.trouble(), Optional.empty()), 1L);
        var node = Json.object();
        new LossJson(losses).put(node);
        assertEquals("{\"closed\":2,\"status\":13}", node.get("troubles").toString());
        assertEquals("{\"times\":12,\"told\":\"status\",\"status\":503,\"haproxy\":{\"end\":\"sQ--\",\"server\":null,\"queued\":5,"
                + "\"connecting\":null,\"answering\":null,\"retries\":3}}", node.get("losses").get(0).toString());
        assertEquals("{\"times\":2,\"told\":\"closed\",\"status\":null,\"haproxy\":null}", node.get("losses").get(1).toString());
    }

    private static String text(Loss loss, long times, Locale locale) {
        return new LossText(Texts.beside(LossText.class, locale)).text(loss, times);
    }
}
