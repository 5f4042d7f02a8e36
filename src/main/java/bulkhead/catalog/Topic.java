package bulkhead.catalog;

/** What a property is about; the inspector shows properties under these headings, in this order. */
public enum Topic {
    GENERAL, DEMAND, CAPACITY, MACHINE, CONNECTIONS, TIMEOUTS, CHECKS, FAILOVER, DATA, COST
}
