package bulkhead.model;

/** How far instances grow by themselves, and how long until a new one serves. */
public record Autoscaling(Quantity maxInstances, Quantity scaleTime) {
}
