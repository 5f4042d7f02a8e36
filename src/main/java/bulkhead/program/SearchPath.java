package bulkhead.program;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folders programs are looked for in, first come first served. Servers' programs are often installed where an ordinary
 * user's search path doesn't lead, so the usual folders are added to it.
 */
public record SearchPath(List<Path> folders) {
    private static final List<String> USUAL = List.of("/usr/local/sbin", "/usr/sbin", "/sbin", "/usr/local/bin", "/usr/bin",
            "/opt/homebrew/sbin", "/opt/homebrew/bin", "/usr/local/mysql/bin");
    private static final String WINDOWS_ENDING = ".exe";

    public SearchPath {
        folders = List.copyOf(folders);
    }

    /** Of the person who started this program, with the usual folders after it. */
    public static SearchPath ofUser() {
        var own = Optional.ofNullable(System.getenv("PATH")).stream().flatMap(path -> Stream.of(path.split(File.pathSeparator)));
        return new SearchPath(Stream.concat(own, USUAL.stream()).flatMap(SearchPath::folder).distinct().toList());
    }

    private static Stream<Path> folder(String name) {
        try {
            return name.isBlank() ? Stream.empty() : Stream.of(Path.of(name));
        } catch (InvalidPathException _) {
            return Stream.empty();
        }
    }

    /** The first of some names that is installed. */
    public Optional<Executable> find(String... names) {
        return Stream.of(names).flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
                .flatMap(file -> Stream.of(file, file.resolveSibling(file.getFileName() + WINDOWS_ENDING)))
                .filter(SearchPath::runnable).findFirst().map(Executable::new);
    }

    /** The last by name of those that a pattern matches, where a name says the version: {@code php-fpm8.2}. */
    public Optional<Executable> findLast(Pattern name) {
        return folders.stream().flatMap(SearchPath::files).filter(file -> name.matcher(stem(file)).matches())
                .filter(SearchPath::runnable).max((one, other) -> Version.in(stem(one)).orElse(Version.NONE)
                        .compareTo(Version.in(stem(other)).orElse(Version.NONE))).map(Executable::new);
    }

    private static String stem(Path file) {
        var name = file.getFileName().toString();
        return name.toLowerCase(Locale.ROOT).endsWith(WINDOWS_ENDING)
                ? name.substring(0, name.length() - WINDOWS_ENDING.length()) : name;
    }

    private static Stream<Path> files(Path folder) {
        try (var all = Files.list(folder)) {
            return all.toList().stream();
        } catch (IOException _) {
            return Stream.empty();
        }
    }

    private static boolean runnable(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }
}
