package bulkhead.editor.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.catalog.Catalog;
import bulkhead.edit.Delete;
import bulkhead.editor.export.ExportFiles;
import bulkhead.model.Document;
import bulkhead.model.Element;
import bulkhead.model.Id;
import bulkhead.model.Topologies;
import bulkhead.picture.Theme;
import bulkhead.rules.Finding;
import bulkhead.storage.DocumentFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class EditorWindowTest {
    @TempDir
    private Path folder;
    private final MemoryPreferences preferences = new MemoryPreferences();
    private final Answers answers = new Answers();
    private Stage stage;
    private EditorWindow window;

    @Start
    void start(Stage shown) {
        stage = shown;
        preferences.put("language", "ENGLISH");
        preferences.put("look", "LIGHT");
        stage.setX(0);
        stage.setY(0);
        window = EditorWindow.open(shown, new Settings(preferences), (_, _) -> answers);
    }

    @Stop
    void stop() {
        window.session().close();
    }

    @Test
    void aDoubleClickInThePalettePlacesAndUndoTakesItBack(FxRobot robot) {
        robot.doubleClickOn("#palette-place-region");
        assertEquals(List.of("region-1"), ids());
        robot.clickOn("#undo");
        assertEquals(List.of(), ids());
        robot.clickOn("#redo");
        assertEquals(List.of("region-1"), ids());
    }

    @Test
    void aNewDocumentGetsAFlowWithItsDemandFromTheFlowsTab(FxRobot robot) throws TimeoutException {
        robot.clickOn("#tab-flows").clickOn("#flows-add");
        assertEquals(Set.of(), window.session().document().topology().flows().keySet());
        assertTrue(OnScreen.ask(() -> robot.lookup("#status-notice").queryAs(Label.class).getText()).startsWith("A flow enters at a component"));
        robot.interact(() -> window.session().open(new Delete(List.of(Id.of("work"))).apply(Topologies.document("lb -> app"))));
        robot.clickOn("#flows-add");
        assertEquals(List.of(Id.of("flow-1")), window.session().selection().ids());
        robot.interact(() -> field(robot, "demand.average").requestFocus());
        robot.write("20");
        OnScreen.await(() -> window.session().judgementProperty().get().filter(judgement -> judgement.holdsFor(window.session().document()))
                .isPresent());
        assertEquals("20", OnScreen.ask(() -> field(robot, "demand.average").getText()), "as it was typed before the verdict came");
        assertTrue(OnScreen.ask(() -> field(robot, "demand.average").isFocused()));
        robot.write("0/s").press(KeyCode.ENTER).release(KeyCode.ENTER);
        assertTrue(window.session().document().topology().flows().get(Id.of("flow-1")).demand().average().isPresent());
    }

    @Test
    void whatIsBeingTypedIsMeantForWhatWasSelected(FxRobot robot) {
        robot.interact(() -> {
            window.session().open(Topologies.document("lb -> app"));
            window.session().select(Id.of("lb"));
        });
        robot.interact(() -> field(robot, "name").requestFocus());
        robot.write("Front");
        robot.interact(() -> window.session().select(Id.of("app")));
        var components = window.session().document().topology().components();
        assertEquals("Front", components.get(Id.of("lb")).name());
        assertEquals("", components.get(Id.of("app")).name());
        assertEquals("", OnScreen.ask(() -> field(robot, "name").getText()));
    }

    private static TextField field(FxRobot robot, String key) {
        return robot.lookup((Node node) -> ("field-" + key).equals(node.getId())).query();
    }

    @Test
    void aClickInThePaletteAndOneInTheDiagramPlaceThereToo(FxRobot robot) {
        robot.clickOn("#palette-place-region").clickOn("#diagram");
        assertEquals(List.of("region-1"), ids());
    }

    @Test
    void whatIsDraggedFromThePaletteStandsWhereItWasLetGo(FxRobot robot) {
        robot.drag("#palette-place-region").moveTo("#diagram").drop();
        assertEquals(List.of("region-1"), ids());
        assertEquals("select", window.diagram().tool().id());
    }

    @Test
    void whatIsDraggedBackOntoThePaletteIsNotPlaced(FxRobot robot) {
        robot.drag("#palette-place-region").moveTo("#diagram").moveTo("#palette-filter").drop();
        assertEquals(List.of(), ids());
        assertSame(window.session().document(), window.session().shown());
    }

    @Test
    void enterInTheSearchFieldPlacesTheBestMatchOfEitherLanguage(FxRobot robot) {
        robot.clickOn("#add").write("Lastverteiler").press(KeyCode.ENTER).release(KeyCode.ENTER);
        assertEquals(1, ids().size());
        assertTrue(Catalog.standard().kind(window.session().document().topology().components().values().iterator().next())
                .isPresent());
    }

    @Test
    void aSavedDocumentOpensAgainAsItWas(FxRobot robot) throws Exception {
        robot.doubleClickOn("#palette-place-region");
        assertEquals("● Untitled – Bulkhead", stage.getTitle());
        answers.answer(folder.resolve("one.bulkhead.json"));
        robot.interact(() -> window.filing().save());
        assertFalse(window.session().unsaved());
        assertEquals("one.bulkhead.json – Bulkhead", stage.getTitle());
        var saved = window.session().document();
        assertEquals(saved, DocumentFiles.read(folder.resolve("one.bulkhead.json"), Catalog.standard()));
        robot.interact(() -> window.filing().startNew());
        assertEquals(Document.EMPTY, window.session().document());
        robot.interact(() -> window.filing().open());
        assertEquals(saved, window.session().document());
        assertEquals(List.of(folder.resolve("one.bulkhead.json")), window.filing().recentProperty().get());
    }

    @Test
    void unsavedChangesAreKeptWhereTheQuestionIsDismissed(FxRobot robot) throws Exception {
        robot.doubleClickOn("#palette-place-region");
        Platform.runLater(() -> window.filing().startNew());
        answer(robot, "Cancel");
        assertEquals(List.of("region-1"), ids());
    }

    @Test
    void unsavedChangesAreDroppedOnlyWhenToldSo(FxRobot robot) throws Exception {
        robot.doubleClickOn("#palette-place-region");
        Platform.runLater(() -> window.filing().startNew());
        answer(robot, "Don’t save");
        assertEquals(List.of(), ids());
    }

    @Test
    void unsavedChangesAreSavedBeforeTheWindowCloses(FxRobot robot) throws Exception {
        robot.doubleClickOn("#palette-place-region");
        answers.answer(folder.resolve("closing.bulkhead.json"));
        robot.push(KeyCode.CONTROL, KeyCode.Q);
        answer(robot, "Save");
        OnScreen.await(() -> !stage.isShowing());
        assertEquals(1, DocumentFiles.read(folder.resolve("closing.bulkhead.json"), Catalog.standard()).topology().places()
                .size());
    }

    @Test
    void aWindowWithUnsavedChangesStaysWhereTheQuestionIsDismissed(FxRobot robot) throws Exception {
        robot.doubleClickOn("#palette-place-region");
        robot.push(KeyCode.CONTROL, KeyCode.Q);
        answer(robot, "Cancel");
        assertTrue(stage.isShowing());
    }

    @Test
    void aSaveThatFailsSaysWhyAndLeavesTheDocumentUnsaved(FxRobot robot) throws Exception {
        robot.doubleClickOn("#palette-place-region");
        answers.answer(folder.resolve("missing/one.bulkhead.json"));
        Platform.runLater(() -> window.filing().save());
        OnScreen.await(() -> robot.lookup(".dialog-pane").tryQuery().isPresent());
        assertTrue(dialog(robot).contains("one.bulkhead.json"), dialog(robot)::toString);
        answer(robot, "Close");
        assertTrue(window.session().unsaved());
    }

    @Test
    void aFileThatCannotBeReadGetsADialogWithEachReasonAndChangesNothing(FxRobot robot) throws Exception {
        var broken = folder.resolve("broken.bulkhead.json");
        Files.writeString(broken, "{\n  \"bulkhead\": 1,\n", StandardCharsets.UTF_8);
        var before = window.session().document();
        Platform.runLater(() -> window.filing().open(broken));
        OnScreen.await(() -> robot.lookup(".dialog-pane").tryQuery().isPresent());
        assertTrue(dialog(robot).contains("broken.bulkhead.json:"), dialog(robot)::toString);
        answer(robot, "Close");
        assertSame(before, window.session().document());
    }

    @Test
    void nothingStaysInTheOldLanguage(FxRobot robot) throws Exception {
        open(robot, Topologies.document("lb -> app -> db@north"));
        judged();
        robot.interact(() -> robot.lookup("#findings-table").queryAs(TableView.class).getSelectionModel().select(0));
        OnScreen.await(() -> robot.lookup("#fixes .progress-indicator").tryQuery().isEmpty());
        var before = texts();
        robot.clickOn("#language");
        WaitForAsyncUtils.waitForFxEvents();
        var english = words(Locale.ENGLISH);
        english.removeAll(words(Locale.GERMAN));
        assertTrue(before.stream().anyMatch(english::contains));
        assertEquals(List.of(), texts().stream().filter(english::contains).toList());
        // pressed by program: the tip of the button may lie under the pointer by now
        robot.interact(() -> robot.lookup("#language").queryAs(Button.class).fire());
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(), before.stream().filter(english::contains).filter(text -> !texts().contains(text)).toList());
    }

    @Test
    void themeAndLanguageAreRemembered(FxRobot robot) {
        robot.clickOn("#theme").clickOn("#language");
        assertEquals(Theme.DARK, window.diagram().themeProperty().get());
        assertTrue(stage.getScene().getRoot().getStyleClass().contains("dark"));
        var next = new Settings(preferences);
        assertEquals("DARK", next.word("look").orElse(""));
        assertEquals("GERMAN", next.word("language").orElse(""));
    }

    @Test
    void choosingAFindingSelectsItsElementsAndSaysWhy(FxRobot robot) throws Exception {
        open(robot, Topologies.document("lb -> app -> db"));
        judged();
        var first = window.session().judgementProperty().get().orElseThrow().findings().getFirst();
        robot.clickOn(robot.from(robot.lookup("#findings-table")).lookup(".table-row-cell").<Node>query());
        assertEquals(Set.copyOf(first.elements()), Set.copyOf(window.session().selection().ids()));
        assertTrue(robot.lookup("#finding-detail .detail-title").tryQuery().isPresent());
    }

    @Test
    void aFixIsAButtonThatMendsItsFindingInOneStep(FxRobot robot) throws Exception {
        open(robot, Topologies.document("lb -> app -> db"));
        judged();
        var before = window.session().document();
        var finding = finding("failure.single-point");
        robot.interact(() -> select(robot, finding));
        OnScreen.await(() -> robot.lookup("#fixes .fix").tryQuery().isPresent());
        var fix = robot.lookup("#fixes .fix").queryAs(Button.class);
        assertEquals("Run one more instance of lb.\n+1 instance, cost not stated", fix.getText());
        robot.interact(fix::fire);
        judged();
        assertEquals(List.of(), findings().stream().filter(finding::equals).toList());
        assertEquals(1, window.session().history().past().size());
        robot.clickOn("#undo");
        assertSame(before, window.session().document());
    }

    @Test
    void whatNothingMendsSaysSo(FxRobot robot) throws Exception {
        open(robot, Topologies.document("lb -> edge:edge -> app=[a, b]"));
        judged();
        var finding = findings().stream().filter(each -> each.elements().getFirst().equals(Id.of("edge"))).findFirst().orElseThrow();
        robot.interact(() -> select(robot, finding));
        OnScreen.await(() -> robot.lookup("#fixes .hint").queryAllAs(Label.class).stream().map(Label::getText)
                .anyMatch("There is no change to try: this needs somebody who knows."::equals));
    }

    private List<Finding> findings() {
        return window.session().judgementProperty().get().orElseThrow().findings();
    }

    private Finding finding(String rule) {
        return findings().stream().filter(each -> each.rule().equals(rule)).findFirst().orElseThrow();
    }

    private void select(FxRobot robot, Finding finding) {
        robot.lookup("#findings-table").queryAs(TableView.class).getSelectionModel().select(findings().indexOf(finding));
    }

    @Test
    void choosingAFlowSelectsItAndWhatIsSelectedElsewhereIsMarked(FxRobot robot) throws Exception {
        open(robot, Topologies.document("lb -> app -> db"));
        judged();
        robot.clickOn("#tab-flows");
        var flows = robot.lookup("#flows-table").queryAs(TableView.class);
        robot.interact(() -> flows.getSelectionModel().select(0));
        assertEquals(List.of(Id.of("work")), window.session().selection().ids());
        robot.interact(() -> window.session().select(Id.of("lb")));
        assertEquals(-1, flows.getSelectionModel().getSelectedIndex());
        robot.interact(() -> window.session().select(Id.of("work")));
        assertEquals(0, flows.getSelectionModel().getSelectedIndex());
    }

    @Test
    void choosingWhatSomethingCostsSelectsItAndPointsAtThePrice(FxRobot robot) throws Exception {
        open(robot, Topologies.document("clients -> lb*2 -> app"));
        judged();
        robot.clickOn("#tab-cost");
        var costs = robot.lookup("#cost-table").queryAs(TableView.class);
        robot.interact(() -> costs.getSelectionModel().selectLast());
        assertEquals(List.of(Id.of("app")), window.session().selection().ids());
        var price = robot.lookup("#field-cost").query();
        assertTrue(price.getPseudoClassStates().contains(PseudoClass.getPseudoClass("pointed")));
        assertTrue(robot.lookup("#inspector .scroll-pane").queryAllAs(ScrollPane.class).stream().anyMatch(pane -> pane.getVvalue() > 0),
                "the price is at the end of the form");
        robot.interact(() -> window.session().select(Id.of("lb")));
        assertFalse(robot.lookup("#field-cost").query().getPseudoClassStates().contains(PseudoClass.getPseudoClass("pointed")));
        assertEquals(costs.getItems().size() - 2, costs.getSelectionModel().getSelectedIndex());
    }

    @Test
    void f8WalksThroughTheFindings(FxRobot robot) throws Exception {
        open(robot, Topologies.document("lb -> app -> db"));
        judged();
        var table = robot.lookup("#findings-table").queryAs(TableView.class);
        robot.push(KeyCode.F8);
        assertEquals(0, table.getSelectionModel().getSelectedIndex());
        robot.push(KeyCode.F8);
        assertEquals(Math.min(1, table.getItems().size() - 1), table.getSelectionModel().getSelectedIndex());
    }

    @Test
    void aFindingIsSuppressedWithReasonAndAuthorAndStaysCounted(FxRobot robot) throws Exception {
        open(robot, Topologies.document("lb -> app -> db"));
        judged();
        robot.push(KeyCode.F8);
        int open = window.session().judgementProperty().get().orElseThrow().findings().size();
        Platform.runLater(() -> robot.lookup("#suppress").queryAs(Button.class).fire());
        OnScreen.await(() -> robot.lookup("#suppress-reason").tryQuery().isPresent());
        robot.interact(() -> {
            robot.lookup("#suppress-reason").queryAs(TextInputControl.class).setText("It is only a trial");
            robot.lookup("#suppress-author").queryAs(TextInputControl.class).setText("Ada");
        });
        answer(robot, "Suppress");
        judged();
        var judgement = window.session().judgementProperty().get().orElseThrow();
        assertEquals("It is only a trial", judgement.suppressed().getFirst().suppression().orElseThrow().reason());
        assertEquals(open, judgement.findings().size() + judgement.suppressed().size());
        assertEquals("Ada", window.session().document().suppressions().getFirst().author());
    }

    @Test
    void outlineAndDiagramHaveTheSameSelection(FxRobot robot) throws Exception {
        open(robot, Topologies.document("lb -> app -> db@north"));
        robot.interact(() -> window.session().select(Id.of("db")));
        var outline = outline();
        assertEquals(List.of("db"), selected(outline));
        robot.interact(() -> outline.getSelectionModel().clearAndSelect(0));
        assertEquals(selected(outline), window.session().selection().ids().stream().map(Id::value).toList());
    }

    @Test
    void f2InTheOutlineRenames(FxRobot robot) throws Exception {
        open(robot, Topologies.document("lb -> app"));
        robot.clickOn("#tab-outline");
        robot.interact(() -> {
            window.session().select(Id.of("app"));
            outline().requestFocus();
        });
        robot.push(KeyCode.F2);
        robot.push(KeyCode.CONTROL, KeyCode.A).write("Shop").push(KeyCode.ENTER);
        assertEquals("Shop", window.session().document().topology().components().get(Id.of("app")).name());
    }

    @Test
    void deleteInTheOutlineDeletes(FxRobot robot) throws Exception {
        open(robot, Topologies.document("lb -> app"));
        robot.clickOn("#tab-outline");
        robot.interact(() -> {
            window.session().select(Id.of("app"));
            outline().requestFocus();
        });
        robot.push(KeyCode.DELETE);
        assertFalse(window.session().document().topology().contains(Id.of("app")));
    }

    @Test
    void exportedFilesAreShownAndWritten(FxRobot robot) throws Exception {
        open(robot, Topologies.document("lb -> app -> db"));
        export(robot);
        answers.answer(folder);
        robot.interact(() -> robot.lookup("#export-write").queryAs(Button.class).fire());
        OnScreen.await(() -> outcome(robot).endsWith("written to " + folder + "."));
        var exported = ExportFiles.of(window.session().document().topology(), Locale.ENGLISH);
        var written = exported.artifacts(exported.targets(), Locale.ENGLISH);
        assertFalse(written.isEmpty());
        for (var artifact : written) {
            assertEquals(artifact.text(), Files.readString(folder.resolve(artifact.path())));
        }
        closeExport(robot);
    }

    @Test
    void filesThatAreThereWithOtherContentsAreNotReplacedUnasked(FxRobot robot) throws Exception {
        open(robot, Topologies.document("lb -> app -> db"));
        var exported = ExportFiles.of(window.session().document().topology(), Locale.ENGLISH);
        var first = folder.resolve(exported.artifacts(exported.targets(), Locale.ENGLISH).getFirst().path());
        Files.createDirectories(first.getParent());
        Files.writeString(first, "mine");
        export(robot);
        answers.answer(folder);
        Platform.runLater(() -> robot.lookup("#export-write").queryAs(Button.class).fire());
        answer(robot, "Cancel");
        assertEquals("mine", Files.readString(first));
        Platform.runLater(() -> robot.lookup("#export-write").queryAs(Button.class).fire());
        answer(robot, "Replace");
        OnScreen.await(() -> !Files.readString(first).equals("mine"));
        closeExport(robot);
    }

    @Test
    void anExportThatCannotBeWrittenSaysWhy(FxRobot robot) throws Exception {
        open(robot, Topologies.document("lb -> app -> db"));
        export(robot);
        answers.answer(Files.writeString(folder.resolve("taken"), ""));
        Platform.runLater(() -> robot.lookup("#export-write").queryAs(Button.class).fire());
        OnScreen.await(() -> robot.lookup(".dialog-pane").tryQuery().isPresent());
        assertTrue(dialog(robot).contains("taken"), dialog(robot)::toString);
        answer(robot, "Close");
        closeExport(robot);
    }

    @Test
    void theExportFollowsEditsWhileItIsOpen(FxRobot robot) throws Exception {
        robot.clickOn("#export");
        OnScreen.await(() -> outcome(robot).equals("Nothing to write."));
        open(robot, Topologies.document("lb -> app -> db"));
        var exported = ExportFiles.of(window.session().document().topology(), Locale.ENGLISH);
        int files = exported.artifacts(exported.targets(), Locale.ENGLISH).size();
        OnScreen.await(() -> outcome(robot).equals(files + " files, ready to write."));
        closeExport(robot);
    }

    @ParameterizedTest
    @CsvSource({"svg, <?xml", "png, \u0089PNG", "pdf, %PDF-"})
    void aPictureIsSavedFromTheMenu(String sort, String start, FxRobot robot) throws Exception {
        open(robot, Topologies.document("lb -> app -> db@north"));
        judged();
        answers.answer(folder.resolve("picture"));
        robot.interact(() -> menuItem("file-" + sort).fire());
        var file = folder.resolve("picture." + sort);
        OnScreen.await(() -> robot.lookup("#status-notice").queryAs(Label.class).getText()
                .equals("The picture is in picture." + sort + "."));
        assertTrue(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).startsWith(start));
    }

    @Test
    void aPictureIsNotWrittenOverAnotherUnasked(FxRobot robot) throws Exception {
        var other = Files.writeString(folder.resolve("other.svg"), "mine");
        answers.answer(folder.resolve("other"));
        Platform.runLater(() -> menuItem("file-svg").fire());
        answer(robot, "Cancel");
        assertEquals("mine", Files.readString(other));
        Platform.runLater(() -> menuItem("file-svg").fire());
        answer(robot, "Replace");
        OnScreen.await(() -> Files.readString(other).startsWith("<?xml"));
    }

    @Test
    void aPictureThatCannotBeSavedSaysWhy(FxRobot robot) throws Exception {
        answers.answer(Files.writeString(folder.resolve("taken"), "").resolve("one.png"));
        Platform.runLater(() -> menuItem("file-png").fire());
        OnScreen.await(() -> robot.lookup(".dialog-pane").tryQuery().isPresent());
        assertTrue(dialog(robot).contains("one.png"), dialog(robot)::toString);
        answer(robot, "Close");
    }

    @Test
    void aNameTypedWithoutItsEndingGetsIt(FxRobot robot) throws Exception {
        robot.doubleClickOn("#palette-place-region");
        answers.answer(folder.resolve("one.json"));
        robot.interact(() -> window.filing().saveAs());
        assertEquals(Optional.of(folder.resolve("one.bulkhead.json")), window.filing().fileProperty().get());
        answers.answer(folder.resolve("one"));
        Platform.runLater(() -> window.filing().saveAs());
        answer(robot, "Cancel");
        answers.answer(Files.writeString(folder.resolve("old.json"), "{}"));
        robot.interact(() -> window.filing().saveAs());
        assertEquals(Optional.of(folder.resolve("old.json")), window.filing().fileProperty().get());
    }

    @Test
    void aFileDroppedOnTheWindowOpens(FxRobot robot) throws Exception {
        var document = Topologies.document("lb -> app");
        var file = folder.resolve("dropped.bulkhead.json");
        DocumentFiles.write(document, file);
        robot.interact(() -> assertTrue(Drop.of(stage.getScene(), file)));
        OnScreen.await(() -> window.filing().fileProperty().get().equals(Optional.of(file)));
        assertEquals(DocumentFiles.read(file, Catalog.standard()), window.session().document());
    }

    @Test
    void aBrokenFileDroppedOnTheWindowGetsASentenceAndLeavesTheDocument(FxRobot robot) throws Exception {
        open(robot, Topologies.document("lb -> app"));
        var before = window.session().document();
        var broken = Files.writeString(folder.resolve("broken.bulkhead.json"), "lb -> app");
        robot.interact(() -> assertTrue(Drop.of(stage.getScene(), broken)));
        OnScreen.await(() -> robot.lookup(".dialog-pane").tryQuery().isPresent());
        assertTrue(dialog(robot).contains("broken.bulkhead.json:1:"), dialog(robot)::toString);
        answer(robot, "Close");
        assertSame(before, window.session().document());
    }

    @Test
    void aFileDroppedOnUnsavedChangesAsksFirst(FxRobot robot) throws Exception {
        robot.doubleClickOn("#palette-place-region");
        var file = folder.resolve("dropped.bulkhead.json");
        DocumentFiles.write(Topologies.document("lb -> app"), file);
        robot.interact(() -> assertTrue(Drop.of(stage.getScene(), file)));
        answer(robot, "Cancel");
        assertEquals(List.of("region-1"), ids());
    }

    @Test
    void aLineOfAnExportedFileSelectsTheElementItIsFrom(FxRobot robot) throws Exception {
        open(robot, Topologies.document("lb -> app -> db"));
        export(robot);
        var preview = OnScreen.ask(() -> robot.lookup("#export-preview").queryAs(ListView.class));
        var first = ExportFiles.of(window.session().document().topology(), Locale.ENGLISH).artifacts(List.of("haproxy"), Locale.ENGLISH).getFirst();
        int line = IntStream.range(0, first.lines().size()).filter(at -> first.lines().get(at).element().isPresent()).findFirst().orElseThrow();
        robot.interact(() -> preview.getSelectionModel().select(line));
        assertEquals(List.of(first.lines().get(line).element().get()), window.session().selection().ids());
        closeExport(robot);
    }

    @Test
    void f6GoesRoundTheRegions(FxRobot robot) {
        robot.interact(() -> window.diagram().requestFocus());
        var seen = new ArrayList<Node>();
        for (int i = 0; i < 5; i++) {
            seen.add(stage.getScene().getFocusOwner());
            robot.push(KeyCode.F6);
        }
        assertSame(window.diagram(), stage.getScene().getFocusOwner());
        assertEquals(seen.size(), new HashSet<>(seen).size());
        robot.push(KeyCode.SHIFT, KeyCode.F6);
        assertNotEquals(window.diagram(), stage.getScene().getFocusOwner());
    }

    @Test
    void noTwoMenuItemsHaveTheSameKey() {
        var keys = new ArrayList<KeyCombination>();
        menuItems().map(MenuItem::getAccelerator).filter(key -> key != null).forEach(keys::add);
        assertFalse(keys.isEmpty());
        assertEquals(keys.size(), new HashSet<>(keys).size());
    }

    private static void export(FxRobot robot) throws TimeoutException {
        robot.clickOn("#export");
        OnScreen.await(() -> outcome(robot).endsWith("ready to write."));
        assertFalse(OnScreen.ask(() -> robot.lookup("#export-preview").queryAs(ListView.class).getItems().isEmpty()));
    }

    private static String outcome(FxRobot robot) {
        return robot.lookup("#export-outcome").tryQueryAs(Label.class).map(Label::getText).orElse("");
    }

    private static void closeExport(FxRobot robot) {
        robot.interact(() -> robot.lookup("#export-close").queryAs(Button.class).fire());
    }

    private MenuItem menuItem(String id) {
        return menuItems().filter(item -> id.equals(item.getId())).findFirst().orElseThrow();
    }

    private Stream<MenuItem> menuItems() {
        var bar = (MenuBar) stage.getScene().lookup("#menus");
        return bar.getMenus().stream().flatMap(EditorWindowTest::below);
    }

    private static Stream<MenuItem> below(MenuItem item) {
        return item instanceof Menu menu
                ? Stream.concat(Stream.of(item), menu.getItems().stream().flatMap(EditorWindowTest::below))
                : Stream.of(item);
    }

    private List<String> ids() {
        return window.session().document().topology().elements().map(Element::id).map(Id::value).toList();
    }

    private void open(FxRobot robot, Document document) throws IOException {
        robot.interact(() -> window.session().open(document));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void judged() throws TimeoutException {
        OnScreen.await(() -> !window.session().judgingProperty().get() && window.session().judgementProperty().get().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Presses a button of the dialog that is or will be shown. */
    private static void answer(FxRobot robot, String text) throws TimeoutException {
        OnScreen.await(() -> button(robot, text).isPresent());
        Platform.runLater(() -> button(robot, text).orElseThrow().fire());
        OnScreen.await(() -> robot.lookup(".dialog-pane").tryQuery().isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Optional<Button> button(FxRobot robot, String text) {
        return robot.lookup(".dialog-pane .button").queryAllAs(Button.class).stream()
                .filter(button -> text.equals(button.getText())).findFirst();
    }

    private static String dialog(FxRobot robot) {
        return String.join("\n", robot.lookup(".dialog-pane .label").queryAllAs(Label.class).stream().map(Label::getText)
                .toList())
                + robot.lookup(".dialog-pane .text-area").queryAllAs(TextInputControl.class).stream()
                .map(TextInputControl::getText).toList();
    }

    private Set<String> texts() {
        return SpokenTexts.in(stage.getScene().getRoot());
    }

    private static Set<String> words(Locale language) {
        var all = new HashSet<String>();
        for (var room
                : List.of("catalog", "edit", "editor.shell", "editor.findings", "editor.flows", "editor.capacity", "editor.assumptions", "editor.export", "editor.inspector", "editor.canvas", "rules")) {
            var bundle = ResourceBundle.getBundle("bulkhead." + room + ".texts", language,
                    ResourceBundle.Control.getNoFallbackControl(
                    ResourceBundle.Control.FORMAT_PROPERTIES));
            bundle.keySet().forEach(key -> all.add(bundle.getString(key)));
        }
        return all;
    }

    private Outline outline() {
        return window.outline();
    }

    private static List<String> selected(Outline outline) {
        return outline.getSelectionModel().getSelectedItems().stream().map(item -> item.getValue().key()).toList();
    }
}
