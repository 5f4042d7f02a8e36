package bulkhead.rules.sensitivity;

import java.util.Optional;
import java.util.stream.Stream;

/** An assumption that verdicts hang on: what happens where the number is larger, and where it is smaller. At least one is there. */
public record Sensitive(Assumption assumption, Optional<Flip> larger, Optional<Flip> smaller) {
    /** Whichever is less far off. */
    public Flip nearest() {
        return larger.isEmpty() || smaller.isPresent() && smaller.get().distance() < larger.get().distance() ? smaller.orElseThrow()
                : larger.get();
    }

    public Stream<Flip> flips() {
        return Stream.concat(larger.stream(), smaller.stream());
    }
}
