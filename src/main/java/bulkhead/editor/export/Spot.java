package bulkhead.editor.export;

import bulkhead.editor.session.Selection;
import bulkhead.export.Artifact;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A line of an export: which file, counted from 0, and which line of it, counted from 1. */
record Spot(int file, int line) implements Comparable<Spot> {
    private static final Comparator<Spot> ORDER = Comparator.comparingInt(Spot::file).thenComparingInt(Spot::line);

    /** Where the lines of selected elements begin: of lines that follow each other only the first. */
    static List<Spot> of(List<Artifact> artifacts, Selection selection) {
        return IntStream.range(0, artifacts.size()).boxed().flatMap(file -> {
            var lines = artifacts.get(file).lines();
            return IntStream.range(0, lines.size()).filter(at -> ours(lines.get(at), selection))
                    .filter(at -> at == 0 || !ours(lines.get(at - 1), selection)).mapToObj(at -> new Spot(file, at + 1));
        }).toList();
    }

    private static boolean ours(Artifact.Line line, Selection selection) {
        return line.element().filter(selection::contains).isPresent();
    }

    /** The one after, or before where the direction is negative; round at the end. */
    static Optional<Spot> next(List<Spot> spots, Spot at, int direction) {
        if (direction > 0) {
            return spots.stream().filter(spot -> spot.compareTo(at) > 0).findFirst().or(() -> spots.stream().findFirst());
        }
        return spots.stream().filter(spot -> spot.compareTo(at) < 0).reduce((_, later) -> later)
                .or(() -> spots.stream().reduce((_, later) -> later));
    }

    @Override
    public int compareTo(Spot other) {
        return ORDER.compare(this, other);
    }
}
