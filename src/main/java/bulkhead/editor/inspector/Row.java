package bulkhead.editor.inspector;

import javafx.scene.Node;

/**
 * The control of one field. It is kept as long as the same field is shown, so that typing isn't disturbed by what happens
 * meanwhile.
 */
interface Row {
    Node control();

    /** Shows another state of the same field. */
    void show(Field field);
}
