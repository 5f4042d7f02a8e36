package bulkhead;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    @Test
    void nothingOrOneDocumentOpensTheEditor() {
        assertTrue(Main.opensEditor());
        assertTrue(Main.opensEditor("models/hq-before.bulkhead.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "kinds", "check", "--version"})
    void aCommandOrOptionGoesToTheCommandLine(String argument) {
        assertFalse(Main.opensEditor(argument));
    }

    @Test
    void aCommandWithItsFilesGoesToTheCommandLine() {
        assertFalse(Main.opensEditor("check", "models/hq-before.bulkhead.json"));
    }
}
