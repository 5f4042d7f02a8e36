package bulkhead.editor.canvas;

import bulkhead.catalog.Catalog;
import bulkhead.diagram.Detail;
import bulkhead.diagram.Drawing;
import bulkhead.diagram.Overlay;
import bulkhead.edit.Change;
import bulkhead.editor.session.Selection;
import bulkhead.editor.session.Session;
import bulkhead.editor.session.Sight;
import bulkhead.editor.session.WhatIf;
import bulkhead.editor.tool.Actions;
import bulkhead.editor.tool.Armed;
import bulkhead.editor.tool.ConnectTool;
import bulkhead.editor.tool.PanTool;
import bulkhead.editor.tool.PlaceTool;
import bulkhead.editor.tool.SelectTool;
import bulkhead.editor.tool.Tool;
import bulkhead.editor.tool.Workbench;
import bulkhead.model.Bounds;
import bulkhead.model.Id;
import bulkhead.model.Place;
import bulkhead.model.Point;
import bulkhead.picture.Painter;
import bulkhead.model.Texts;
import bulkhead.picture.Theme;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * The diagram of a session in the window: paints it, lets tools work on it, and moves the camera. One canvas as large as the
 * window shows the drawing, a second over it what tools show; both are painted at most once a frame. It takes the keyboard as a
 * whole.
 */
public final class DiagramView extends Region {
    private static final double STEP = 1.25;

    private final Session session;
    private final WhatIf whatIf;
    private final CanvasBench bench;
    private final Actions actions;
    private final Drawn document;
    private final Drawn shown;
    private final Canvas diagram = new Canvas();
    private final Canvas ornaments = new Canvas();
    private final NameField name = new NameField();
    private final Label refusal = new Label();
    private final ReadOnlyObjectWrapper<Tool> tool;
    private final ReadOnlyObjectWrapper<Camera> camera = new ReadOnlyObjectWrapper<>(this, "camera", Camera.START);
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final ObjectProperty<Locale> locale = new SimpleObjectProperty<>(this, "locale", Locale.ENGLISH);
    private final ObjectProperty<Optional<Sight>> sight = new SimpleObjectProperty<>(this, "sight", Optional.empty());
    private final DoubleProperty covered = new SimpleDoubleProperty(this, "covered");
    private boolean opens = true;
    private boolean whole;
    private Camera held = Camera.START;
    private boolean stale = true;

    public DiagramView(Session session, WhatIf whatIf, Catalog catalog) {
        this.session = session;
        this.whatIf = whatIf;
        this.bench = new CanvasBench(session, this, catalog);
        this.actions = new Actions(bench);
        this.document = new Drawn(catalog);
        this.shown = new Drawn(catalog);
        this.tool = new ReadOnlyObjectWrapper<>(this, "tool", new SelectTool(bench));
        new Input(this).listen();
        setId("diagram");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        refusal.setId("refusal");
        refusal.setMouseTransparent(true);
        refusal.setManaged(false);
        refusal.setVisible(false);
        diagram.setMouseTransparent(true);
        ornaments.setMouseTransparent(true);
        getChildren().addAll(diagram, ornaments, refusal, name);
        follow();
    }

    private void follow() {
        InvalidationListener repaint = _ -> repaint();
        session.shownProperty().addListener(repaint);
        session.selectionProperty().addListener(repaint);
        session.judgementProperty().addListener(repaint);
        whatIf.lostProperty().addListener(repaint);
        camera.addListener(repaint);
        theme.addListener(repaint);
        locale.addListener(repaint);
        sight.addListener(repaint);
        widthProperty().addListener(repaint);
        heightProperty().addListener(repaint);
        session.historyProperty().addListener((_, _, history) -> {
            if (history.past().isEmpty() && history.future().isEmpty()) {
                opens = true;
                select();
            }
        });
        tool.addListener((_, before, _) -> before.cancel());
    }

    /** Follows the theme of the window. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    public ObjectProperty<Locale> localeProperty() {
        return locale;
    }

    /** Another demand than the stated one to show, if any. */
    public ObjectProperty<Optional<Sight>> sightProperty() {
        return sight;
    }

