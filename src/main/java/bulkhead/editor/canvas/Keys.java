package bulkhead.editor.canvas;

import bulkhead.editor.tool.Key;
import bulkhead.editor.tool.Modifier;
import bulkhead.editor.tool.SelectTool;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Keys that act while the diagram has the keyboard: those the tool answers, and single letters for tools and camera. */
final class Keys {
    private static final Map<KeyCode, Key.Name> NAMES = Map.ofEntries(Map.entry(KeyCode.LEFT, Key.Name.LEFT),
            Map.entry(KeyCode.RIGHT, Key.Name.RIGHT),
            Map.entry(KeyCode.UP, Key.Name.UP), Map.entry(KeyCode.DOWN, Key.Name.DOWN),
            Map.entry(KeyCode.DELETE, Key.Name.DELETE),
            Map.entry(KeyCode.BACK_SPACE, Key.Name.DELETE), Map.entry(KeyCode.ESCAPE, Key.Name.ESCAPE),
            Map.entry(KeyCode.ENTER, Key.Name.ENTER),
            Map.entry(KeyCode.F2, Key.Name.RENAME), Map.entry(KeyCode.TAB, Key.Name.TAB));

    private final DiagramView view;
    private boolean space;

    Keys(DiagramView view) {
        this.view = view;
    }

    void listen() {
        view.setOnKeyPressed(this::pressed);
        view.setOnKeyReleased(event -> space = space && event.getCode() != KeyCode.SPACE);
        view.focusedProperty().addListener(_ -> space = false);
    }

    boolean spaceHeld() {
        return space;
    }

    private void pressed(KeyEvent event) {
        if (event.getTarget() != view || event.isShortcutDown()) {
            return;
        }
        var name = Optional.ofNullable(NAMES.get(event.getCode()));
        boolean used = name.map(known -> named(known, event)).orElseGet(() -> letter(event));
        if (used) {
            view.touched();
            event.consume();
        }
    }

    private boolean letter(KeyEvent event) {
        switch (event.getCode()) {
            case SPACE -> space = true;
            case C -> connect(event);
            case V -> view.select();
            case F -> fit(event);
            case T -> view.tidy();
            case X -> lose(event);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** While things are lost, Esc brings them back where it has no gesture or tool to call off. */
    private boolean named(Key.Name name, KeyEvent event) {
        return name == Key.Name.ESCAPE && view.tool() instanceof SelectTool tool && !view.whatIf().lost().isEmpty()
                ? tool.cancel() || view.whatIf().bringAllBack() : view.tool().key(new Key(name, modifiers(event)));
    }

    private void lose(KeyEvent event) {
        var selected = view.session().selection().ids();
        if (event.isShiftDown()) {
            selected.forEach(view.whatIf()::loseOne);
        } else {
            view.whatIf().toggle(selected);
        }
    }

    private void connect(KeyEvent event) {
        if (event.isShiftDown()) {
            view.actions().connectSelection();
        } else {
            view.connect();
        }
    }

    private void fit(KeyEvent event) {
        if (event.isShiftDown()) {
            view.fitSelection();
        } else {
            view.fit();
        }
    }

    private static EnumSet<Modifier> modifiers(KeyEvent event) {
        var held = EnumSet.noneOf(Modifier.class);
        if (event.isShiftDown()) {
            held.add(Modifier.SHIFT);
        }
        if (event.isAltDown()) {
            held.add(Modifier.ALT);
        }
        return held;
    }
}
