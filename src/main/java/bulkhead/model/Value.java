package bulkhead.model;

/** The value of a property: a number with unit and source, a text, a yes or no, or JSON that this version can't read. */
public sealed interface Value permits Quantity, Value.Text, Value.Flag, Value.Unknown {
    /** Free text, or one of the choices the catalogue lists. */
    record Text(String text) implements Value {
    }

    /** Yes or no. */
    record Flag(boolean on) implements Value {
    }

    /** JSON text of a shape this version doesn't know; kept as it is, ignored by every analysis. */
    record Unknown(String json) implements Value {
    }
}
