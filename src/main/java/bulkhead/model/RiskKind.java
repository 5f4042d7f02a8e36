package bulkhead.model;

/** What a risk is; says nothing about its effect, which follows from what it is attached to. */
public enum RiskKind {
    POWER_FEED, CARRIER, NETWORK, STORAGE_ARRAY, HYPERVISOR_CLUSTER, CERTIFICATE, DNS, CONTROL_PLANE, SOFTWARE_VERSION, PROVIDER, OTHER
}
