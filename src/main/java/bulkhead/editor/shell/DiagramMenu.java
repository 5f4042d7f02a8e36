package bulkhead.editor.shell;

import bulkhead.editor.tool.Actions;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.MouseEvent;

/** What can be done with the selection, beside it: on the secondary button, Shift+F10 or the menu key. */
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
        desk.diagram().setOnContextMenuRequested(event -> {
            menu.show(desk.diagram(), event.getScreenX(), event.getScreenY());
            event.consume();
        });
        desk.diagram().addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> menu.hide());
    }

    private static MenuItem item(String key, Runnable action) {
        var item = new MenuItem(key);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