    /** How many pixels at the bottom something lies over, which whatever is looked for keeps clear of. */
    public DoubleProperty coveredProperty() {
        return covered;
    }

    private double clear() {
        return Math.max(0, getHeight() - covered.get());
    }

    public ReadOnlyObjectProperty<Camera> cameraProperty() {
        return camera.getReadOnlyProperty();
    }

    public Camera camera() {
        return camera.get();
    }

    public ReadOnlyObjectProperty<Tool> toolProperty() {
        return tool.getReadOnlyProperty();
    }

    public Tool tool() {
        return tool.get();
    }

    public Workbench bench() {
        return bench;
    }

    /** Copy, paste, group and the like, for menus. */
    public Actions actions() {
        return actions;
    }

    public void select() {
        tool.set(new SelectTool(bench));
        touched();
    }

    /** Draws connections, from the selected element where there is one. */
    public void connect() {
        tool.set(session.selection().sole().filter(this::startsLines).map(from -> new ConnectTool(bench, from))
                .orElseGet(() -> new ConnectTool(bench)));
        touched();
    }

    private boolean startsLines(Id id) {
        return session.document().topology().components().containsKey(id) || session.document().topology().risks()
                .containsKey(id);
    }

    public void pan() {
        tool.set(new PanTool(bench));
        touched();
    }

    /** The next click places it. */
    public void arm(Armed armed) {
        tool.set(new PlaceTool(bench, armed));
        touched();
        requestFocus();
    }

    /** Places it in the middle of what is seen, or near it. */
    public void placeInSight(Armed armed) {
        new PlaceTool(bench, armed).placeNear(camera().diagram(getWidth() / 2, clear() / 2));
        reveal(session.selection().ids());
    }

    /** Places it where it was let go, in the coordinates of the scene; nothing outside the diagram. */
    public void drop(Armed armed, double sceneX, double sceneY) {
        var at = sceneToLocal(sceneX, sceneY);
        if (contains(at)) {
            new PlaceTool(bench, armed).placeAt(camera().diagram(at.getX(), at.getY()));
        }
        select();
    }

    /** Lays out the selection, or everything, off this thread; dropped where the document has changed meanwhile. */
    public void tidy() {
        var before = session.document();
        CompletableFuture.supplyAsync(actions.tidied()).whenCompleteAsync((edit, failure) -> {
            if (failure != null) {
                session.say(language -> Texts.beside(DiagramView.class, language).text("tidy-failed"));
            } else if (session.document() == before) {
                session.commit(edit);
                fit();
            }
        }, Platform::runLater);
    }

    /** What is shown over the drawing at the stated demand, without the selection; what is lost only at that. */
    public Overlay overlay() {
        return sight.get().isEmpty() ? marking(Selection.NONE)
                : Marking.of(session.judgementProperty().get(), Optional.empty(), Selection.NONE);
    }

    public void zoomIn() {
        zoom(STEP);
    }

    public void zoomOut() {
        zoom(1 / STEP);
    }

    public void actualSize() {
        zoom(1 / camera().scale());
    }

    private void zoom(double factor) {
        look(camera().zoomed(factor, getWidth() / 2, getHeight() / 2));
    }

    /** Shows everything; also when the window is given another size, until the view is moved. */
    public void fit() {
        whole = true;
        held = camera().fitting(drawing().bounds(), getWidth(), clear());
        look(held);
    }

    /** Begins where work comes in; also when the window is given another size, until the view is moved. */
    private void begin() {
        var entries = session.document().topology().flows().values().stream().flatMap(flow -> drawing().bounds(flow.entry()).stream()).toList();
        whole = false;
        held = camera().opening(drawing().bounds(), entries, getWidth(), clear());
        look(held);
    }

    public void fitSelection() {
        session.selection().ids().stream().flatMap(id -> drawing().bounds(id).stream()).reduce(Bounds::union)
                .ifPresent(bounds -> look(camera().fitting(bounds, getWidth(), clear())));
    }

