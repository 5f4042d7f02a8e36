package bulkhead.editor.shell;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import com.sun.javafx.tk.Toolkit;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** Files that another program drags over a window and lets go there. */
final class Drop {
    private final Scene scene;
    private final Dragboard dragboard = DragboardHelper.createDragboard(offer(Toolkit.getToolkit().createLocalClipboard()));

    private Drop(Scene scene, Path... files) {
        this.scene = scene;
        var content = new ClipboardContent();
        content.putFiles(List.of(files).stream().map(Path::toFile).toList());
        dragboard.setContent(content);
    }

    /** Whether the window would take them and then took them. */
    static boolean of(Scene scene, Path... files) {
        var drop = new Drop(scene, files);
        return drop.tell(DragEvent.DRAG_OVER).isAccepted() && drop.tell(DragEvent.DRAG_DROPPED).isDropCompleted();
    }

    /** A clipboard that offers copies, as the other program does. */
    private static TKClipboard offer(TKClipboard files) {
        return (TKClipboard) Proxy.newProxyInstance(Drop.class.getClassLoader(), new Class<?>[] {TKClipboard.class},
                (_, method, arguments) -> method.getName().equals("getTransferModes") ? Set.of(TransferMode.COPY)
                : method.invoke(files, arguments));
    }

    private DragEvent tell(EventType<DragEvent> type) {
        var event = new DragEvent(type, dragboard, 200, 200, 200, 200, TransferMode.COPY, null, null, null);
        // the copy that is sent keeps to itself what handlers say to it
        var seen = new DragEvent[1];
        scene.addEventFilter(type, copy -> seen[0] = copy);
        Event.fireEvent(scene, event);
        return seen[0];
    }
}
