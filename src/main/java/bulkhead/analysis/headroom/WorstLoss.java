package bulkhead.analysis.headroom;

import bulkhead.analysis.failure.Event;

/**
 * How far work can grow after the worst single loss that leaves it up: as balanced after the loss that is worst so, and at will
 * after the one that is worst then, which may be another.
 */
public record WorstLoss(Growable growable, Event balanced, Event atWill) {
}
