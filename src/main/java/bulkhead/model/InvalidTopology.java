package bulkhead.model;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Thrown when elements don't make a topology; carries every reason found. */
public final class InvalidTopology extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    public InvalidTopology(List<Problem> problems) {
        super(problems.stream().map(problem -> problem.sentence(Locale.ENGLISH)).collect(Collectors.joining(" ")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
