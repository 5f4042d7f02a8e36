package bulkhead.analysis.capacity;

import bulkhead.model.Group;
import java.util.Set;

/**
 * A group by the indices of its members. {@code weight} is that of one instance of each member; {@code enough} is how many active
 * instances must be left lest {@code standby} members join in; {@code seat} is the index of the cell that the primary's one
 * instance is counted in, −1 where the group has no primary.
 */
record Tier(Group group, int[] members, double[] weight, Set<Integer> standby, int enough, int seat) {
    boolean hasPrimary() {
        return seat >= 0;
    }

    double weight(int member) {
        for (int i = 0; i < members.length; i++) {
            if (members[i] == member) {
                return weight[i];
            }
        }
        return 0;
    }
}
