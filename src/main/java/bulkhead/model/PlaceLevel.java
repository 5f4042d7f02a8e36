package bulkhead.model;

/** Levels of places from the outside in; a place holds only places of later levels, and levels may be skipped. */
public enum PlaceLevel {
    REGION, DATA_CENTRE, FIRE_COMPARTMENT, ZONE, RACK, HOST, CLUSTER, NODE_POOL, NAMESPACE, PLATFORM_SERVICE;

    /** Clusters and platform services may span or hold zones, so between them and the levels of a site any order is allowed. */
    public boolean mayHold(PlaceLevel inner) {
        return this == inner ? this == ZONE || this == PLATFORM_SERVICE : ordinal() < inner.ordinal() || this == CLUSTER && inner != REGION
                || this == PLATFORM_SERVICE && inner != REGION;
    }
}
