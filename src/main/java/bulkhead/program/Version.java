package bulkhead.program;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A program's version as numbers, the most significant first: 2.6.12. Numbers that aren't there count as 0. */
public record Version(List<Integer> numbers) implements Comparable<Version> {
    static final Version NONE = new Version(List.of());
    /** At most nine digits each: longer ones are no versions, and no int. */
    private static final Pattern DOTTED = Pattern.compile("(?<![\\d.])\\d{1,9}(?:\\.\\d{1,9})+");

    public Version {
        numbers = List.copyOf(numbers);
    }

    /** The first dotted number in a text, such as a program prints when asked for its version. */
    public static Optional<Version> in(String text) {
        var found = DOTTED.matcher(text);
        return found.find() ? Optional.of(new Version(Stream.of(found.group().split("\\.")).map(Integer::valueOf).toList()))
                : Optional.empty();
    }

    @Override
    public int compareTo(Version other) {
        return IntStream.range(0, Math.max(numbers.size(), other.numbers.size()))
                .map(at -> Integer.compare(number(at), other.number(at))).filter(sign -> sign != 0).findFirst().orElse(0);
    }

    private int number(int at) {
        return at < numbers.size() ? numbers.get(at) : 0;
    }

    @Override
    public String toString() {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining("."));
    }
}
