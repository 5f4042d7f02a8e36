package bulkhead.analysis.capacity;

import bulkhead.model.Group;

/**
 * A group by the indices of its members. {@code enough} is how many active instances must be left lest stand-by members join in;
 * {@code seat} is the index of the cell that the primary's one instance is counted in, −1 where the group has no primary.
 */
record Tier(Group group, int[] members, int enough, int seat) {
    boolean hasPrimary() {
        return seat >= 0;
    }
}
