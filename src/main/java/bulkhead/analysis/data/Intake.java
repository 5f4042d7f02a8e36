package bulkhead.analysis.data;

import bulkhead.deployment.Setting;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What one instance is given on average to keep, a second at average demand: records, copies among them, and bytes (absent where nothing
 * says how large a record is). {@code copies} is how often a record is kept in all; {@code fullest} is how many
 * times as much the instance is given which is given most; {@code sizes} are the record sizes used.
 */
public record Intake(double records, OptionalDouble bytes, int copies, double fullest, List<Setting> sizes) {
    public Intake {
        sizes = List.copyOf(sizes);
    }
}
