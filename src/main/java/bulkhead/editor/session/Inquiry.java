package bulkhead.editor.session;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Something that is worked out about a judged document only when asked for, since it takes long; it can be called off. The answer
 * stays until the next question. Used on one thread, the toolkit's.
 */
public final class Inquiry<A> implements AutoCloseable {
    private final Scheduler<Judgement, A> scheduler;
    private final ReadOnlyObjectWrapper<State<A>> state = new ReadOnlyObjectWrapper<>(this, "state", new State.Open<>());

    /** The name is that of the thread; answers are handed over on the thread of {@code delivery}. */
    public Inquiry(String name, Function<Judgement, A> work, Executor delivery) {
        this.scheduler = new Scheduler<>(name, work, Duration.ZERO, delivery);
    }

    /** How far it is. */
    public sealed interface State<A> {
        /** Nobody asks. */
        record Open<A>() implements State<A> {
        }

        record Working<A>(Judgement about) implements State<A> {
        }

        record Answered<A>(Judgement about, A answer) implements State<A> {
        }

        record Failed<A>(Judgement about, Throwable cause) implements State<A> {
        }

        /** The answer, where there is one. */
        default Optional<A> known() {
            return this instanceof Answered<A>(var _, var answer) ? Optional.of(answer) : Optional.empty();
        }
    }

    /** Asks about this instead of whatever was asked before. */
    public void ask(Judgement about) {
        state.set(new State.Working<>(about));
        scheduler.request(about, this::heard);
    }

    /** Stops what is being worked out and forgets what was answered. */
    public void callOff() {
        scheduler.forget();
        state.set(new State.Open<>());
    }

    private void heard(Scheduler.Outcome<Judgement, A> outcome) {
        if (state.get() instanceof State.Working<A>(var about) && about == outcome.input()) {
            state.set(switch (outcome) {
                case Scheduler.Outcome.Done(var _, var answer) -> new State.Answered<>(about, answer);
                case Scheduler.Outcome.Failed(var _, var cause) -> new State.Failed<>(about, cause);
            });
        }
    }

    public State<A> state() {
        return state.get();
    }

    public ReadOnlyObjectProperty<State<A>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    @Override
    public void close() {
        scheduler.close();
    }
}
