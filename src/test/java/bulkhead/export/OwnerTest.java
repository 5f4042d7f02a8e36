package bulkhead.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bulkhead.model.Id;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnerTest {
    @Test
    void aLineKnowsItsElementOrWhyItHasNone() {
        var sheet = new Sheet();
        sheet.line("port=3306", Id.of("db"));
        sheet.line("[mariadbd]", Owner.Reason.FORMAT);
        var lines = sheet.artifact("mariadb/my.cnf").lines();
        assertEquals(List.of(Optional.of(Id.of("db")), Optional.empty()), lines.stream().map(Artifact.Line::element).toList());
        assertEquals(List.of(Optional.empty(), Optional.of(Owner.Reason.FORMAT)), lines.stream().map(Artifact.Line::reason).toList());
    }

    @Test
    void onlyABlankLineMayBelongToNobody() {
        assertEquals(Optional.empty(), new Artifact.Line(" ", Optional.empty()).element());
        assertThrows(IllegalArgumentException.class, () -> new Artifact.Line("port=3306", Optional.empty()));
    }

    @Test
    void everyReasonIsSaidInBothLanguages() {
        for (var reason : Owner.Reason.values()) {
            assertNotEquals(reason.sentence(Locale.ENGLISH), reason.sentence(Locale.GERMAN));
        }
    }
}
