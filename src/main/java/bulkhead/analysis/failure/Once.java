package bulkhead.analysis.failure;

import java.util.function.Supplier;

/** What is worked out when first asked for, or refused for good: what grew too large once isn't tried again. For one thread. */
final class Once<T> {
    private final Supplier<T> work;
    private T answer;
    private DecisionDiagram.TooLarge refusal;

    Once(Supplier<T> work) {
        this.work = work;
    }

    /** @throws DecisionDiagram.TooLarge where the work did */
    T get() {
        if (answer == null && refusal == null) {
            work();
        }
        if (refusal != null) {
            throw refusal;
        }
        return answer;
    }

    private void work() {
        try {
            answer = work.get();
        } catch (DecisionDiagram.TooLarge tooLarge) {
            refusal = tooLarge;
        }
    }
}
