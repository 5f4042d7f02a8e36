package bulkhead.delivery;

import bulkhead.export.Artifact;
import bulkhead.storage.Folder;
import bulkhead.storage.UnwritableDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What writing an export into a folder would change, file by file, and the writing itself. What is in the folder is the truth; the
 * {@link Receipt} there tells what was exported last, so that other people's changes are seen.
 */
public record Delivery(Path folder, List<Item> items) {
    public Delivery {
        items = List.copyOf(items);
    }

    /** Files of other targets than these, exported earlier, aren't looked at. */
    public static Delivery of(Path folder, List<Artifact> artifacts, Set<String> targets) {
        var receipt = Receipt.in(folder);
        var items = new ArrayList<Item>();
        artifacts.forEach(artifact -> items.add(Item.of(artifact, content(folder, artifact.path()), receipt)));
        var exported = artifacts.stream().map(Artifact::path).collect(Collectors.toSet());
        receipt.files().keySet().stream().sorted().filter(path -> !exported.contains(path) && ours(path, targets))
                .forEach(path -> content(folder, path).ifPresent(there -> items.add(Item.left(path, there))));
        return new Delivery(folder, items);
    }

    /** A receipt is a file that anybody may change, so it is not believed about files outside. */
    private static boolean ours(String path, Set<String> targets) {
        return targets.contains(path.split("/", 2)[0]) && !List.of(path.split("/")).contains("..");
    }

    private static Optional<byte[]> content(Path folder, String path) {
        try {
            var file = folder.resolve(path);
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (InvalidPathException _) {
            return Optional.empty();
        } catch (IOException _) {
            // whatever it is, writing will say why it can't be replaced
            return Optional.of(new byte[0]);
        }
    }

    public Stream<Item> in(State state) {
        return items.stream().filter(item -> item.state() == state);
    }

    public List<Item> hazards() {
        return items.stream().filter(item -> item.state().hazard()).toList();
    }

    /** Whether writing would replace anything. */
    public boolean replaces() {
        return items.stream().map(Item::state).anyMatch(state -> state == State.CHANGED || state.hazard());
    }

    public Optional<Item> item(String path) {
        return items.stream().filter(item -> item.path().equals(path)).findFirst();
    }

    /**
     * Writes what isn't there as it should be, and the receipt. Each file is written whole or not at all; the receipt tells the truth
     * about those that were.
     */
    public void write() throws UnwritableDocument {
        var written = new LinkedHashMap<String, String>();
        try {
            for (var item : items) {
                if (item.state().written()) {
                    Folder.write(folder, Map.of(item.path(), bytes(item)));
                }
                if (item.state() != State.LEFT) {
                    written.put(item.path(), hash(item));
                }
            }
        } catch (UnwritableDocument failure) {
            if (!written.isEmpty()) {
                receive(written);
            }
            throw failure;
        }
        receive(written);
    }

    /** Files that are no longer exported stay in it as long as they are there. */
    private void receive(Map<String, String> written) throws UnwritableDocument {
        Receipt.in(folder).without(path -> content(folder, path).isEmpty()).with(written).write(folder);
    }

    private static byte[] bytes(Item item) {
        return Content.of(item.after());
    }

    private static String hash(Item item) {
        return Content.hash(bytes(item));
    }
}
