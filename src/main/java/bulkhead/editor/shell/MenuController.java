package bulkhead.editor.shell;

import bulkhead.edit.Edit;
import bulkhead.editor.look.Labels;
import bulkhead.model.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/** What the menus do. */
final class MenuController {
    private final Desk desk;
    private final Labels labels;
    @FXML
    private Menu recent;
    @FXML
    private MenuItem undo;
    @FXML
    private MenuItem redo;
    @FXML
    private MenuItem paste;
    @FXML
    private Menu edit;
    @FXML
    private Menu analyse;
    @FXML
    private RadioMenuItem light;
    @FXML
    private RadioMenuItem dark;
    @FXML
    private RadioMenuItem german;
    @FXML
    private RadioMenuItem english;

    MenuController(Desk desk) {
        this.desk = desk;
        this.labels = desk.appearance().labels();
    }

    @FXML
    private void initialize() {
        desk.filing().recentProperty().subscribe(this::list);
        step(undo, "undo", history -> history.undoKey());
        step(redo, "redo", history -> history.redoKey());
        edit.setOnShowing(_ -> paste.setDisable(!desk.diagram().actions().canPaste()));
        edit.setOnHidden(_ -> paste.setDisable(false));
        WhatIfItems.forMenuBar(desk).addTo(analyse);
        choice(light, dark, desk.appearance().lookProperty().get() == Look.LIGHT);
        choice(german, english, desk.appearance().languageProperty().get() == Language.GERMAN);
        desk.appearance().lookProperty().addListener((_, _, look) -> (look == Look.LIGHT ? light : dark).setSelected(true));
        desk.appearance().languageProperty()
                .addListener((_, _, language) -> (language == Language.GERMAN ? german : english).setSelected(true));
    }

    private static void choice(RadioMenuItem one, RadioMenuItem other, boolean first) {
        var group = new ToggleGroup();
        group.getToggles().addAll(one, other);
        (first ? one : other).setSelected(true);
    }

    private void list(List<Path> files) {
        recent.getItems().setAll(files.stream().map(file -> {
            var item = new MenuItem(file.toString());
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> desk.filing().open(file));
            return item;
        }).toList());
        recent.setDisable(files.isEmpty());
    }

    /** Says what would be taken back or done again. */
    private void step(MenuItem item, String which, Function<bulkhead.edit.History, Optional<String>> key) {
        var history = desk.session().historyProperty();
        item.textProperty().bind(Bindings.createStringBinding(() -> key.apply(history.get())
                .map(edit -> labels.now("menu." + which + ".what", Texts.beside(Edit.class, labels.locale())
                        .text("edit." + edit)))
                .orElseGet(() -> labels.now("menu." + which)), history, labels.localeValue()));
        item.disableProperty().bind(history.map(steps -> key.apply(steps).isEmpty()));
    }

    @FXML
    private void startNew() {
        desk.filing().startNew();
    }

    @FXML
    private void open() {
        desk.filing().open();
    }

    @FXML
    private void save() {
        desk.filing().save();
    }

    @FXML
    private void saveAs() {
        desk.filing().saveAs();
    }

    @FXML
    private void export() {
        desk.outputs().export();
    }

    @FXML
    private void saveSvg() {
        desk.outputs().svg();
    }

    @FXML
    private void savePng() {
        desk.outputs().png();
    }

    @FXML
    private void savePdf() {
        desk.outputs().pdf();
    }

    @FXML
    private void quit() {
        desk.close().run();
    }

    @FXML
    private void undo() {
        desk.session().undo();
    }

    @FXML
    private void redo() {
        desk.session().redo();
    }

    @FXML
    private void cut() {
        desk.diagram().actions().cut();
    }

    @FXML
    private void copy() {
        desk.diagram().actions().copy();
    }

    @FXML
    private void paste() {
        desk.diagram().actions().paste();
    }

    @FXML
    private void duplicate() {
        desk.diagram().actions().duplicate();
    }

    @FXML
    private void delete() {
        desk.diagram().actions().delete();
    }

    @FXML
    private void selectAll() {
        desk.diagram().actions().selectAll();
    }

    @FXML
    private void rename() {
        desk.rename();
    }

    @FXML
    private void zoomIn() {
        desk.diagram().zoomIn();
    }

    @FXML
    private void zoomOut() {
        desk.diagram().zoomOut();
    }

    @FXML
    private void actualSize() {
        desk.diagram().actualSize();
    }

    @FXML
    private void fit() {
        desk.diagram().fit();
    }

    @FXML
    private void fitSelection() {
        desk.diagram().fitSelection();
    }

    @FXML
    private void lighten() {
        desk.appearance().lookProperty().set(Look.LIGHT);
    }

    @FXML
    private void darken() {
        desk.appearance().lookProperty().set(Look.DARK);
    }

    @FXML
    private void speakGerman() {
        desk.appearance().languageProperty().set(Language.GERMAN);
    }

    @FXML
    private void speakEnglish() {
        desk.appearance().languageProperty().set(Language.ENGLISH);
    }

    @FXML
    private void connectSelection() {
        desk.diagram().actions().connectSelection();
    }

    @FXML
    private void addFlow() {
        desk.diagram().actions().addFlow();
    }

    @FXML
    private void group() {
        desk.diagram().actions().group();
    }

    @FXML
    private void ungroup() {
        desk.diagram().actions().ungroup();
    }

    @FXML
    private void tidy() {
        desk.diagram().tidy();
    }

    @FXML
    private void compare() {
        desk.comparing().choose();
    }

    @FXML
    private void nextFinding() {
        desk.findings().next();
    }

    @FXML
    private void previousFinding() {
        desk.findings().previous();
    }
}
