package bulkhead.editor.tool;

import java.util.Set;

/** A key pressed on the canvas that a tool may answer. */
public record Key(Name name, Set<Modifier> modifiers) {
    public Key {
        modifiers = Set.copyOf(modifiers);
    }

    /** The keys tools know. */
    public enum Name {
        LEFT, RIGHT, UP, DOWN, DELETE, ESCAPE, ENTER, RENAME, TAB
    }

    public static Key of(Name name, Modifier... modifiers) {
        return new Key(name, Set.of(modifiers));
    }

    public boolean with(Modifier modifier) {
        return modifiers.contains(modifier);
    }
}
