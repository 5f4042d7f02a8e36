package bulkhead.editor.inspector;

import bulkhead.model.Dimension;
import bulkhead.model.Quantity;
import bulkhead.model.Source;
import bulkhead.model.Unit;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers with units as people type them: {@code 7,7k/s}, {@code 7.7k/s}, {@code 2G/mo}, {@code 15 min}, {@code 70 %}. Both
 * decimal signs are understood; a single sign before exactly three digits is read as the language at hand does.
 */
final class AmountText {
    private static final Pattern AMOUNT = Pattern.compile(
            "([+-]?[0-9][0-9.,'’\\u00a0\\u202f ]*(?:[eE][+-]?[0-9]{1,3})?)\\s*([kMG]?)(.*)");
    private static final Map<String, Unit> ALIASES = Map.ofEntries(Map.entry("/mo", Unit.PER_MONTH),
            Map.entry("/monat", Unit.PER_MONTH),
            Map.entry("/sec", Unit.PER_SECOND), Map.entry("/sek", Unit.PER_SECOND), Map.entry("/tag", Unit.PER_DAY),
            Map.entry("/day", Unit.PER_DAY),
            Map.entry("sec", Unit.SECOND), Map.entry("sek", Unit.SECOND), Map.entry("m", Unit.MINUTE),
            Map.entry("std", Unit.HOUR), Map.entry("tage", Unit.DAY),
            Map.entry("days", Unit.DAY), Map.entry("day", Unit.DAY), Map.entry("monate", Unit.MONTH),
            Map.entry("month", Unit.MONTH), Map.entry("y", Unit.YEAR),
            Map.entry("core", Unit.CORE), Map.entry("kerne", Unit.CORE), Map.entry("kern", Unit.CORE),
            Map.entry("eur/mo", Unit.EURO_PER_MONTH),
            Map.entry("€/mo", Unit.EURO_PER_MONTH), Map.entry("€/month", Unit.EURO_PER_MONTH),
            Map.entry("€/monat", Unit.EURO_PER_MONTH),
            Map.entry("eur/monat", Unit.EURO_PER_MONTH), Map.entry("€/h", Unit.EURO_PER_HOUR),
            Map.entry("€/a", Unit.EURO_PER_YEAR));

    private static final Map<String, Double> MULTIPLES = Map.of("", 1.0, "k", 1e3, "M", 1e6, "G", 1e9);

    private AmountText() {
    }

    /** Empty where the text isn't a number of the dimension. The unit is the given one where none is typed. */
    static Optional<Quantity> parse(String text, Dimension dimension, Unit unit, Source source, Locale locale) {
        var amount = AMOUNT.matcher(text.strip());
        if (!amount.matches()) {
            return Optional.empty();
        }
        // "M" and "G" before a unit of data belong to the unit
        var whole = unit(amount.group(2) + amount.group(3), dimension);
        if (whole.isPresent()) {
            return number(amount.group(1), locale).map(value -> new Quantity(value, whole.get(), source));
        }
        var rest = amount.group(3).isBlank() ? Optional.of(unit) : unit(amount.group(3), dimension);
        var factor = MULTIPLES.get(amount.group(2));
        if (rest.isEmpty() || !amount.group(2).isEmpty() && dimension == Dimension.DATA) {
            return Optional.empty();
        }
        return number(amount.group(1), locale).map(value -> value * factor).filter(Double::isFinite)
                .map(value -> new Quantity(value, rest.get(), source));
    }

    /** As it would be typed; round rates short, for fields are narrow: 2G /month. */
    static String text(Quantity quantity, Locale locale) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setGroupingUsed(false);
        format.setMaximumFractionDigits(12);
        var symbol = quantity.unit().symbol();
        var multiple = quantity.unit().dimension() == Dimension.RATE ? multiple(quantity.value()) : "";
        var number = quantity.absurd() ? Double.toString(quantity.value())
                : format.format(quantity.value() / MULTIPLES.get(multiple)) + multiple;
        return number + (symbol.isEmpty() ? "" : " " + symbol);
    }

    /** The largest that leaves at most one decimal. */
    private static String multiple(double value) {
        return MULTIPLES.entrySet().stream()
                .filter(each -> Math.abs(value) >= each.getValue() && value * 10 % each.getValue() == 0
                        && value / each.getValue() * each.getValue() == value)
                .max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse("");
    }

    private static Optional<Unit> unit(String typed, Dimension dimension) {
        var word = typed.strip().replaceAll("\\s*/\\s*", "/");
        if (word.isEmpty()) {
            return Optional.empty();
        }
        var known = new HashMap<String, Unit>();
        Unit.of(dimension).forEach(unit -> known.putIfAbsent(unit.symbol().toLowerCase(Locale.ROOT), unit));
        return Unit.ofSymbol(word).filter(unit -> unit.dimension() == dimension)
                .or(() -> Optional.ofNullable(known.get(word.toLowerCase(Locale.ROOT))))
                .or(() -> Optional.ofNullable(ALIASES.get(word.toLowerCase(Locale.ROOT)))
                        .filter(unit -> unit.dimension() == dimension));
    }

    private static Optional<Double> number(String typed, Locale locale) {
        var digits = typed.replaceAll("['’\\u00a0\\u202f ]", "");
        int comma = digits.lastIndexOf(',');
        int point = digits.lastIndexOf('.');
        if (comma >= 0 && point >= 0) {
            digits = comma > point ? digits.replace(".", "").replace(',', '.') : digits.replace(",", "");
        } else if (comma >= 0 || point >= 0) {
            digits = oneSign(digits, comma >= 0 ? ',' : '.', locale);
        }
        try {
            return Optional.of(Double.parseDouble(digits)).filter(Double::isFinite);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static String oneSign(String digits, char sign, Locale locale) {
        boolean several = digits.indexOf(sign) != digits.lastIndexOf(sign);
        boolean thousands = digits.substring(digits.lastIndexOf(sign) + 1).matches("[0-9]{3}")
                && DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() != sign;
        return several || thousands ? digits.replace(String.valueOf(sign), "") : digits.replace(sign, '.');
    }
}
