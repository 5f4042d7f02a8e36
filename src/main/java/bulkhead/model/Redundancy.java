package bulkhead.model;

import java.util.List;
import java.util.Optional;

/** How members of a group stand in for each other. Counts are instances of members that serve. */
public sealed interface Redundancy {
    /** One serving instance is enough. */
    record Any() implements Redundancy {
    }

    /** At least {@code k} serving instances among those the caller sees. */
    record KOfN(Quantity k) implements Redundancy {
    }

    /** A majority of all instances, whoever sees them. */
    record Quorum() implements Redundancy {
    }

    /**
     * Reads go to any serving instance; writes need the primary, or a promotable replica and failover. The primary is the first
     * instance of {@code primary}; every other instance of the group is a replica, promotable unless its component is in {@code neverPromoted}.
     */
    record PrimaryReplica(Id primary, Failover failover, List<Id> neverPromoted) implements Redundancy {
        public PrimaryReplica {
            neverPromoted = List.copyOf(neverPromoted);
        }
    }

    /** One serving instance is enough for reads and writes; writes load every live member. */
    record MultiPrimary() implements Redundancy {
    }

    /**
     * Data cut into shares, each kept {@code replicationFactor} times, of which {@code required} must answer. Copies are spread over the
     * places of level {@code domain}; absent: the highest level at which members differ. Where {@code majorityOfMasters}, a majority of the master
     * instances must be alive too (Redis Cluster).
     */
    record Partitioned(Quantity replicationFactor, Quantity required, Optional<PlaceLevel> domain, boolean majorityOfMasters)
            implements Redundancy {
    }
}
