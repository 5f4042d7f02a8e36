package bulkhead.editor.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bulkhead.cli.NumberSites;
import bulkhead.model.Document;
import bulkhead.model.Element;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** Whatever numbers come together in a document, the window shows numbers, and nothing breaks on its thread. */
@ExtendWith(ApplicationExtension.class)
class AbsurdDocumentsTest {
    private static final Pattern NONSENSE = Pattern.compile("NaN|Infinity|∞|\\ufffd|[0-9](?:[0-9,.\\u00a0]{40,})|Exception");

    private final List<Throwable> broken = Collections.synchronizedList(new ArrayList<>());
    private EditorWindow window;

    @Start
    void start(Stage stage) {
        Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> broken.add(failure));
        var preferences = new MemoryPreferences();
        preferences.put("language", "ENGLISH");
        stage.setX(0);
        stage.setY(0);
        window = EditorWindow.open(stage, new Settings(preferences), (_, _) -> new Answers());
        stage.setWidth(2400);
    }

    @Stop
    void stop() {
        window.session().close();
        Thread.currentThread().setUncaughtExceptionHandler(null);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void anyMixtureIsShownInNumbers(int seed, FxRobot robot) throws Exception {
        checkPanels(robot, NumberSites.read(NumberSites.mixture(seed)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1e308"})
    void theSameEverywhereIsShownInNumbers(String value, FxRobot robot) throws Exception {
        checkPanels(robot, NumberSites.read(NumberSites.everywhere(value)));
    }

    private void checkPanels(FxRobot robot, Document document) throws Exception {
        robot.interact(() -> window.session().open(document));
        OnScreen.await(() -> !window.session().judgingProperty().get() && window.session().judgementProperty().get().isPresent());
        for (var tab : List.of("#tab-flows", "#tab-cost", "#tab-assumptions", "#tab-capacity", "#show-capacity-flows", "#show-capacity-plan")) {
            robot.clickOn(tab);
            checkShown(tab);
        }
        OnScreen.await(() -> !robot.lookup("#plan-ask").queryAs(Button.class).getText().equals("Cancel"));
        checkShown("the plan");
        robot.clickOn("#show-capacity-components");
        for (double load : List.of(-1.0, 1.0)) {
            robot.interact(() -> robot.lookup("#outlook-load").queryAs(Slider.class).setValue(load));
            robot.interact(() -> robot.lookup("#outlook-month").queryAs(Slider.class).setValue(36));
            checkShown("at another load");
        }
        checkInspector(robot, document);
    }

    private void checkInspector(FxRobot robot, Document document) throws Exception {
        var pages = robot.lookup("#inspector .tab-pane").queryAs(TabPane.class);
        for (var element : document.topology().elements().map(Element::id).toList()) {
            for (int page = 0; page < 2; page++) {
                int shown = page;
                robot.interact(() -> {
                    window.session().select(element);
                    pages.getSelectionModel().select(shown);
                });
                checkShown("inspector of " + element);
            }
        }
    }

    private void checkShown(String where) {
        WaitForAsyncUtils.waitForFxEvents();
        var nonsense = OnScreen.ask(() -> texts(window.diagram().getScene().getRoot()).filter(NONSENSE.asPredicate()).distinct().toList());
        assertEquals(List.of(), nonsense, where);
        assertEquals(List.of(), broken, where);
    }

    private static Stream<String> texts(Node node) {
        var own = switch (node) {
            case Labeled labeled -> labeled.getText();
            case TextInputControl field -> field.getText() + " " + field.getPromptText();
            case Text text -> text.getText();
            default -> null;
        };
        return Stream.concat(Stream.ofNullable(own), node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(AbsurdDocumentsTest::texts) : Stream.empty());
    }
}
