package bulkhead.storage;

/** How one type of the model is read and written. What it doesn't ask for when reading survives as extras. */
interface Codec<T> {
    T read(Fields fields);

    Out.One write(T value);
}
