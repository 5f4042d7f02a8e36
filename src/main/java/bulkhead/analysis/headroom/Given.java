package bulkhead.analysis.headroom;

import bulkhead.analysis.capacity.Ways;
import java.nio.DoubleBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** All that an answer at will follows from, as numbers: where these are the same, so is the answer. */
final class Given {
    private static final int SOME = 256;

    private final Question question;
    private final BitSet posts = new BitSet();
    private double[] numbers = new double[SOME];
    private int count;

    private Given(Question question) {
        this.question = question;
    }

    /** To be compared. */
    static DoubleBuffer of(Question question, List<Ways> ways) {
        var given = new Given(question);
        for (int flow : question.active()) {
            given.add(flow, question.demand()[flow], question.growing()[flow] ? 1 : 0);
            given.add(ways.get(flow));
        }
        given.posts.stream().forEach(given::limits);
        return DoubleBuffer.wrap(Arrays.copyOf(given.numbers, given.count));
    }

    private void add(Ways ways) {
        var reached = new Reached(ways);
        posts.or(reached.loaded());
        reached.posts.stream().filter(post -> ways.entered()[post] > 0).forEach(post -> add(post, ways.entered()[post]));
        reached.crossings.stream().forEach(crossing -> add(crossing, ways.crossings().get(crossing), reached.posts));
        for (var copying : ways.copyings()) {
            add(copying.slots().size(), copying.costs().size());
            copying.slots().stream().filter(slot -> reached.crossings.get(slot.crossing())).forEach(slot -> add(slot.crossing(), slot.slot()));
            copying.costs().forEach(cost -> add(cost.post(), cost.full(), cost.shared()));
        }
    }

    private void add(int number, Ways.Crossing crossing, BitSet calling) {
        add(number, crossing.answered(), crossing.work() ? 1 : 0, crossing.slots().length, crossing.lost().size(), crossing.feeds().size());
        for (int post : crossing.slots()) {
            add(post);
        }
        crossing.lost().forEach(share -> add(share.post(), share.part()));
        for (var feed : crossing.feeds()) {
            add(feed.factor());
            Arrays.stream(feed.posts()).filter(calling::get).forEach(this::add);
        }
    }

    private void limits(int post) {
        add(post, question.post(post).live(), question.limit(post), question.allowed(post));
    }

    private void add(double... more) {
        if (count + more.length > numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * (count + more.length));
        }
        System.arraycopy(more, 0, numbers, count, more.length);
        count += more.length;
    }
}
