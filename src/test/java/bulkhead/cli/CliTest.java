package bulkhead.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CliTest {
    @Test
    void anUnknownCommandIsWrongUsage() {
        assertEquals(2, Cli.run("no-such-command"));
    }

    @Test
    void noCommandIsWrongUsage() {
        assertEquals(2, Cli.run());
    }

    @Test
    void theVersionIsTheOneOfTheBuild() {
        assertTrue(Version.text().matches("\\d+\\.\\d+\\.\\d+"), Version.text());
        assertEquals(0, Cli.run("--version"));
    }
}
