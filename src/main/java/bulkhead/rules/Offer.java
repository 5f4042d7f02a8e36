package bulkhead.rules;

/** A fix that was tried and mends its finding, with what it adds. */
public record Offer(Fix fix, Price price) {
}
