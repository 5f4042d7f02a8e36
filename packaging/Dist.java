import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;

/**
 * Builds what people install, from the jar and libraries that {@code mvn package} left in {@code target}: a run-time image (jlink), an
 * app image (jpackage) with an ahead-of-time cache, and on Debian a package of it. Runs on the JDK whose run-time image is wanted:
 * {@code java packaging/Dist.java target VERSION}.
 */
final class Dist {
    /** What jdeps reports for the libraries, and what no class file names: preferences, number and date formats of other languages. */
    private static final List<String> MODULES = List.of("java.desktop", "java.logging", "java.management", "java.naming", "java.prefs",
            "java.scripting", "java.sql", "java.xml", "jdk.jfr", "jdk.localedata", "jdk.unsupported");
    private static final List<String> JVM_OPTIONS = List.of("-XX:+UseParallelGC", "-Xlog:disable",
            "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "--enable-native-access=ALL-UNNAMED");
    private static final String EXAMPLE = "models/prime-insights.bulkhead.json";

    private final Path target;
    private final String version;
    private final Path dist;
    private final Path image;

    private Dist(Path target, String version) {
        this.target = target;
        this.version = version;
        this.dist = target.resolve("dist");
        this.image = dist.resolve("bulkhead");
    }

    public static void main(String[] args) throws Exception {
        var build = new Dist(Path.of(args[0]), args[1]);
        build.clear();
        var runtime = build.runtime();
        build.appImage(runtime);
        if (isLinux()) {
            build.trainCaches();
            build.debianPackage();
        }
    }

    private static boolean isLinux() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    }

    private void clear() throws IOException {
        if (Files.exists(dist)) {
            try (var old = Files.walk(dist)) {
                for (var path : old.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(path);
                }
            }
        }
        Files.createDirectories(dist);
    }

    private Path runtime() {
        var runtime = dist.resolve("runtime");
        // bin/java stays: the cache is trained with it.
        tool("jlink", "--add-modules", String.join(",", MODULES), "--include-locales", "en,de", "--strip-debug", "--no-header-files",
                "--no-man-pages", "--output", runtime.toString());
        return runtime;
    }

    private void appImage(Path runtime) throws IOException {
        var input = dist.resolve("input");
        copyTree(target.resolve("lib"), input.resolve("lib"));
        copyTree(target.resolve("bulkhead.jar"), input.resolve("bulkhead.jar"));
        var command = new ArrayList<>(List.of("--type", "app-image", "--name", "bulkhead", "--app-version", version,
                "--description", "Topology modeller for infrastructure architects", "--vendor", "Bulkhead",
                "--runtime-image", runtime.toString(), "--input", input.toString(), "--main-jar", "bulkhead.jar",
                "--main-class", "bulkhead.Main", "--dest", dist.toString()));
        JVM_OPTIONS.forEach(option -> command.addAll(List.of("--java-options", option)));
        if (isLinux()) {
            command.addAll(List.of("--icon", "src/main/resources/bulkhead/icon/bulkhead-256.png"));
        }
        tool("jpackage", command.toArray(String[]::new));
        copyTree(Path.of("models"), image.resolve("share/models"));
    }

    /** Lets the image's own JVM watch real runs and write down what it loaded and linked: one of the editor, one of all commands. */
    private void trainCaches() throws IOException, InterruptedException {
        train("editor", List.of("-Dglass.platform=Headless", "-Dprism.order=sw"), List.of("bulkhead.Main", EXAMPLE),
                Optional.of(Duration.ofSeconds(30)));
        train("commands", List.of(), List.of("bulkhead.Demo"), Optional.empty());
        var settings = image.resolve("lib/app/bulkhead.cfg");
        Files.writeString(settings, Files.readString(settings).stripTrailing() + "\njava-options=-XX:AOTCache=$APPDIR/editor.aot\n");
    }

