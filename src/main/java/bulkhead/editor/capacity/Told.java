package bulkhead.editor.capacity;

import java.util.Optional;
import java.util.function.Function;

/** Something that takes longer: still worked out, or known, if only that there is none. */
sealed interface Told<T> {
    record Working<T>() implements Told<T> {
    }

    record Known<T>(Optional<T> told) implements Told<T> {
    }

    /** Of an answer, once there is one. */
    static <A, T> Told<T> of(Optional<A> answer, Function<A, Optional<T>> about) {
        return answer.<Told<T>>map(known -> new Known<>(about.apply(known))).orElseGet(Working::new);
    }

    default Optional<T> now() {
        return this instanceof Known<T>(var told) ? told : Optional.empty();
    }
}
