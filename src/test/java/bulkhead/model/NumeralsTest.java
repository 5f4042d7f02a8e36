package bulkhead.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class NumeralsTest {
    private static final Numerals ENGLISH = new Numerals(Locale.ENGLISH);

    @Test
    void numbersThatDifferCanBeToldApart() {
        assertEquals("99.8999", ENGLISH.apart(99.8999, 99.9));
        assertEquals("99.9", ENGLISH.apart(99.9, 99.8999));
        assertEquals("99", ENGLISH.apart(99, 99.9));
        assertEquals("99.9", ENGLISH.apart(99.9, 99.9));
        assertEquals("99,8999999", new Numerals(Locale.GERMAN).apart(99.8999999, 99.9));
    }

    @Test
    void fourDigitsCountAndWholeNumbersStayWhole() {
        assertEquals("123,457", ENGLISH.significant(123456.7));
        assertEquals("0.1235", ENGLISH.significant(0.123456));
        assertEquals("–", ENGLISH.significant(Double.NaN));
    }
}
