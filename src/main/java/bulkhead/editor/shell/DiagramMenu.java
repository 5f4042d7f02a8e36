package bulkhead.editor.shell;

import bulkhead.editor.tool.Actions;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.MouseEvent;

/** What can be done with the selection, beside it in diagram and outline: on the secondary button, Shift+F10 or the menu key. */
final class DiagramMenu extends ContextMenu {
    private DiagramMenu(Desk desk) {
        Actions actions = desk.diagram().actions();
        var paste = item("menu.paste", actions::paste);
        getItems().addAll(item("menu.rename", desk::rename), item("menu.delete", actions::delete), new SeparatorMenuItem());
        var whatIf = WhatIfItems.besideSelection(desk);
        getItems().addAll(whatIf.aboutSelection());
        getItems().addAll(new SeparatorMenuItem(), item("menu.cut", actions::cut), item("menu.copy", actions::copy), paste,
                item("menu.duplicate", actions::duplicate),
                new SeparatorMenuItem(), item("menu.connect-selection", actions::connectSelection),
                item("menu.add-flow", actions::addFlow),
                item("menu.group", actions::group),
                item("menu.ungroup", actions::ungroup), item("menu.tidy", desk.diagram()::tidy),
                item("menu.fit-selection", desk.diagram()::fitSelection));
        getItems().forEach(desk.appearance().labels()::follow);
        setOnShowing(_ -> {
            paste.setDisable(!actions.canPaste());
            whatIf.refresh();
        });
    }

    static void attach(Desk desk) {
        var menu = new DiagramMenu(desk);
        List.of(desk.diagram(), desk.outline()).forEach(menu::comeUpOn);
    }

    private void comeUpOn(Node node) {
        node.setOnContextMenuRequested(event -> {
            show(node, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        node.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> hide());
    }

    private static MenuItem item(String key, Runnable action) {
        var item = new MenuItem(key);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
