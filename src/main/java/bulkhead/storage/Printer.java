package bulkhead.storage;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * Lays JSON out so that a small change is a small difference: what fits stays on one line, what doesn't gets one line a field,
 * and commas lead the line, so that something added at the end changes no line that is there. A name never counts for what fits:
 * renaming changes one line.
 */
final class Printer {
    private static final int WIDTH = 150;
    private static final String NAME = "name";

    private final StringBuilder text;

    Printer(StringBuilder text) {
        this.text = text;
    }

    /** A value whose key or which itself starts at the column, counted from 0. */
    void print(Out value, int column) {
        switch (value) {
            case Out.Raw(var json) -> text.append(json);
            case Out.One one when isBare(one) -> print(one.fields().values().iterator().next(), column);
            case Out.One one when fits(one, column) -> text.append(inline(one));
            case Out.One(var fields, var _, var _) -> container(fields, column);
            case Out.Many many when fits(many, column) -> text.append(inline(many));
            case Out.Many many -> list(many, column);
        }
    }

    /** One item a line between the brackets, even if there is none. */
    void list(Out.Many many, int column) {
        text.append("[\n");
        var lead = "  ";
        for (var item : many.items()) {
            text.append(" ".repeat(column)).append(lead);
            item(item, column + 2);
            text.append('\n');
            lead = ", ";
        }
        text.append(" ".repeat(column)).append(']');
    }

    private void container(Map<String, Out> fields, int column) {
        text.append("{\n");
        var lead = "  ";
        for (var field : fields.entrySet()) {
            text.append(" ".repeat(column)).append(lead).append(Quoted.text(field.getKey())).append(": ");
            print(field.getValue(), column + 2);
            text.append('\n');
            lead = ", ";
        }
        text.append(" ".repeat(column)).append('}');
    }

    private void item(Out item, int column) {
        if (item instanceof Out.One one && !isBare(one) && !fits(one, column)) {
            element(one, column);
        } else {
            print(item, column);
        }
    }

    /** The plain facts at the start of an element share its first line; each further field has its own. */
    private void element(Out.One one, int column) {
        var head = true;
        var lead = "{ ";
        for (var field : one.fields().entrySet()) {
            head &= field.getValue() instanceof Out.Raw;
            if (!head && !lead.equals("{ ")) {
                text.append('\n').append(" ".repeat(column));
            }
            text.append(lead).append(Quoted.text(field.getKey())).append(": ");
            print(field.getValue(), column + 2);
            lead = ", ";
        }
        text.append('\n').append(" ".repeat(column)).append('}');
    }

    private static boolean isBare(Out.One one) {
        return one.style() == Out.Style.BRIEF && one.fields().size() == 1;
    }

    private static boolean fits(Out value, int column) {
        return !open(value) && column + width(value) <= WIDTH;
    }

    private static boolean open(Out value) {
        return switch (value) {
            case Out.Raw _ -> false;
            case Out.Many(var items) -> items.stream().anyMatch(Printer::open);
            case Out.One(var fields, var _, var style) -> style == Out.Style.OPEN
                    || fields.values().stream().anyMatch(Printer::open);
        };
    }

    private static int width(Out value) {
        return switch (value) {
            case Out.Raw(var json) -> json.length();
            case Out.Many(var items) -> 2 + items.stream().mapToInt(item -> width(item) + 2).sum() - (items.isEmpty() ? 0 : 2);
            case Out.One one when isBare(one) -> width(one.fields().values().iterator().next());
            case Out.One(var fields, var _, var _) -> 2 + fields.entrySet().stream().filter(field -> !field.getKey().equals(NAME))
                    .mapToInt(field -> Quoted.text(field.getKey()).length() + 4 + width(field.getValue())).sum();
        };
    }

    private static String inline(Out value) {
        return switch (value) {
            case Out.Raw(var json) -> json;
            case Out.Many(var items) -> items.stream().map(Printer::inline).collect(Collectors.joining(", ", "[", "]"));
            case Out.One one when isBare(one) -> inline(one.fields().values().iterator().next());
            case Out.One(var fields, var _, var _) when fields.isEmpty() -> "{}";
            case Out.One(var fields, var _, var _) -> fields.entrySet().stream()
                    .map(field -> Quoted.text(field.getKey()) + ": " + inline(field.getValue()))
                    .collect(Collectors.joining(", ", "{ ", " }"));
        };
    }
}
