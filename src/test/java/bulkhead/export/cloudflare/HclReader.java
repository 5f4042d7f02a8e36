package bulkhead.export.cloudflare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads what exports use of HCL's native syntax (blocks, attributes, quoted templates, numbers, lists, objects, traversals) and
 * refuses all else, by https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md.
 */
public final class HclReader {
    private static final Pattern SPACE = Pattern.compile("(?:[ \\t]|#[^\\n]*)*");
    private static final Pattern LINES = Pattern.compile("(?:\\s|#[^\\n]*)*");
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");
    private static final Pattern TRAVERSAL = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*(?:\\.[A-Za-z_][A-Za-z0-9_-]*)+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\$%\\n]|\\\\[nrt\"\\\\]|\\$(?![{])|%(?![{])|\\$\\$\\{|%%\\{)*)\"");
    private static final Pattern WRAPPED = Pattern.compile("\"\\$\\{(" + TRAVERSAL + ")}\"");

    private final String text;
    private int at;

    private HclReader(String text) {
        this.text = text;
    }

    /** A block: its type, its labels, and what is in it. */
    public record Block(String type, List<String> labels, Map<String, Object> attributes, List<Block> blocks) {
    }

    /** Somebody else's value. */
    record Reference(String path) {
    }

    public static Block read(String text) {
        var reader = new HclReader(text);
        var root = reader.body("", List.of(), false);
        if (reader.at < text.length()) {
            throw reader.wrong("the end");
        }
        return root;
    }

    private Block body(String type, List<String> labels, boolean inner) {
        var block = new Block(type, labels, new LinkedHashMap<>(), new ArrayList<>());
        skip(LINES);
        while (at < text.length() && !(inner && text.charAt(at) == '}')) {
            item(block);
            skip(SPACE);
            expect(Pattern.compile("\\n|$"), "the end of the line");
            skip(LINES);
        }
        return block;
    }

    private void item(Block block) {
        var name = expect(IDENTIFIER, "a name");
        skip(SPACE);
        if (next("=")) {
            skip(SPACE);
            if (block.attributes().put(name, value()) != null) {
                throw wrong("an attribute but once: " + name);
            }
            return;
        }
        var labels = new ArrayList<String>();
        while (!next("{")) {
            labels.add(string());
            skip(SPACE);
        }
        block.blocks().add(body(name, labels, true));
        expect(Pattern.compile("}"), "}");
    }

    private Object value() {
        if (next("[")) {
            return list();
        }
        if (next("{")) {
            return object();
        }
        if (text.charAt(at) == '"') {
            return quoted();
        }
        var number = match(NUMBER);
        if (number != null) {
            return Double.valueOf(number);
        }
        var path = match(TRAVERSAL);
        return path != null ? new Reference(path) : switch (expect(IDENTIFIER, "a value")) {
            case "true" -> true;
            case "false" -> false;
            case String word -> new Reference(word);
        };
    }

    private List<Object> list() {
        var values = new ArrayList<>();
        skip(LINES);
        while (!next("]")) {
            values.add(value());
            skip(LINES);
            if (!next(",") && text.charAt(at) != ']') {
                throw wrong(", or ]");
            }
            skip(LINES);
        }
        return values;
    }

    private Map<Object, Object> object() {
        var values = new LinkedHashMap<>();
        skip(LINES);
        while (!next("}")) {
            var key = text.charAt(at) == '"' ? quoted() : expect(IDENTIFIER, "a key");
            skip(SPACE);
            expect(Pattern.compile("="), "=");
            skip(SPACE);
            values.put(key, value());
            skip(LINES);
            next(",");
            skip(LINES);
        }
        return values;
    }

    private Object quoted() {
        var wrapped = WRAPPED.matcher(text).region(at, text.length());
        if (wrapped.lookingAt()) {
            at = wrapped.end();
            return new Reference(wrapped.group(1));
        }
        return string();
    }

    private String string() {
        var literal = LITERAL.matcher(text).region(at, text.length());
        if (!literal.lookingAt()) {
            throw wrong("a string");
        }
        at = literal.end();
        return literal.group(1).replace("$${", "${").replace("%%{", "%{").replaceAll("\\\\([\"\\\\])", "$1");
    }

    private boolean next(String mark) {
        if (text.startsWith(mark, at)) {
            at += mark.length();
            return true;
        }
        return false;
    }

    private void skip(Pattern blank) {
        match(blank);
    }

    private String expect(Pattern pattern, String what) {
        var found = match(pattern);
        if (found == null) {
            throw wrong(what);
        }
        return found;
    }

    private String match(Pattern pattern) {
        var matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return null;
        }
        at = matcher.end();
        return matcher.group();
    }

    private IllegalArgumentException wrong(String wanted) {
        return new IllegalArgumentException("Wanted " + wanted + " at: " + text.substring(at, Math.min(text.length(), at + 60)));
    }
}
