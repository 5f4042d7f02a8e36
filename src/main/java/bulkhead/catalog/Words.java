package bulkhead.catalog;

import bulkhead.model.Element;
import bulkhead.model.Failover;
import bulkhead.model.Redundancy;
import java.util.Locale;

/** The word that constants and variants have in files and text keys: {@code FIRE_COMPARTMENT} is {@code fire-compartment}. */
public final class Words {
    private Words() {
    }

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static String of(Redundancy redundancy) {
        return switch (redundancy) {
            case Redundancy.Any _ -> "any";
            case Redundancy.KOfN _ -> "k-of-n";
            case Redundancy.Quorum _ -> "quorum";
            case Redundancy.PrimaryReplica _ -> "primary-replica";
            case Redundancy.MultiPrimary _ -> "multi-primary";
            case Redundancy.Partitioned _ -> "partitioned";
        };
    }

    public static String of(Failover failover) {
        return switch (failover) {
            case Failover.BuiltIn _ -> "built-in";
            case Failover.Controller _ -> "controller";
            case Failover.Manual _ -> "manual";
        };
    }

    static String of(Element element) {
        return element.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
