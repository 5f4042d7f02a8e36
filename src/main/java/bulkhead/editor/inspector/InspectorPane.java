package bulkhead.editor.inspector;

import bulkhead.analysis.failure.CauseAnalysis;
import bulkhead.analysis.failure.Causes;
import bulkhead.catalog.Catalog;
import bulkhead.catalog.Wording;
import bulkhead.editor.session.Session;
import bulkhead.model.Component;
import bulkhead.model.Element;
import bulkhead.model.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** All facts of what is selected, to read and to change. Follows the session; each change is one undo step. */
public final class InspectorPane extends BorderPane implements AutoCloseable {
    private static final int ORDER = 2;

    private final Session session;
    private final Catalog catalog;
    private final ObjectProperty<Locale> locale = new SimpleObjectProperty<>(this, "locale", Locale.ENGLISH);
    private final Label title = new Label();
    private final Label subtitle = new Label();
    private final Form facts = new Form();
    private final Form failure = new Form();
    private final List<Tab> tabs = List.of(tab("facts", facts), tab("failure", failure));
    private final TabPane pages = new TabPane(tabs.toArray(Tab[]::new));
    private final FlowAnswer<Causes> causes = new FlowAnswer<>("causes", (report, flow) -> new CauseAnalysis(report.deployment())
            .of(report.flows().get(flow), ORDER), new Causes(Optional.empty(), Optional.empty(), Optional.empty()),
                    this::refresh);
    private final FlowAnswer<Optional<Times>> times = new FlowAnswer<>("latency",
            (report, flow) -> Optional.of(Times.of(report, flow)),
            Optional.empty(), this::refresh);
    private Rows rows;

    public InspectorPane(Session session, Catalog catalog) {
        this.session = session;
        this.catalog = catalog;
        setId("inspector");
        getStyleClass().add("inspector");
        getStylesheets().add(InspectorPane.class.getResource("inspector.css").toExternalForm());
        title.getStyleClass().add("inspector-title");
        subtitle.getStyleClass().add("inspector-subtitle");
        var header = new VBox(2, title, subtitle);
        header.setPadding(new Insets(12, 12, 8, 12));
        setTop(header);
        setCenter(pages);
        follow();
    }

    /** Brings one fact of what is selected to the front and marks it until something else is selected. */
    public void showFact(String key) {
        show(failure.has(key) ? tabs.getLast() : tabs.getFirst(), failure.has(key) ? failure : facts, key);
    }

    private void show(Tab tab, Form form, String key) {
        List.of(facts, failure).forEach(Form::unpoint);
        pages.getSelectionModel().select(tab);
        form.point(key, (ScrollPane) tab.getContent());
    }

    private static Tab tab(String id, Form form) {
        form.setPadding(new Insets(8, 12, 16, 12));
        var scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        var tab = new Tab("", scroll);
        tab.setId("tab-" + id);
        tab.setClosable(false);
        return tab;
    }

    private void follow() {
        InvalidationListener refresh = _ -> refresh();
        session.documentProperty().addListener(refresh);
        session.judgementProperty().addListener(refresh);
        session.selectionProperty().addListener(_ -> {
            tabs.forEach(tab -> ((ScrollPane) tab.getContent()).setVvalue(0));
            List.of(facts, failure).forEach(Form::unpoint);
            List.of(facts, failure).forEach(Form::leave);
            refresh();
        });
        locale.addListener(_ -> translate());
        translate();
    }

    /** Follows the language of the window. */
    public ObjectProperty<Locale> localeProperty() {
        return locale;
    }

    private void translate() {
        rows = new Rows(session::commit, session::say, session::select, Texts.beside(InspectorPane.class, locale.get()));
        setAccessibleText(rows.texts().text("inspector"));
        tabs.forEach(tab -> tab.setText(rows.texts().text(tab.getId())));
        refresh();
    }

    private void refresh() {
        var topology = session.document().topology();
        var selected = session.selection().ids().stream().flatMap(id -> topology.element(id).stream()).toList();
        switch (selected.size()) {
            case 0 -> head(rows.texts().text("document"), rows.texts().text("document.hint"));
            case 1 -> head(selected.getFirst().label(), sort(selected.getFirst()) + " · " + selected.getFirst().id());
            default -> head(rows.texts().text("several", selected.size()), rows.texts().text("several.hint"));
        }
        var ids = session.selection().ids();
        var judgement = session.judgementProperty().get();
        var flow = judgement.flatMap(latest -> session.selection().sole().filter(latest.report().flows()::containsKey));
        var answered = flow.flatMap(id -> times.of(judgement.orElseThrow(), id)).flatMap(known -> known);
        facts.show(Fields.of(session.document(), catalog, ids, judgement, answered, locale.get()), rows);
        var about = flow.flatMap(id -> causes.of(judgement.orElseThrow(), id));
        failure.show(Fields.failure(session.document(), catalog, ids, judgement, about, locale.get()), rows);
    }

    private void head(String first, String second) {
        title.setText(first);
        subtitle.setText(second);
    }

    private String sort(Element element) {
        var wording = Wording.in(locale.get());
        return element instanceof Component component ? wording.kindName(component.kind()) : wording.sort(element);
    }

    /** Stops what is being worked out. */
    @Override
    public void close() {
        causes.close();
        times.close();
    }
}
