package bulkhead.deployment;

import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Value;

/** A value in force: what it is, what kind of statement it comes from, and which element made it. */
public record Setting(String property, Value value, Basis basis, Id element) {
    /** Who says so. */
    public enum Basis {
        /** The element itself. */
        STATED,
        /** The policy of the group the component is a member of. */
        GROUP,
        /** Nobody: the catalogue's fallback is in force. */
        CATALOGUE
    }

    /** The number in base units. @throws ClassCastException where the property isn't a number */
    public double base() {
        return quantity().base();
    }

    public int count() {
        return quantity().count();
    }

    public Quantity quantity() {
        return (Quantity) value;
    }

    public String text() {
        return ((Value.Text) value).text();
    }

    public boolean on() {
        return ((Value.Flag) value).on();
    }
}
