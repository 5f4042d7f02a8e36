package bulkhead.editor.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.acceptance.Acceptance;
import bulkhead.acceptance.Objection;
import bulkhead.acceptance.Outcome;
import bulkhead.acceptance.Result;
import bulkhead.editor.look.Labels;
import bulkhead.export.notes.Digest;
import bulkhead.model.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class NoteListTest {
    private static final Objection WRONG = new Objection(12, Optional.of(Id.of("lb")), "said", List.of("unknown keyword 'baance'"));

    private final List<NoteList.Line.Refusal> gone = new ArrayList<>();
    private NoteList notes;

    @Start
    void start(Stage stage) {
        notes = new NoteList(new Labels(NoteList.class, new SimpleObjectProperty<>(Locale.ENGLISH)), _ -> { }, gone::add);
        stage.setScene(new Scene(notes, 400, 300));
        stage.show();
    }

    @Test
    void whatAProgramRefusesComesFirstAndLeadsToItsLine(FxRobot robot) {
        var refused = new Result("haproxy/lb-1/haproxy.cfg", "haproxy 2.6.12", new Outcome.Refused(List.of(WRONG)));
        robot.interact(() -> notes.show(new Digest(List.of(), Map.of()), new Acceptance(List.of(refused))));
        var shown = robot.lookup("#export-notes .label").queryAllAs(Label.class).stream().map(label -> label.getText()).toList();
        assertTrue(shown.contains("Refused (1)"), shown::toString);
        assertTrue(shown.contains("✘ haproxy/lb-1/haproxy.cfg:12: unknown keyword 'baance' (haproxy 2.6.12)"), shown::toString);
        robot.interact(() -> notes.getSelectionModel().select(1));
        assertEquals(List.of(new NoteList.Line.Refusal(refused, WRONG)), gone);
    }
}
