package bulkhead.editor.tool;

/** Keys held while pointing. {@code CONTROL} is the command key where there is one. */
public enum Modifier {
    SHIFT, CONTROL, ALT
}
