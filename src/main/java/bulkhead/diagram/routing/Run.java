package bulkhead.diagram.routing;

import bulkhead.model.Id;

/**
 * One wire to be routed between two cards. Runs of the same {@code net} may share ports and trunks, because whoever follows any branch ends up where some run of
 * the net goes; runs of different nets are kept apart. Runs of an earlier {@code turn} choose their way first.
 */
public record Run(Id from, Id to, String net, int turn) {
}
