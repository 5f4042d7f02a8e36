package bulkhead.editor.shell;

import bulkhead.catalog.Catalog;
import bulkhead.editor.assumptions.AssumptionsPane;
import bulkhead.editor.canvas.DiagramView;
import bulkhead.editor.capacity.CapacityPane;
import bulkhead.editor.capacity.OutlookNotice;
import bulkhead.editor.cost.CostPane;
import bulkhead.editor.export.ConfigPane;
import bulkhead.editor.findings.FindingsPane;
import bulkhead.editor.flows.FlowsPane;
import bulkhead.editor.inspector.InspectorPane;
import bulkhead.editor.session.Forecast;
import bulkhead.editor.session.Scheduler;
import bulkhead.editor.session.Session;
import bulkhead.editor.session.WhatIf;
import bulkhead.editor.whatif.WhatIfBar;
import bulkhead.model.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.TransferMode;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** The window: brings session, diagram, panes, files and appearance together. */
public final class EditorWindow {
    private static final double LEAST_WIDTH = 1280;
    private static final double LEAST_HEIGHT = 720;
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private final Stage stage;
    private final Settings settings;
    private final Session session = new Session(Document.EMPTY,
            new Scheduler<>("analysis", Judging::of, Scheduler.QUIET, Platform::runLater));
    private final Forecast forecast = new Forecast(session, Platform::runLater);
    private final WhatIf whatIf = new WhatIf(session, forecast, Platform::runLater);
    private final DiagramView diagram = new DiagramView(session, whatIf, Catalog.standard());
    private final Appearance appearance;
    private final Filing filing;
    private final Outline outline;
    private final FindingsPane findings;
    private final CostPane cost;
    private final CapacityPane capacity;
    private final AssumptionsPane assumptions;
    private final ConfigPane config;
    private final InspectorPane inspector;
    private final ShellController shell;
    private final Scene scene;

    private EditorWindow(Stage stage, Settings settings, BiFunction<Stage, Appearance, FileDialogs> fileDialogs) {
        this.stage = stage;
        this.settings = settings;
        this.appearance = new Appearance(settings);
        var alerts = new Alerts(stage, appearance);
        var destinations = new Destinations(fileDialogs.apply(stage, appearance), alerts);
        this.filing = new Filing(session, destinations, alerts, appearance, settings);
        var labels = appearance.labels();
        this.outline = new Outline(session, whatIf, Catalog.standard(), diagram, labels);
        this.findings = new FindingsPane(session, appearance.locale(), diagram::reveal);
        this.cost = new CostPane(session, forecast, appearance.locale());
        this.capacity = new CapacityPane(session, forecast, appearance.locale());
        this.assumptions = new AssumptionsPane(session, appearance.locale());
        this.config = new ConfigPane(session, appearance.locale());
        var desk = new Desk(session, whatIf, diagram, filing,
                new Outputs(session, filing, destinations, alerts, appearance, diagram, new ExportFolder(settings, filing), stage),
                alerts,
                appearance,
                new Palette(Catalog.standard(), diagram, labels), outline,
                findings, new FlowsPane(session, appearance.locale()), cost, new Comparing(destinations, alerts, cost), capacity,
                assumptions, config, this::close);
        this.inspector = new InspectorPane(session, Catalog.standard());
        inspector.localeProperty().bind(appearance.locale());
        this.shell = new ShellController(desk, inspector, new OutlookNotice(forecast, appearance.locale()),
                new WhatIfBar(session, whatIf, appearance.locale()),
                settings);
        this.scene = new Scene(load(desk));
    }

    /** Opens the window with the document of the first of the files, if any. */
    public static void open(Stage stage, List<String> files) {
        var settings = Settings.ofUser();
        var window = open(stage, settings, (over, appearance) -> new NativeFileDialogs(over, appearance.labels(), settings));
        files.stream().findFirst().map(Path::of).ifPresent(window.filing::open);
    }

    static EditorWindow open(Stage stage, Settings settings, BiFunction<Stage, Appearance, FileDialogs> dialogs) {
        var window = new EditorWindow(stage, settings, dialogs);
        window.show();
        return window;
    }

    private Parent load(Desk desk) {
        var loader = new FXMLLoader(EditorWindow.class.getResource("shell.fxml"));
        loader.setControllerFactory(type -> type == ShellController.class ? shell : type == MenuController.class
                ? new MenuController(desk)
                : new ToolBarController(desk));
        try {
            Parent root = loader.load();
            appearance.labels().follow(root);
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void show() {
        diagram.localeProperty().bind(appearance.locale());
        diagram.sightProperty().bind(forecast.sightProperty());
        diagram.themeProperty().bind(appearance.lookProperty().map(Look::theme));
        appearance.dress(scene);
        Regions.cycle(scene, shell.regions());
        acceptFiles();
        moreKeys();
        var screen = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
        stage.setWidth(Math.min(WIDTH, screen.getWidth()));
        stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
        for (var size : List.of("48", "256")) {
            stage.getIcons().add(new Image(EditorWindow.class.getResourceAsStream("/bulkhead/icon/bulkhead-" + size + ".png")));
        }
        stage.titleProperty().bind(Bindings.createStringBinding(() -> (session.unsaved() ? "● " : "") + filing.name()
                + " – Bulkhead",
                session.unsavedProperty(), filing.fileProperty(), appearance.locale()));
        stage.setOnCloseRequest(request -> {
            if (!filing.mayLeave()) {
                request.consume();
            }
        });
        stage.setOnHidden(_ -> closed());
        stage.setScene(scene);
        stage.show();
        scene.getRoot().layout();
        shell.divide();
        diagram.requestFocus();
    }

    private void acceptFiles() {
        scene.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        scene.setOnDragDropped(event -> {
            var files = event.getDragboard().getFiles();
            event.setDropCompleted(!files.isEmpty());
            event.consume();
            // asking about unsaved changes must not keep the other program waiting
            files.stream().findFirst().ifPresent(file -> Platform.runLater(() -> filing.open(file.toPath())));
        });
    }

    /** Second keys for what menus show one key for; a plus needs shift on some keyboards and none on others. */
    private void moreKeys() {
        var keys = scene.getAccelerators();
        keys.put(new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN), session::redo);
        keys.put(new KeyCodeCombination(KeyCode.EQUALS, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY), diagram::zoomIn);
        keys.put(new KeyCodeCombination(KeyCode.ADD, KeyCombination.SHORTCUT_DOWN), diagram::zoomIn);
        keys.put(new KeyCodeCombination(KeyCode.SUBTRACT, KeyCombination.SHORTCUT_DOWN), diagram::zoomOut);
    }

    private void close() {
        stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    private void closed() {
        shell.remember();
        settings.flush();
        findings.close();
        cost.close();
        capacity.close();
        assumptions.close();
        config.close();
        whatIf.close();
        forecast.close();
        inspector.close();
        session.close();
    }

    Session session() {
        return session;
    }

    WhatIf whatIf() {
        return whatIf;
    }

    DiagramView diagram() {
        return diagram;
    }

    Filing filing() {
        return filing;
    }

    Outline outline() {
        return outline;
    }
}
