package bulkhead.cli;

import bulkhead.faulttree.FaultTree;
import bulkhead.faulttree.Probability;
import bulkhead.faulttree.Solver;
import bulkhead.faulttree.TooLarge;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known about one gate of a fault tree; of each part the figure, or why there is none. */
record Solved(int top, Answer<Optional<Probability>> probability, Answer<Map<Integer, BigInteger>> counts,
              Answer<List<Optional<List<List<Integer>>>>> sets) {
    sealed interface Answer<T> {
        record Exact<T>(T value) implements Answer<T> {
        }

        record Refused<T>(TooLarge reason) implements Answer<T> {
        }
    }

    private interface Question<T> {
        T ask(Solver solver) throws TooLarge;
    }

    static Solved of(FaultTree tree, int top, int order) {
        try {
            var solver = Solver.of(tree, top);
            return new Solved(top, answer(solver, Solver::probability), answer(solver, Solver::cutSetsByOrder),
                    answer(solver, asked -> asked.cutSets(order)));
        } catch (TooLarge reason) {
            return new Solved(top, new Answer.Refused<>(reason), new Answer.Refused<>(reason), new Answer.Refused<>(reason));
        }
    }

    private static <T> Answer<T> answer(Solver solver, Question<T> question) {
        try {
            return new Answer.Exact<>(question.ask(solver));
        } catch (TooLarge reason) {
            return new Answer.Refused<>(reason);
        }
    }
}
