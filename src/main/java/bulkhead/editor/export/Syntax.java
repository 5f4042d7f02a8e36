package bulkhead.editor.export;

import bulkhead.editor.export.Token.Kind;
import bulkhead.export.Format;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the pieces of a line are, for their colours: one pattern for each format, with a group for each kind of piece. It looks at one
 * line at a time, which the files written here allow.
 */
record Syntax(Pattern pattern) {
    private static final String QUOTED = "(?<string>\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*')";
    private static final String NUMBER = "(?<number>(?<![\\w.-])-?\\d+(?:\\.\\d+)*[A-Za-z%]{0,3}(?![\\w.-]))";
    private static final String TRUTH = "(?<word>\\b(?:true|false|null|yes|no|on|off|ON|OFF)\\b)";
    private static final Map<Format, Syntax> ALL = all();

    static Syntax of(String path) {
        return ALL.get(Format.of(path));
    }

    private static Map<Format, Syntax> all() {
        var all = new EnumMap<Format, Syntax>(Format.class);
        all.put(Format.HAPROXY, any("(?<comment>#.*)", "(?<section>^[a-z][\\w-]*)", "(?<name>^\\s+[\\w.-]+)", QUOTED, NUMBER));
        all.put(Format.INI, any("(?<comment>^\\s*[#;].*|\\s[#;] .*|\\s+# .*)", "(?<section>^\\[.*])",
                "(?<name>^[\\w.\\[\\]-]+(?=\\s*=))", QUOTED, NUMBER, TRUTH));
        all.put(Format.YAML, any("(?<comment>(?:^|\\s)#.*)", QUOTED.replace("(?<string>", "(?<string>(?!\"[^\"]*\":)"),
                "(?<name>(?:^\\s*(?:- )*|(?<=[{,] ?))[\\w./\"-]+(?=:(?:\\s|$)))", NUMBER, TRUTH));
        all.put(Format.JSON, any("(?<name>\"(?:[^\"\\\\]|\\\\.)*\"(?=\\s*:))", QUOTED, NUMBER, TRUTH));
        all.put(Format.SQL, any("(?<comment>--.*)", "(?<string>'(?:[^']|'')*')", "(?<word>@\\w+)", "(?<name>\\b[A-Z][A-Z_]+\\b)", NUMBER));
        all.put(Format.XML, any("(?<comment><!--.*?-->)", "(?<section></?[\\w?-]+|[/?]?>)", "(?<name>[\\w-]+(?==\"))", QUOTED));
        all.put(Format.MARKDOWN, any("(?<section>^#.*)", "(?<string>`[^`]*`)", "(?<name>\\*\\*[^*]+\\*\\*)", "(?<word>^\\s*(?:[-*]|\\d+\\.) )"));
        all.put(Format.TERRAFORM, any("(?<comment>(?:#|//).*)", QUOTED, "(?<section>^[a-z_]+(?= ))", "(?<name>^\\s+[\\w-]+(?=\\s*[={]))", NUMBER,
                "(?<word>\\b(?:true|false|null|var\\.\\w+)\\b)"));
        all.put(Format.DIRECTIVES, any("(?<comment>(?:^|\\s)#.*)", "(?<name>^\\s*[\\w-]+)", QUOTED, "(?<word>\\$\\w+)", NUMBER));
        return all;
    }

    private static Syntax any(String... patterns) {
        return new Syntax(Pattern.compile(String.join("|", patterns)));
    }

    /** In their order; joined they are the line. */
    List<Token> tokens(String line) {
        var tokens = new ArrayList<Token>();
        var found = pattern.matcher(line);
        int at = 0;
        while (found.find()) {
            add(tokens, line.substring(at, found.start()), Kind.PLAIN);
            add(tokens, found.group(), kind(found));
            at = found.end();
        }
        add(tokens, line.substring(at), Kind.PLAIN);
        return tokens;
    }

    private static void add(List<Token> tokens, String text, Kind kind) {
        if (!text.isEmpty()) {
            tokens.add(new Token(text, kind));
        }
    }

    private static Kind kind(Matcher found) {
        var groups = found.namedGroups();
        return Stream.of(Kind.values()).filter(kind -> Optional.ofNullable(groups.get(kind.group())).map(found::start).orElse(-1) >= 0)
                .findFirst().orElse(Kind.PLAIN);
    }
}
