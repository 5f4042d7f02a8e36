package bulkhead.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final JavaClasses PROGRAM =
            new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("bulkhead");

    @ParameterizedTest
    @MethodSource("laws")
    void theProgramKeepsTheLaw(Law law) {
        assertTrue(PROGRAM.contain("bulkhead.Main"));
        assertEquals(List.of(), law.rule().evaluate(PROGRAM).getFailureReport().getDetails());
    }

    @ParameterizedTest
    @MethodSource("laws")
    void anOffenceAgainstTheLawIsSeen(Law law, @TempDir Path directory) throws IOException {
        assertTrue(law.rule().evaluate(Compiled.in(directory, law.offence())).hasViolation(), law.offence()::toString);
    }

    static Stream<Law> laws() {
        return Stream.of(Rooms.laws(), Borders.laws(), Style.laws()).flatMap(List::stream);
    }
}
