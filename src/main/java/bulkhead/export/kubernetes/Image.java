package bulkhead.export.kubernetes;

import bulkhead.catalog.PropertySpec;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a program's usual container image is run: the exported files it reads and the folder it reads them from, where it keeps
 * data, what else it must be able to write, the arguments it is started with, the secrets it needs, and how it is asked whether
 * it can take work. {@code ready} is a command inside the container; empty where the port, or a stated path, is asked. {@code
 * alive} is a port that answers as long as the program lives and isn't the one it serves at.
 */
record Image(Optional<Texts> texts, String data, List<String> scratch, Function<Workload, List<String>> arguments,
        List<Secret> secrets,
        Function<Workload, List<String>> ready, Optional<PropertySpec> alive) {
    /** An image nothing is known of. */
    static final Image UNKNOWN = new Image(Optional.empty(), "/data", List.of(), _ -> List.of(), List.of(), _ -> List.of(),
            Optional.empty());

    /** Files of another target of the export, mounted one by one into a folder. */
    record Texts(String target, String folder, List<String> names) {
    }

    /** What has to be provided under a key: as a variable of the environment, or as a file at a path. */
    record Secret(String key, Optional<String> variable, Optional<String> path) {
    }

    Image reads(String target, String folder, String... names) {
        return new Image(Optional.of(new Texts(target, folder, List.of(names))), data, scratch, arguments, secrets, ready, alive);
    }

    Image keepsAt(String path) {
        return new Image(texts, path, scratch, arguments, secrets, ready, alive);
    }

    Image writes(String... paths) {
        return new Image(texts, data, List.of(paths), arguments, secrets, ready, alive);
    }

    Image started(Function<Workload, List<String>> with) {
        return new Image(texts, data, scratch, with, secrets, ready, alive);
    }

    Image started(String... with) {
        return started(_ -> List.of(with));
    }

    Image needs(Secret... more) {
        return new Image(texts, data, scratch, arguments, List.of(more), ready, alive);
    }

    Image asked(Function<Workload, List<String>> question) {
        return new Image(texts, data, scratch, arguments, secrets, question, alive);
    }

    Image livesAt(PropertySpec port) {
        return new Image(texts, data, scratch, arguments, secrets, ready, Optional.of(port));
    }

    static Secret variable(String key, String name) {
        return new Secret(key, Optional.of(name), Optional.empty());
    }

    static Secret file(String key, String path) {
        return new Secret(key, Optional.empty(), Optional.of(path));
    }
}
