package bulkhead.faulttree.openpsa;

import bulkhead.model.Texts;
import java.util.List;
import java.util.Locale;

/**
 * A file is no fault tree that can be solved: where (both from 1, columns in UTF-16 units; line 0 for the file as a whole), and one
 * sentence that says what is wrong and what to do.
 */
public final class UnreadableTree extends Exception {
    private static final long serialVersionUID = 1;

    private final String file;
    private final int line;
    private final int column;
    private final String key;
    private final transient List<String> arguments;

    UnreadableTree(String file, int line, int column, String key, String... arguments) {
        super(file + ":" + line + ":" + column + ": " + key + List.of(arguments));
        this.file = file;
        this.line = line;
        this.column = column;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }

    public String sentence(Locale locale) {
        return Texts.beside(UnreadableTree.class, locale).text(key, arguments.toArray());
    }

    /** The sentence after {@code file:line:column:}, as compilers write it. */
    public String text(Locale locale) {
        return file + ":" + (line == 0 ? "" : line + ":" + column + ":") + " " + sentence(locale);
    }
}
