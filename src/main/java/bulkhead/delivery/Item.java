package bulkhead.delivery;

import bulkhead.export.Artifact;
import java.util.List;
import java.util.Optional;

/** One file of a delivery: the lines there now, and those of the export; empty where there are none. */
public record Item(String path, State state, List<String> before, List<String> after) {
    public Item {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    static Item of(Artifact artifact, Optional<byte[]> there, Receipt receipt) {
        return new Item(artifact.path(), state(artifact, there, receipt), there.map(Content::lines).orElse(List.of()),
                artifact.lines().stream().map(Artifact.Line::text).toList());
    }

    private static State state(Artifact artifact, Optional<byte[]> there, Receipt receipt) {
        if (there.isEmpty()) {
            return State.NEW;
        }
        var now = Content.hash(there.get());
        var next = Content.hash(Content.of(artifact));
        return now.equals(next) ? State.SAME : receipt.hash(artifact.path()).map(last -> state(last, now, next)).orElse(State.FOREIGN);
    }

    private static State state(String last, String now, String next) {
        if (last.equals(now)) {
            return State.CHANGED;
        }
        return last.equals(next) ? State.KEPT : State.EDITED;
    }

    static Item left(String path, byte[] there) {
        return new Item(path, State.LEFT, Content.lines(there), List.of());
    }

    public Comparison comparison() {
        return Comparison.of(before, after);
    }
}
