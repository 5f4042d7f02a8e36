package bulkhead.editor.shell;

import bulkhead.catalog.Catalog;
import bulkhead.diagram.Fate;
import bulkhead.edit.Change;
import bulkhead.edit.Delete;
import bulkhead.editor.canvas.DiagramView;
import bulkhead.editor.look.Destinies;
import bulkhead.editor.look.Labels;
import bulkhead.editor.session.Session;
import bulkhead.editor.session.WhatIf;
import bulkhead.model.Element;
import bulkhead.model.Id;
import bulkhead.model.Topology;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;

/**
 * The document as a tree, the equal of the diagram for selecting, renaming and deleting. What is selected here is selected there,
 * and the other way round.
 */
final class Outline extends TreeView<OutlineLine> {
    private final Session session;
    private final DiagramView diagram;
    private final Set<String> closed = new HashSet<>(Set.of(" outline.links"));
    private final Map<Id, TreeItem<OutlineLine>> items = new LinkedHashMap<>();
    private Map<Id, Fate> fates = Map.of();
    private Topology shown = Topology.EMPTY;
    private boolean following;

    Outline(Session session, WhatIf whatIf, Catalog catalog, DiagramView diagram, Labels labels) {
        this.session = session;
        this.diagram = diagram;
        setId("outline");
        setShowRoot(false);
        setEditable(true);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setCellFactory(_ -> new OutlineCell(session, id -> Optional.ofNullable(fates.get(id)), catalog, labels, this::rename));
        labels.localeValue().addListener((_, _, _) -> refresh());
        accessibleTextProperty().bind(labels.text("region.outline"));
        session.documentProperty().subscribe(document -> show(document.topology()));
        session.selectionProperty().subscribe(_ -> followSession());
        session.judgementProperty().addListener((_, _, _) -> refresh());
        whatIf.lostProperty().addListener((_, _, lost) -> {
            fates = Destinies.of(lost, session.document().topology());
            refresh();
        });
        getSelectionModel().getSelectedItems().addListener((ListChangeListener<TreeItem<OutlineLine>>) _ -> leadSession());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
                session.commit(new Delete(session.selection().ids()));
                event.consume();
            }
        });
        setOnMouseClicked(_ -> diagram.reveal(session.selection().ids()));
    }

    private void show(Topology topology) {
        if (topology == shown) {
            return;
        }
        shown = topology;
        following = true;
        var root = OutlineTree.of(topology, closed);
        items.clear();
        index(root);
        setRoot(root);
        following = false;
        followSession();
    }

    private void index(TreeItem<OutlineLine> item) {
        if (item.getValue() instanceof OutlineLine.Of(var element)) {
            items.put(element.id(), item);
        }
        item.getChildren().forEach(this::index);
    }

    private void followSession() {
        var wanted = session.selection().ids().stream().filter(items::containsKey).map(items::get).toList();
        if (following || Set.copyOf(wanted).equals(selected())) {
            return;
        }
        following = true;
        getSelectionModel().clearSelection();
        wanted.forEach(item -> {
            open(item.getParent());
            getSelectionModel().select(item);
        });
        if (!wanted.isEmpty()) {
            scrollTo(Math.max(0, getRow(wanted.getFirst()) - 3));
        }
        following = false;
    }

    private static void open(TreeItem<OutlineLine> item) {
        for (var outer = item; outer != null; outer = outer.getParent()) {
            outer.setExpanded(true);
        }
    }

    private Set<TreeItem<OutlineLine>> selected() {
        var all = new HashSet<>(getSelectionModel().getSelectedItems());
        all.remove(null);
        return all;
    }

    private void leadSession() {
        if (!following) {
            following = true;
            session.select(List.copyOf(getSelectionModel().getSelectedItems()).stream().filter(item -> item != null)
                    .map(TreeItem::getValue)
                    .filter(OutlineLine.Of.class::isInstance).map(line -> ((OutlineLine.Of) line).element().id()).toList());
            following = false;
        }
    }

    private void rename(Element element, String name) {
        session.document().topology().element(element.id()).filter(now -> !now.name().equals(name))
                .ifPresent(now -> session.commit(Change.rename(now, name)));
    }

    /** Lets the selected element's name be typed. */
    void renameSelected() {
        session.selection().sole().map(items::get).ifPresent(item -> {
            requestFocus();
            edit(item);
        });
    }

}
