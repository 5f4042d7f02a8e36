package bulkhead.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.export.Artifact;
import bulkhead.export.maxscale.MaxscaleExporter;
import bulkhead.model.Topologies;
import bulkhead.program.SearchPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A script stands in for MaxScale: it asks for what MaxScale's main asks for, in its order (variables, folders, root), and words
 * everything as MaxScale's source does (gateway.cc, ini.cc, config2.cc, log.cc).
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-in is a shell script")
class MaxscaleExaminerTest {
    private static final String STAND_IN = """
            #!/bin/sh
            now='2026-01-31 12:00:00   '
            alert() { echo "${now}alert  : $1" >&2; exit 1; }
            failed='Failed to process the MaxScale configuration file'
            error() { echo "${now}error  : $1"; echo "${now}alert  : $failed $cnf."; exit 1; }
            for argument; do case "$argument" in
                --version) echo 'MaxScale VERSION'; exit 0 ;;
                --config=*) cnf=${argument#*=} ;;
                --user=*) user=${argument#*=} ;;
                --syslog=no) syslog=no ;;
                --config-check) check=1 ;;
                --persistdir=*) persist=${argument#*=} ;;
                --*dir=*|--language=*) [ -z "$(ls "${argument#*=}")" ] || alert "${argument#*=} isn't empty" ;;
                *) echo 'Usage: maxscale'; exit 5 ;;
            esac; done
            [ "$check" ] && [ "$syslog" ] || exit 6
            [ "$(id -u)" != 0 ] || [ "$user" = root ] || alert 'MaxScale cannot be run as root.'
            for variable in $(sed -n 's/^[a-z_]*=\\$//p' "$cnf"); do printenv "$variable" >/dev/null ||
                alert "Variable substitution to file '$cnf' failed. Could not substitute environment variable '$variable' at line 7."
            done
            [ -w "$persist" ] || alert "Directory '$persist' isn't writable"
            line=$(grep -n '^!' "$cnf" | cut -d: -f1)
            [ -z "$line" ] || alert "Failed to read configuration file '$cnf': Syntax error at line $line (!)."
            section() { sed -n "1,/^$1/s/^\\[\\(.*\\)\\]/\\1/p" "$cnf" | tail -1; }
            unknown() { error "($(section $1)); mariadbmon: The parameter '$1' is unrecognized."; }
            if grep -q '^failcounts=' "$cnf"; then unknown failcounts; fi
            if grep -q '^failcount=five' "$cnf"; then error "($(section failcount)); failcount: Invalid count: five"; fi
            if grep -q '^service=nobody' "$cnf"; then error "[listener] Service 'nobody' was not found."; fi
            if grep -q '^# no key' "$cnf"; then echo "${now}alert  : Error loading password decryption key."; exit 0; fi
            echo "${now}notice : Configuration was successfully verified."
            """;

    @TempDir
    private Path folder;

    private static Artifact file() {
        var topology = Topologies.of("app -> ms:maxscale -> db=[db1:mariadb, db2:mariadb]:failover; db1 => db2");
        return new MaxscaleExporter().export(Deployment.of(topology, Catalog.standard())).artifacts().getFirst();
    }

    private static Artifact changed(Artifact file, String from, String to) {
        return new Artifact(file.path(), file.lines().stream()
                .map(line -> new Artifact.Line(line.text().replaceFirst(from, to), line.owner())).toList());
    }

    private Outcome outcome(Artifact file, String version) throws IOException {
        var program = folder.resolve("maxscale");
        Files.writeString(program, STAND_IN.replace("VERSION", version));
        assertTrue(program.toFile().setExecutable(true));
        var acceptance = Acceptance.of(List.of(file), new SearchPath(List.of(folder, Path.of("/usr/bin"), Path.of("/bin"))));
        return acceptance.results().stream().filter(result -> result.judge().startsWith("maxscale")).findFirst().orElseThrow()
                .outcome();
    }

    private static String installed(Artifact file) {
        return MaxscaleParameterExaminer.release(file).orElseThrow() + ".3";
    }

    @Test
    void whatIsExportedIsVerifiedWithStandInsForVariablesAndFolders() throws Exception {
        assertInstanceOf(Outcome.Accepted.class, outcome(file(), installed(file())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ^failcount=.*   | failcounts=5    | ^failcounts=     | mariadbmon: The parameter 'failcounts' is unrecognized.
            ^failcount=.*   | failcount=five  | ^failcount=      | failcount: Invalid count: five
            ^service=.*     | service=nobody  | ^service=nobody  | Service 'nobody' was not found.
            ^router=.*      | !               | ^!               | Syntax error at line
            """)
    void aMistakeIsToldAtItsLine(String from, String to, String at, String words) throws Exception {
        var spoiled = changed(file(), from, to);
        var refused = assertInstanceOf(Outcome.Refused.class, outcome(spoiled, installed(spoiled)));
        assertEquals(1, refused.objections().size(), refused.toString());
        var said = refused.objections().getFirst();
        assertTrue(said.sentence(Locale.ENGLISH).contains(words), said.toString());
        assertTrue(spoiled.lines().get(said.line() - 1).text().matches(at + ".*"), said.toString());
        assertTrue(said.element().isPresent());
    }

    @Test
    void anotherReleaseSaysNothingAgainstAFile() throws Exception {
        var spoiled = changed(file(), "^failcount=.*", "failcounts=5");
        var unchecked = assertInstanceOf(Outcome.Unchecked.class, outcome(spoiled, "99.1.0"));
        assertEquals(List.of("99.1.0", MaxscaleParameterExaminer.release(spoiled).orElseThrow()), unchecked.arguments());
        assertEquals("older", unchecked.key());
        assertInstanceOf(Outcome.Accepted.class, outcome(file(), "99.1.0"), "but may well praise it");
    }

    @Test
    void anEndWithoutTheWordThatItWasVerifiedIsNoPraise() throws Exception {
        var keyless = changed(file(), "^# ", "# no key ");
        var unchecked = assertInstanceOf(Outcome.Unchecked.class, outcome(keyless, installed(keyless)));
        assertEquals("not-started", unchecked.key());
    }

    @Test
    void whatIsSaidOfTheMachineIsNotSaidOfTheFile() {
        var log = "2026-01-31 12:00:00   alert  : MaxScale cannot be run as root.\n";
        assertEquals(Optional.of(0), new MaxscaleLog(file()).objections(log).stream().map(Objection::line).findFirst());
    }
}
