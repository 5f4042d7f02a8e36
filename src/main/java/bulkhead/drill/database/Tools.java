package bulkhead.drill.database;

import bulkhead.drill.rig.RigFailure;
import bulkhead.program.Executable;
import bulkhead.program.Guard;
import bulkhead.program.NotStarted;
import bulkhead.program.Running;
import bulkhead.program.SearchPath;
import bulkhead.program.Version;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The programs of MariaDB on this machine: the server, what makes its folder, and a client. */
public record Tools(Executable server, Executable installer, Executable client) {
    private static final Duration LONGEST = Duration.ofSeconds(90);
    /** Whatever the file says: what a drill needs, on the command line and not in the file. */
    private static final List<String> SMALL = List.of("--innodb-log-file-size=8M", "--innodb-buffer-pool-size=32M");
    private static final String ROOT = "root";

    /** Empty where one of them isn't installed. */
    public static Optional<Tools> of(SearchPath path) {
        return path.find("mariadbd", "mysqld").flatMap(server -> path.find("mariadb-install-db", "mysql_install_db")
                .flatMap(installer -> path.find("mariadb", "mysql").map(client -> new Tools(server, installer, client))));
    }

    Optional<Version> version() {
        return server.version("--version");
    }

    /** Makes a folder that a server can start in. */
    void install(Path folder, Guard guard) throws RigFailure {
        var arguments = new ArrayList<>(List.of("--no-defaults", "--datadir=" + folder,
                "--auth-root-authentication-method=normal", "--skip-test-db"));
        arguments.addAll(SMALL);
        arguments.addAll(asRoot());
        try (var running = guard.watch(() -> installer.start(folder.getParent(), arguments.toArray(String[]::new)))) {
            var ran = running.end(LONGEST);
            if (!ran.well()) {
                guard.stay();
                throw new RigFailure("not-started", ran.output().strip());
            }
        } catch (NotStarted failure) {
            throw new RigFailure("not-started", failure.getMessage());
        }
    }

    /** A server refuses to run as root unless it is told to. */
    private static List<String> asRoot() {
        return ROOT.equals(System.getProperty("user.name")) ? List.of("--user=" + ROOT) : List.of();
    }

    /** @param role what else it is told on the command line */
    Running start(Path options, Path folder, List<String> role) throws NotStarted {
        var arguments = new ArrayList<>(List.of("--defaults-file=" + options, "--datadir=" + folder.resolve("data"), "--socket="
                + folder.resolve("socket"),
                "--pid-file=" + folder.resolve("pid"), "--tmpdir=" + folder));
        arguments.addAll(SMALL);
        arguments.addAll(asRoot());
        arguments.addAll(role);
        return server.start(folder, arguments.toArray(String[]::new));
    }

    /** What a statement answers, a row a line, fields tabulated. */
    Optional<String> ask(Path folder, String sql) {
        var ran = client.run(folder, LONGEST, "--no-defaults", "--socket=" + folder.resolve("socket"), "--user=" + ROOT,
                "--batch", "--skip-column-names",
                "--execute=" + sql);
        return ran.well() ? Optional.of(ran.output().strip()) : Optional.empty();
    }

    /** The same with each field in a line of its own after its name. */
    Optional<String> described(Path folder, String sql) {
        var ran = client.run(folder, LONGEST, "--no-defaults", "--socket=" + folder.resolve("socket"), "--user=" + ROOT,
                "--vertical",
                "--execute=" + sql);
        return ran.well() ? Optional.of(ran.output()) : Optional.empty();
    }

    /** A session that runs what it is told, line by line, and says what comes of it. */
    Running session(Path folder, Consumer<String> heard) throws NotStarted {
        return client.start(folder, heard, "--no-defaults", "--socket=" + folder.resolve("socket"), "--user=" + ROOT, "--batch",
                "--skip-column-names",
                "--unbuffered");
    }
}