    /** A run that would not end by itself is asked to after the given time; the cache is written as it ends. */
    private void train(String name, List<String> options, List<String> program, Optional<Duration> stopAfter)
            throws IOException, InterruptedException {
        System.out.println("training " + name);
        var app = image.resolve("lib/app").toAbsolutePath();
        var cache = app.resolve(name + ".aot");
        var command = new ArrayList<>(List.of(image.resolve("lib/runtime/bin/java").toString(), "-XX:AOTCacheOutput=" + cache));
        command.addAll(JVM_OPTIONS);
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(app.toString())));
        command.addAll(program);
        var log = dist.resolve(name + ".log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().remove("DISPLAY");
        var run = builder.start();
        if (stopAfter.isPresent() && !run.waitFor(stopAfter.get().toSeconds(), TimeUnit.SECONDS)) {
            run.destroy();
        }
        if (!run.waitFor(5, TimeUnit.MINUTES) || !Files.exists(cache)) {
            run.destroyForcibly();
            throw new IllegalStateException("training " + name + " failed:\n" + Files.readString(log));
        }
    }

    /** Everything lies where Debian's own triggers look for it, so the package needs no script of its own. */
    private void debianPackage() throws IOException, InterruptedException {
        var root = dist.resolve("debian");
        copyTree(image, root.resolve("opt/bulkhead"));
        copyTree(Path.of("packaging/debian/bulkhead.desktop"), root.resolve("usr/share/applications/bulkhead.desktop"));
        copyTree(Path.of("packaging/debian/bulkhead.xml"), root.resolve("usr/share/mime/packages/bulkhead.xml"));
        copyTree(Path.of("packaging/debian/copyright"), root.resolve("usr/share/doc/bulkhead/copyright"));
        var icons = Path.of("src/main/resources/bulkhead/icon");
        for (var size : List.of("48", "256")) {
            copyTree(icons.resolve("bulkhead-" + size + ".png"),
                    root.resolve("usr/share/icons/hicolor/" + size + "x" + size + "/apps/bulkhead.png"));
        }
        copyTree(icons.resolve("bulkhead.svg"), root.resolve("usr/share/icons/hicolor/scalable/apps/bulkhead.svg"));
        copyTree(Path.of("packaging/debian/bulkhead"), root.resolve("usr/bin/bulkhead"));
        for (var cache : List.of("editor", "commands")) {
            Files.writeString(root.resolve("opt/bulkhead/lib/app/" + cache + ".args"), arguments(cache));
        }
        writeControl(root);
        setPermissions(root);
        var file = dist.resolve("bulkhead_" + version + "_" + architecture() + ".deb");
        run("dpkg-deb", "-z3", "--root-owner-group", "--build", root.toString(), file.toString());
        System.out.println(file);
    }

    /** The app image's settings as an argument file of {@code java}, for the installed place. */
    private String arguments(String cache) throws IOException {
        var app = "/opt/bulkhead/lib/app";
        return String.join("\n", JVM_OPTIONS) + "\n-XX:AOTCache=" + app + "/" + cache + ".aot\n-cp " + classPath(app) + "\nbulkhead.Main\n";
    }

    /** As jpackage ordered it; the caches hold for this order only. */
    private String classPath(String app) throws IOException {
        var key = "app.classpath=";
        return Files.readAllLines(image.resolve("lib/app/bulkhead.cfg")).stream().filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()).replace("$APPDIR", app)).collect(Collectors.joining(":"));
    }

    private void writeControl(Path root) throws IOException, InterruptedException {
        var control = Files.readString(Path.of("packaging/debian/control")).replace("@VERSION@", version)
                .replace("@ARCHITECTURE@", architecture()).replace("@SIZE@", Long.toString(kibibytes(root)));
        Files.createDirectories(root.resolve("DEBIAN"));
        Files.writeString(root.resolve("DEBIAN/control"), control);
    }

    private static String architecture() throws IOException, InterruptedException {
        return run("dpkg", "--print-architecture").strip();
    }

    private static long kibibytes(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .mapToLong(path -> path.toFile().length()).sum() / 1024;
        }
    }

    private static void setPermissions(Path root) throws IOException {
        try (var all = Files.walk(root)) {
            for (var path : all.filter(path -> !Files.isSymbolicLink(path)).toList()) {
                var open = Files.isDirectory(path) || Files.isExecutable(path);
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(open ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }

    /** Keeps times (the cache checks those of the jars), permissions and links. */
    private static void copyTree(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var path : all.toList()) {
                var copy = to.resolve(from.relativize(path).toString());
                Files.createDirectories(copy.toAbsolutePath().getParent());
                if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    Files.copy(path, copy, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
    }

    private static void tool(String name, String... args) {
        System.out.println(name);
        var said = new StringWriter();
        var code = ToolProvider.findFirst(name).orElseThrow(() -> new IllegalStateException("this JDK has no " + name))
                .run(new PrintWriter(said), new PrintWriter(said), args);
        if (code != 0) {
            throw new IllegalStateException(name + " " + Arrays.toString(args) + " ended with " + code + "\n" + said);
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + "\n" + output);
        }
        return output;
    }
}