    /** Moves only if any of them is out of sight. */
    public void reveal(Collection<Id> elements) {
        elements.stream().flatMap(id -> drawing().bounds(id).stream()).reduce(Bounds::union)
                .ifPresent(bounds -> look(camera().revealing(bounds, getWidth(), clear())));
    }

    /** Lets the name of an element be typed on its box; what has no box is renamed in the inspector. */
    public void rename(Id element) {
        var box = drawing().bounds(element);
        var named = session.document().topology().element(element);
        if (box.isEmpty() || named.isEmpty()) {
            return;
        }
        reveal(List.of(element));
        var field = named.get() instanceof Place ? NamePlace.header(box.get(), camera()) : NamePlace.middle(box.get(), camera());
        name.resizeRelocate(field.getMinX(), field.getMinY(), field.getWidth(), field.getHeight());
        name.ask(named.get().name(), text -> session.document().topology().element(element)
                .ifPresent(now -> session.commit(Change.rename(now, text.strip()))), this::requestFocus);
    }

    void look(Camera next) {
        camera.set(next);
    }

    WhatIf whatIf() {
        return whatIf;
    }

    Session session() {
        return session;
    }

    Drawing drawing() {
        return document.of(session.document(), locale.get());
    }

    /** Where the name is typed, while it is. */
    NameField nameField() {
        return name;
    }

    /** A tool has been told something: what it shows may be other. */
    void touched() {
        setCursor(Cursors.of(tool().shape()));
        var sentence = tool().ornaments().verdict().sentence(locale.get());
        refusal.setText(sentence);
        refusal.setVisible(!sentence.isEmpty());
        refusal.setStyle(Notes.style(theme.get()));
        repaint();
    }

    /** Puts the reason of a refusal beside the pointer. */
    void pointAt(Point screen) {
        refusal.applyCss();
        refusal.autosize();
        double x = Math.clamp(screen.x() + 16.0, 0, Math.max(0, getWidth() - refusal.getWidth()));
        refusal.relocate(x, Math.min(screen.y() + 20.0, Math.max(0, getHeight() - refusal.getHeight())));
    }

    private void repaint() {
        stale = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (!stale || getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        stale = false;
        if (opens) {
            opens = false;
            begin();
        } else if (camera() == held && resized()) {
            if (whole) {
                fit();
            } else {
                begin();
            }
        }
        if (resized()) {
            sized(diagram);
            sized(ornaments);
        }
        paint();
        setAccessibleText(Spoken.of(session, whatIf.lost(), drawing(), locale.get()));
    }

    private boolean resized() {
        return diagram.getWidth() != getWidth() || diagram.getHeight() != getHeight();
    }

    private void sized(Canvas canvas) {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
    }

    private void paint() {
        var now = camera();
        var committed = document.of(session.document(), locale.get());
        var drawing = session.shown() == session.document() ? committed : shown.preview(session.shown(), locale.get(), committed);
        var graphics = diagram.getGraphicsContext2D();
        graphics.setTransform(1, 0, 0, 1, 0, 0);
        graphics.setFill(CanvasSurface.color(theme.get().paper()));
        graphics.fillRect(0, 0, getWidth(), getHeight());
        graphics.setTransform(now.scale(), 0, 0, now.scale(), now.offsetX(), now.offsetY());
        Painter.paint(drawing.within(now.window(getWidth(), getHeight())),
                marking(session.selection()), theme.get(),
                new CanvasSurface(graphics), Detail.at(now.scale()));
        var over = ornaments.getGraphicsContext2D();
        over.clearRect(0, 0, getWidth(), getHeight());
        new OrnamentPainter(over, now, drawing, theme.get()).paint(tool().ornaments(), session.selection().ids());
    }

    private Overlay marking(Selection selection) {
        return whatIf.lost().isEmpty() ? Marking.of(session.judgementProperty().get(), sight.get(), selection)
                : Marking.of(whatIf.lost(), session.document().topology(), selection);
    }

    @Override
    public boolean isResizable() {
        return true;
    }
}
