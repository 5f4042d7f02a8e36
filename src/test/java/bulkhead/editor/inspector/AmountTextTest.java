package bulkhead.editor.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bulkhead.model.Dimension;
import bulkhead.model.Quantity;
import bulkhead.model.Source;
import bulkhead.model.Unit;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers are understood as people type them. */
class AmountTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "7,7k/s | RATE | 7700 | PER_SECOND", "7.7k/s | RATE | 7700 | PER_SECOND",
            "2G/mo | RATE | 2e9 | PER_MONTH", "2e9 /month | RATE | 2e9 | PER_MONTH",
            "15 min | TIME | 15 | MINUTE", "200ms | TIME | 200 | MILLISECOND",
            "70 % | NUMBER | 70 | PERCENT", "0,5 | NUMBER | 0.5 | ONE",
            "1.234,5 | NUMBER | 1234.5 | ONE", "1,234.5 | NUMBER | 1234.5 | ONE",
            "64 GiB | DATA | 64 | GIBIBYTE", "2 GB | DATA | 2 | GIGABYTE",
            "500 €/mo | COST | 500 | EURO_PER_MONTH", "4 Kerne | COMPUTE | 4 | CORE",
            "3M/s | RATE | 3e6 | PER_SECOND", "30 | TIME | 30 | SECOND"})
    void theNumberAndItsUnitAreRead(String typed, Dimension dimension, double value, Unit unit) {
        var usual = dimension == Dimension.TIME ? Unit.SECOND : Unit.of(dimension).getFirst();
        assertEquals(Optional.of(Quantity.assumed(value, unit)),
                AmountText.parse(typed, dimension, usual, Source.ASSUMED, Locale.ENGLISH));
    }

    @Test
    void aSignBeforeThreeDigitsIsReadAsTheLanguageDoes() {
        assertEquals(1500, parsed("1.500", Locale.GERMAN));
        assertEquals(1.5, parsed("1.500", Locale.ENGLISH));
        assertEquals(1500, parsed("1,500", Locale.ENGLISH));
        assertEquals(1.5, parsed("1,500", Locale.GERMAN));
    }

    private static double parsed(String typed, Locale locale) {
        return AmountText.parse(typed, Dimension.NUMBER, Unit.ONE, Source.ASSUMED, locale).orElseThrow().value();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fast", "10 kg", "1e999", "5 ms", "--3", "1..2.3.x", "8 G", "NaN"})
    void whatIsNoAmountOfDataIsRefused(String typed) {
        assertEquals(Optional.empty(), AmountText.parse(typed, Dimension.DATA, Unit.GIBIBYTE, Source.ASSUMED, Locale.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2e9 | PER_MONTH | 2G /month", "6e8 | PER_MONTH | 600M /month", "7700 | PER_SECOND | 7,7k /s", "772 | PER_SECOND | 772 /s",
            "2315 | PER_SECOND | 2315 /s", "0 | PER_SECOND | 0 /s", "5e9 | BYTE | 5000000000 B"})
    void roundRatesAreShort(double value, Unit unit, String text) {
        assertEquals(text, AmountText.text(Quantity.assumed(value, unit), Locale.GERMAN));
    }

    @ParameterizedTest
    @EnumSource(Unit.class)
    void whatIsShownReadsBackAsTheSame(Unit unit) {
        for (var locale : new Locale[] {Locale.ENGLISH, Locale.GERMAN}) {
            var quantity = new Quantity(1234.5678, unit, Source.MEASURED);
            assertEquals(Optional.of(quantity),
                    AmountText.parse(AmountText.text(quantity, locale), unit.dimension(), Unit.of(unit.dimension()).getFirst(),
                    Source.MEASURED,
                    locale));
        }
    }
}
