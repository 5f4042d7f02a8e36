package bulkhead.catalog;

import java.util.Locale;

/** The word a constant has in files and text keys: {@code FIRE_COMPARTMENT} is {@code fire-compartment}. */
public final class Words {
    private Words() {
    }

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
