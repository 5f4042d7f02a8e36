package bulkhead.editor.export;

import bulkhead.editor.look.Labels;
import bulkhead.export.notes.Digest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** Which targets are exported: a list to tick, which stays open while it is ticked, however many there are. */
final class TargetMenu extends MenuButton {
    private final Labels labels;
    private final Runnable changed;
    private final Map<String, CheckBox> boxes = new LinkedHashMap<>();
    private List<String> offered = List.of();

    TargetMenu(Labels labels, Runnable changed) {
        this.labels = labels;
        this.changed = changed;
        setId("export-targets");
        setMinWidth(USE_PREF_SIZE);
        name();
    }

    /** What was left out before stays left out. */
    void offer(List<String> targets) {
        if (!targets.equals(offered)) {
            offered = targets;
            getItems().setAll(all("targets-all", true), all("targets-none", false), new SeparatorMenuItem());
            targets.forEach(target -> getItems().add(item(boxes.computeIfAbsent(target, this::box))));
            name();
        }
    }

    private static MenuItem item(CheckBox box) {
        var item = new CustomMenuItem(box, false);
        item.setOnAction(_ -> { });
        return item;
    }

    private MenuItem all(String key, boolean wanted) {
        var item = new MenuItem();
        item.textProperty().bind(labels.text(key));
        item.setOnAction(_ -> {
            offered.forEach(target -> boxes.get(target).setSelected(wanted));
            ticked();
        });
        return item;
    }

    private CheckBox box(String target) {
        var box = new CheckBox();
        box.setId("export-" + target);
        box.textProperty().bind(labels.localeValue().map(locale -> Digest.title(target, locale)));
        box.setSelected(true);
        box.setOnAction(_ -> ticked());
        return box;
    }

    private void ticked() {
        name();
        changed.run();
    }

    private void name() {
        textProperty().bind(labels.text("targets", chosen().size(), offered.size()));
    }

    List<String> chosen() {
        return offered.stream().filter(target -> boxes.get(target).isSelected()).toList();
    }
}
