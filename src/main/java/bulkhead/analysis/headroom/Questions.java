package bulkhead.analysis.headroom;

import bulkhead.analysis.capacity.Post;
import bulkhead.analysis.capacity.Standing;
import bulkhead.analysis.capacity.Ways;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.stream.DoubleStream;

/** What can be asked of growth in one standing, in which flows ask for so much a second: nothing where they are down. */
record Questions(Standing standing, List<Ways> ways, double[] demand, Post.Target target) {
    /** Of one flow, the others staying; of all together behind the last. Empty where none of them asks for anything. */
    Optional<Question> of(int flow) {
        var together = flow == demand.length;
        var growing = new boolean[demand.length];
        Arrays.fill(growing, together);
        if (!together) {
            growing[flow] = true;
        }
        return (together ? DoubleStream.of(demand).anyMatch(each -> each > 0) : demand[flow] > 0)
                ? Optional.of(new Question(standing, demand, growing, target)) : Optional.empty();
    }

    Optional<Growable> growable(int flow) {
        return of(flow).map(this::growable);
    }

    private Growable growable(Question question) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
        var balanced = AsBalanced.of(question);
        var spot = balanced.hotSpot().stream().mapToObj(post -> HotSpot.of(standing.posts().get(post))).findFirst();
        return new Growable(balanced.factor(), spot, atWill(question, balanced.factor()));
    }

    AtWill atWill(Question question) {
        return atWill(question, AsBalanced.of(question).factor());
    }

    private AtWill atWill(Question question, OptionalDouble balanced) {
        return balanced.isEmpty() ? new AtWill.Unlimited()
                : MaximumFlow.solve(question, ways).orElseGet(() -> LinearProgramme.solve(question, ways, balanced.getAsDouble()));
    }
}
