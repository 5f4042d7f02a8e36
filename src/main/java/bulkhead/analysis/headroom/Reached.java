package bulkhead.analysis.headroom;

import bulkhead.analysis.capacity.Ways;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The posts and crossings that a flow's calls can get to at all. */
final class Reached {
    final BitSet posts = new BitSet();
    final BitSet crossings = new BitSet();
    private final Ways ways;
    private final List<List<Integer>> feedsOf = new ArrayList<>();
    private final ArrayDeque<Integer> next = new ArrayDeque<>();

    Reached(Ways ways) {
        this.ways = ways;
        for (int post = 0; post < ways.entered().length; post++) {
            feedsOf.add(new ArrayList<>());
        }
        for (int crossing = 0; crossing < ways.crossings().size(); crossing++) {
            for (var feed : ways.crossings().get(crossing).feeds()) {
                for (int post : feed.posts()) {
                    feedsOf.get(post).add(crossing);
                }
            }
        }
        for (int post = 0; post < ways.entered().length; post++) {
            if (ways.entered()[post] > 0) {
                reach(post);
            }
        }
        while (!next.isEmpty()) {
            feedsOf.get(next.pop()).forEach(this::cross);
        }
    }

    private void reach(int post) {
        if (!posts.get(post)) {
            posts.set(post);
            next.add(post);
        }
    }

    private void cross(int crossing) {
        if (!crossings.get(crossing)) {
            crossings.set(crossing);
            for (int post : ways.crossings().get(crossing).slots()) {
                reach(post);
            }
        }
    }

    /** With those that get calls without answering, or copies. */
    BitSet loaded() {
        var loaded = (BitSet) posts.clone();
        crossings.stream().forEach(crossing -> ways.crossings().get(crossing).lost().forEach(share -> loaded.set(share.post())));
        ways.copyings().stream().filter(copying -> copying.slots().stream().anyMatch(slot -> crossings.get(slot.crossing())))
                .forEach(copying -> copying.costs().forEach(cost -> loaded.set(cost.post())));
        return loaded;
    }
}
