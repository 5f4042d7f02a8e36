package bulkhead.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Units as written in files and shown to people. A month is 30 days, a year 365. */
public enum Unit {
    ONE(Dimension.NUMBER, "", 1),
    PERCENT(Dimension.NUMBER, "%", 0.01),
    MILLISECOND(Dimension.TIME, "ms", 0.001),
    SECOND(Dimension.TIME, "s", 1),
    MINUTE(Dimension.TIME, "min", 60),
    HOUR(Dimension.TIME, "h", 3600),
    DAY(Dimension.TIME, "d", 86_400),
    MONTH(Dimension.TIME, "months", 30 * 86_400.0),
    YEAR(Dimension.TIME, "a", 365 * 86_400.0),
    PER_SECOND(Dimension.RATE, "/s", 1),
    PER_MINUTE(Dimension.RATE, "/min", 1 / 60.0),
    PER_HOUR(Dimension.RATE, "/h", 1 / 3600.0),
    PER_DAY(Dimension.RATE, "/d", 1 / 86_400.0),
    PER_MONTH(Dimension.RATE, "/month", 1 / (30 * 86_400.0)),
    BYTE(Dimension.DATA, "B", 1),
    KIBIBYTE(Dimension.DATA, "KiB", 1024),
    MEBIBYTE(Dimension.DATA, "MiB", 1024.0 * 1024),
    GIBIBYTE(Dimension.DATA, "GiB", 1024.0 * 1024 * 1024),
    TEBIBYTE(Dimension.DATA, "TiB", 1024.0 * 1024 * 1024 * 1024),
    KILOBYTE(Dimension.DATA, "kB", 1e3),
    MEGABYTE(Dimension.DATA, "MB", 1e6),
    GIGABYTE(Dimension.DATA, "GB", 1e9),
    TERABYTE(Dimension.DATA, "TB", 1e12),
    BYTE_PER_SECOND(Dimension.BANDWIDTH, "B/s", 1),
    MEGABYTE_PER_SECOND(Dimension.BANDWIDTH, "MB/s", 1e6),
    MEGABIT_PER_SECOND(Dimension.BANDWIDTH, "Mbit/s", 1e6 / 8),
    GIGABIT_PER_SECOND(Dimension.BANDWIDTH, "Gbit/s", 1e9 / 8),
    CORE(Dimension.COMPUTE, "cores", 1),
    MILLICORE(Dimension.COMPUTE, "mcores", 0.001),
    EURO_PER_HOUR(Dimension.COST, "EUR/h", 30 * 24),
    EURO_PER_MONTH(Dimension.COST, "EUR/month", 1),
    EURO_PER_YEAR(Dimension.COST, "EUR/a", 30 / 365.0),
    KILOMETRE(Dimension.DISTANCE, "km", 1);

    private static final Map<String, Unit> BY_SYMBOL =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Unit::symbol, Function.identity()));

    private final Dimension dimension;
    private final String symbol;
    private final double factor;

    Unit(Dimension dimension, String symbol, double factor) {
        this.dimension = dimension;
        this.symbol = symbol;
        this.factor = factor;
    }

    public Dimension dimension() {
        return dimension;
    }

    /** As written in files: {@code ms}, {@code /s}, {@code GiB}; empty for plain numbers. */
    public String symbol() {
        return symbol;
    }

    /** How many base units of the dimension one of this unit is. */
    public double factor() {
        return factor;
    }

    /** So many of this unit in base units. Parts of a whole number are divided, not multiplied, so that 70 % is 0.7 to the last bit. */
    double toBase(double value) {
        double parts = Math.rint(1 / factor);
        return factor < 1 && Math.abs(parts * factor - 1) < 1e-12 ? value / parts : value * factor;
    }

    public static Optional<Unit> ofSymbol(String symbol) {
        return Optional.ofNullable(BY_SYMBOL.get(symbol));
    }

    public static List<Unit> of(Dimension dimension) {
        return Arrays.stream(values()).filter(unit -> unit.dimension == dimension).toList();
    }
}
