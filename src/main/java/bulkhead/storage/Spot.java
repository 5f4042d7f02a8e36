package bulkhead.storage;

/**
 * A place in a text: line and column, both from 1; line 0 where a complaint is about a file as a whole. Columns count UTF-16
 * units.
 */
public record Spot(int line, int column) implements Comparable<Spot> {
    public static final Spot NOWHERE = new Spot(0, 0);

    /** Where the character at an offset of the text is. */
    static Spot of(CharSequence text, int offset) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < Math.min(offset, text.length()); i++) {
            if (text.charAt(i) == '\n') {
                line++;
                start = i + 1;
            }
        }
        return new Spot(line, offset - start + 1);
    }

    @Override
    public int compareTo(Spot other) {
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }
}
