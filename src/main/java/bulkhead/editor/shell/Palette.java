package bulkhead.editor.shell;

import bulkhead.catalog.Catalog;
import bulkhead.catalog.Item;
import bulkhead.catalog.KindSearch;
import bulkhead.catalog.Section;
import bulkhead.catalog.Wording;
import bulkhead.editor.canvas.DiagramView;
import bulkhead.editor.look.Labels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Everything that can be placed, by section, or best match first while something is searched for. */
final class Palette extends VBox {
    private final KindSearch search;
    private final Labels labels;
    private final TextField filter = new TextField("");
    private final VBox sections = new VBox();
    private final VBox hits = new VBox();
    private final Label nothing = new Label("palette.nothing");
    private final Map<Item, PaletteItem> found = new LinkedHashMap<>();
    private Runnable whenSearched = () -> { };

    Palette(Catalog catalog, DiagramView diagram, Labels labels) {
        this.search = KindSearch.over(catalog);
        this.labels = labels;
        var carrying = new Carrying(diagram);
        setId("palette");
        getStyleClass().add("palette");
        filter.setId("palette-filter");
        filter.setPromptText("palette.filter");
        filter.setAccessibleText("palette.filter");
        catalog.items().forEach(item -> found.put(item, new PaletteItem(item, diagram, carrying, labels)));
        for (var section : Section.values()) {
            sections.getChildren().add(pane(section, catalog.items().stream().filter(item -> item.section() == section).toList(),
                    diagram, carrying));
        }
        sections.getStyleClass().add("sections");
        nothing.getStyleClass().add("hint");
        nothing.setWrapText(true);
        hits.getStyleClass().add("hits");
        var content = new VBox(sections, hits);
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(filter, scroll);
        labels.follow(this);
        filter.textProperty().subscribe(this::show);
        filter.setOnAction(_ -> search.find(filter.getText()).stream().findFirst().map(KindSearch.Match::item).map(found::get)
                .ifPresent(PaletteItem::place));
        filter.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                filter.clear();
            } else if (event.getCode() == KeyCode.DOWN) {
                hits.getChildren().stream().filter(PaletteItem.class::isInstance).findFirst().ifPresent(Node::requestFocus);
                event.consume();
            }
        });
    }

    private TitledPane pane(Section section, List<Item> items, DiagramView diagram, Carrying carrying) {
        var list = new VBox();
        list.getStyleClass().add("items");
        items.forEach(item -> list.getChildren().add(new PaletteItem(item, diagram, carrying, labels)));
        var pane = new TitledPane("", list);
        pane.setId("section-" + section.name());
        pane.setAnimated(false);
        pane.setExpanded(section != Section.RISKS);
        pane.textProperty().bind(labels.localeValue().map(locale -> Wording.in(locale).name(section)));
        return pane;
    }

    private void show(String query) {
        boolean searching = !query.isBlank();
        var matches = new ArrayList<Node>();
        if (searching) {
            search.find(query).forEach(match -> matches.add(found.get(match.item())));
            if (matches.isEmpty()) {
                matches.add(nothing);
            }
        }
        hits.getChildren().setAll(matches);
        hits.setVisible(searching);
        hits.setManaged(searching);
        sections.setVisible(!searching);
        sections.setManaged(!searching);
    }

    /** Lets the word be typed that is searched for. */
    void search() {
        whenSearched.run();
        filter.requestFocus();
        filter.selectAll();
    }

    /** What brings the palette into sight. */
    void whenSearched(Runnable appear) {
        whenSearched = appear;
    }
}
