package bulkhead.drill;

import bulkhead.deployment.Node;
import bulkhead.drill.rig.Setup;
import bulkhead.model.Balancing;
import bulkhead.model.Member;

/** What chance or a hash of the caller deals is equal in the mean only: a count of it is off as one of lots drawn is. */
final class Chance {
    /** In standard deviations: of a hundred counts all but a quarter of one are nearer. */
    private static final double FAR = 3;
    /** By which a count may be off by itself, as a part of the share. */
    private static final double CLOSE = 0.15;
    private static final double MOST = 5_000;

    private Chance() {
    }

    /** Whether proxies deal to an instance by a hash, or by chance since those called in turn have backups. */
    static boolean deals(Setup setup, Node node) {
        return setup.deployment().groupOf(node.component()).filter(group -> group.balancing() == Balancing.HASH
                || group.balancing() == Balancing.ROUND_ROBIN && group.members().stream().anyMatch(Chance::waits)).isPresent();
    }

    private static boolean waits(Member member) {
        return member.standby() || member.weight().filter(weight -> weight.base() == 0).isPresent();
    }

    /** How many requests are counted of which an instance gets a share. */
    static double requests(double share) {
        return Math.min(MOST, Math.pow(FAR / CLOSE, 2) * (1 - share) / share);
    }

    /** By how much a share counted by so many requests may be off. */
    static double off(double share, double requests) {
        return FAR * Math.sqrt(share * (1 - share) / Math.max(1, requests));
    }
}
