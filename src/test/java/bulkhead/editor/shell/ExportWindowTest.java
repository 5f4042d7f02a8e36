package bulkhead.editor.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.edit.Change;
import bulkhead.editor.export.ExportFiles;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Topologies;
import bulkhead.model.Unit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ExportWindowTest {
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

    @TempDir
    private Path folder;
    private final Answers answers = new Answers();
    private EditorWindow window;

    @Start
    void start(Stage stage) {
        window = OnScreen.open(stage, answers);
    }

    @Stop
    void stop() {
        window.session().close();
    }

    @Test
    void linesOfTheSelectedBoxAreMarkedAndFoundOneAfterTheOther(FxRobot robot) throws Exception {
        export(robot);
        robot.interact(() -> window.session().select(Id.of("app")));
        fire(robot, "#export-selected-next");
        OnScreen.await(() -> !marked(robot).isEmpty());
        assertTrue(marked(robot).stream().anyMatch(text -> text.contains("server app-1")), () -> marked(robot).toString());
        var seen = new TreeSet<String>();
        for (int i = 0; i < 3; i++) {
            fire(robot, "#export-selected-next");
            seen.add(text(robot, "#export-owner"));
        }
        assertEquals(3, seen.size(), seen::toString);
        assertTrue(seen.stream().allMatch(owner -> owner.matches("Line \\d+ · app \\(app\\)")), seen::toString);
        assertEquals(List.of(Id.of("app")), window.session().selection().ids());
        close(robot);
    }

    @Test
    void filesAreCheckedAndTheSumIsShown(FxRobot robot) throws Exception {
        export(robot);
        OnScreen.await(() -> text(robot, "#export-checks").matches("✔ \\d+ {2}✘ 0 {2}○ \\d+"));
        robot.interact(() -> window.session().commit(Change.rename(window.session().document().topology().components().get(Id.of("app")), "Other")));
        OnScreen.await(() -> text(robot, "#export-checks").equals("Checking …"));
        fire(robot, "#export-check");
        assertEquals("Not checked", text(robot, "#export-checks"));
        close(robot);
    }

    @Test
    void anEditIsSeenBesideWhatWasExportedLast(FxRobot robot) throws Exception {
        export(robot);
        write(robot);
        slower();
        OnScreen.await(() -> text(robot, "#export-folder").contains("~1"));
        robot.interact(() -> robot.lookup("#export-difference").queryAs(ToggleButton.class).fire());
        OnScreen.await(() -> text(robot, ".preview-bar > .label").equals("+1 −1 lines"));
        Platform.runLater(() -> robot.lookup("#export-write").queryAs(Button.class).fire());
        OnScreen.await(() -> dialog(robot).contains("~ 1 file: changed"));
        answer(robot, "Replace");
        OnScreen.await(() -> text(robot, "#export-folder").contains("~0"));
        close(robot);
    }

    @Test
    void aFileEditedByHandIsCalledOutBeforeItIsReplaced(FxRobot robot) throws Exception {
        export(robot);
        write(robot);
        OnScreen.await(() -> text(robot, "#export-folder").contains("+0  ~0"));
        var file = folder.resolve("haproxy/lb-1/haproxy.cfg");
        Files.writeString(file, Files.readString(file) + "# mine\n");
        slower();
        OnScreen.await(() -> text(robot, "#export-folder").contains("!1"));
        Platform.runLater(() -> robot.lookup("#export-write").queryAs(Button.class).fire());
        OnScreen.await(() -> dialog(robot).contains("! 1 file: edited by hand and changed by the export"));
        assertTrue(dialog(robot).contains("haproxy/lb-1/haproxy.cfg"), () -> dialog(robot));
        answer(robot, "Cancel");
        assertTrue(Files.readString(file).endsWith("# mine\n"));
        close(robot);
    }

    @Test
    void aTextIsFoundInTheFile(FxRobot robot) throws Exception {
        export(robot);
        robot.interact(() -> robot.lookup("#export-search").queryAs(TextField.class).setText("TIMEOUT"));
        assertTrue(text(robot, ".search-bar > .label").matches("1/\\d+"), text(robot, ".search-bar > .label"));
        robot.interact(() -> robot.lookup("#export-search").queryAs(TextField.class).setText("no such thing"));
        assertEquals("nowhere", text(robot, ".search-bar > .label"));
        close(robot);
    }

    @Test
    void targetsCanBeLeftOut(FxRobot robot) throws Exception {
        export(robot);
        var menu = robot.lookup("#export-targets").queryAs(MenuButton.class);
        var boxes = menu.getItems().stream().filter(CustomMenuItem.class::isInstance).map(item -> ((CustomMenuItem) item).getContent())
                .filter(CheckBox.class::isInstance).map(CheckBox.class::cast).toList();
        int files = files();
        robot.interact(() -> boxes.getFirst().fire());
        assertEquals("Targets: " + (boxes.size() - 1) + " of " + boxes.size(), menu.getText());
        OnScreen.await(() -> !text(robot, "#export-outcome").equals(files + " files, ready to write."));
        close(robot);
    }

    @Test
    void theConfigurationTabShowsTheLinesOfWhatIsSelected(FxRobot robot) throws Exception {
        open(robot);
        robot.interact(() -> {
            var bottom = robot.lookup("#bottom").queryAs(TabPane.class);
            bottom.getSelectionModel().select(bottom.getTabs().stream().filter(tab -> "tab-config".equals(tab.getId())).findFirst().orElseThrow());
            window.session().select(Id.of("app"));
        });
        var lines = robot.lookup("#config-lines").queryAs(ListView.class);
        OnScreen.await(() -> !lines.getItems().isEmpty());
        assertTrue(text(robot, "#config-title").matches("app: \\d+ lines? in \\d+ files?"), text(robot, "#config-title"));
        robot.interact(() -> window.session().select(List.of()));
        assertTrue(lines.getItems().isEmpty());
    }

    private void slower() {
        OnScreen.run(() -> {
            var lb = window.session().document().topology().components().get(Id.of("lb"));
            window.session().commit(Change.property(List.of(lb), "timeout-queue", Quantity.measured(7, Unit.SECOND)));
        });
    }

    private int files() {
        var exported = ExportFiles.of(window.session().document().topology(), Locale.ENGLISH);
        return exported.artifacts(exported.targets(), Locale.ENGLISH).size();
    }

    private void open(FxRobot robot) {
        robot.interact(() -> window.session().open(Topologies.document("lb -> app -> db")));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void export(FxRobot robot) throws TimeoutException {
        open(robot);
        robot.clickOn("#export");
        OnScreen.await(() -> text(robot, "#export-outcome").endsWith("ready to write."));
        assertFalse(robot.lookup("#export-preview").queryAs(ListView.class).getItems().isEmpty());
    }

    private void write(FxRobot robot) throws TimeoutException {
        answers.answer(folder);
        fire(robot, "#export-write");
        OnScreen.await(() -> text(robot, "#export-outcome").endsWith("written to " + folder + "."));
    }

    private static void close(FxRobot robot) {
        fire(robot, "#export-close");
    }

    private static void fire(FxRobot robot, String button) {
        robot.interact(() -> robot.lookup(button).queryAs(Button.class).fire());
    }

    private static String text(FxRobot robot, String label) {
        return robot.lookup(label).tryQueryAs(Label.class).map(Label::getText).orElse("");
    }

    private static Set<String> marked(FxRobot robot) {
        return robot.lookup("#export-preview .code-line").queryAll().stream().filter(cell -> cell.getPseudoClassStates().contains(MARKED))
                .map(Node::getAccessibleText).collect(Collectors.toSet());
    }

    private static String dialog(FxRobot robot) {
        return robot.lookup(".dialog-pane .text-area").queryAllAs(TextInputControl.class).stream().map(TextInputControl::getText)
                .collect(Collectors.joining("\n"));
    }

    private static void answer(FxRobot robot, String button) throws TimeoutException {
        Platform.runLater(() -> robot.lookup(".dialog-pane .button").queryAllAs(Button.class).stream()
                .filter(each -> button.equals(each.getText())).findFirst().orElseThrow().fire());
        OnScreen.await(() -> robot.lookup(".dialog-pane").tryQuery().isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
