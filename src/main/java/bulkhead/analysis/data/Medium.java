package bulkhead.analysis.data;

import bulkhead.catalog.PropertySpec;
import bulkhead.catalog.Props;

/** Where records are kept: what says how long each stays there, and how much one instance may fill. */
public enum Medium {
    MEMORY(Props.TTL, Props.MEMORY_LIMIT),
    DISK(Props.RETENTION, Props.DISK);

    private final PropertySpec lifetime;
    private final PropertySpec limit;

    Medium(PropertySpec lifetime, PropertySpec limit) {
        this.lifetime = lifetime;
        this.limit = limit;
    }

    public PropertySpec lifetime() {
        return lifetime;
    }

    public PropertySpec limit() {
        return limit;
    }
}
