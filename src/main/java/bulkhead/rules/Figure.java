package bulkhead.rules;

import bulkhead.deployment.Setting;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Source;
import bulkhead.model.Unit;
import java.util.Optional;

/**
 * A number that a finding used: its name in the room's texts ({@code figure.<name>}), the value with unit, whose it is, and
 * where it is from; a computed number has no source of its own.
 */
public record Figure(String name, double value, Unit unit, Optional<Id> element, Optional<Source> source) {
    public static Figure stated(String name, Quantity quantity, Id element) {
        return new Figure(name, quantity.value(), quantity.unit(), Optional.of(element), Optional.of(quantity.source()));
    }

    /** A setting in force, under its property's id. */
    public static Figure of(Setting setting) {
        return stated(setting.property(), setting.quantity(), setting.element());
    }

    public static Figure computed(String name, double value, Unit unit, Id element) {
        return new Figure(name, value, unit, Optional.of(element), Optional.empty());
    }
}
