package bulkhead.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.export.Installed;
import bulkhead.model.Topologies;
import bulkhead.program.SearchPath;
import bulkhead.storage.DocumentFiles;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DrillCommandTest {
    private static final String MODEL = "models/hq-before.bulkhead.json";
    private static final String REPLICATED = "app -> db=[one:mariadb, two:mariadb]:failover; one => two";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Console console(Locale locale) {
        return new Console(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8),
                locale);
    }

    private int run(String... args) {
        return Cli.run(console(Locale.ENGLISH).out(), console(Locale.ENGLISH).err(), Locale.ENGLISH, args);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aMissingProgramIsOneSentence() {
        int code = new CommandLine(new DrillCommand(console(Locale.ENGLISH), new SearchPath(List.of()))).execute(MODEL);
        assertEquals(Exit.UNREADABLE, code);
        assertEquals(1, said().lines().count());
        assertTrue(said().startsWith("HAProxy isn't installed"), said());
        assertEquals("", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aLoadThatIsNoneIsWrongUsage() {
        assertEquals(Exit.USAGE, run("drill", MODEL, "--load", "0"));
        assertTrue(said().startsWith("There is no load of 0;"), said());
    }

    @Test
    void itIsOneSentenceInGermanToo() {
        new CommandLine(new DrillCommand(console(Locale.GERMAN), new SearchPath(List.of()))).execute(MODEL);
        assertTrue(said().startsWith("HAProxy ist nicht installiert"), said());
    }

    @Test
    void aDocumentWithoutHaproxyIsOneSentence() {
        assertEquals(Exit.UNREADABLE, run("drill", "models/instametrics-kafka-redis.bulkhead.json"));
        assertEquals(1, said().lines().count());
    }

    @Test
    void whereReplicationAloneIsDrawnTheMissingProgramIsMariadb() throws Exception {
        var file = folder.resolve("replicated.bulkhead.json");
        DocumentFiles.write(Topologies.document(REPLICATED), file);
        assertEquals(Exit.UNREADABLE, new CommandLine(new DrillCommand(console(Locale.ENGLISH), new SearchPath(List.of())))
                .execute(file.toString()));
        assertEquals(1, said().lines().count());
        assertTrue(said().startsWith("MariaDB isn't installed"), said());
    }

    @Test
    void whereMariadbAloneIsInstalledReplicationIsDrilledAndWhyNothingElseIsSaid() throws Exception {
        for (var program : List.of("mariadbd", "mariadb-install-db", "mariadb", "sh")) {
            Files.createSymbolicLink(folder.resolve(program), new Installed(program, "mariadb-server").path());
        }
        var command = new CommandLine(new DrillCommand(console(Locale.ENGLISH), new SearchPath(List.of(folder))));
        assertEquals(Exit.CLEAN, command.execute(MODEL), this::said);
        assertTrue(said().startsWith("HAProxy isn't installed") && said().contains(" Replication alone is drilled."), said());
        var told = out.toString(StandardCharsets.UTF_8);
        assertTrue(told.startsWith("replication (Database server A, MariaDB ") && !told.contains("HAProxy"), told);
    }

    @Test
    void anUnknownScenarioNamesTheChoices() {
        assertEquals(Exit.USAGE, run("drill", MODEL, "--scenario", "place:nowhere"));
        assertTrue(said().contains("There is no 'place:nowhere' to drill; choose from: ") && said().contains("instance:app-a:1"),
                said());
    }
}
