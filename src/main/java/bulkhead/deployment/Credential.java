package bulkhead.deployment;

import bulkhead.model.Element;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Topology;
import bulkhead.model.Value;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Text of a model that looks like a password or key. It has no business in a model and reaches no exported file: a property that holds one counts as not
 * stated, a name isn't used, and comments leave it out.
 */
public record Credential(Id element, String field) {
    /** What stands where one was. */
    private static final String GONE = "…";
    /** A value in quotes, or up to the next blank; not a reference to what is kept elsewhere, nor nothing. */
    private static final String VALUE = "\\s*(?:\"[^\"$@%<{*…][^\"]+\"|'[^'$@%<{*…][^']+'|[\"']?(?![$@%<{*…\\s])[^\\s,;&\"'<>]{2,})";
    /** Looks made by chance: long, of letters and digits. */
    private static final String RANDOM = "(?=[A-Za-z+/_=.-]*[0-9])(?=[0-9+/_=.-]*[A-Za-z])[A-Za-z0-9+/_=.-]{16,}";
    private static final String KEY = "(?<![A-Za-z0-9])[A-Za-z0-9_.-]{0,40}";
    private static final String PASSWORD = "(?:passw(?:or[dt]|d)|passphrase|pwd|kennwort)";
    private static final String SECRET = "(?:secret|token|api[-_]?key|access[-_]?key|account[-_]?key|private[-_]?key|credential|community)s?";
    private static final Pattern LIKE = Pattern.compile(String.join("|",
            // user:password@host, but not the digest of an image
            "(?<![^\\s/:@])[^\\s/:@]{1,200}+:[^\\s/]{2,200}@(?!sha\\d+:)(?=[A-Za-z0-9\\[])",
            "(?<=//):[^\\s/]{2,200}@(?=[A-Za-z0-9\\[])",
            KEY + "(?:" + PASSWORD + "s?|" + SECRET + ")[\"']?\\s*=" + VALUE,
            KEY + PASSWORD + "[\"']?\\s*:" + VALUE,
            KEY + PASSWORD + "\\s+(?:is|ist|lautet):?\\s+(?=\\S*[0-9])" + VALUE,
            KEY + "(?:" + SECRET + "|schl(?:ü|ue)ssel|geheimnis)[\"']?\\s*[:=]\\s*[\"']?" + RANDOM,
            "(?<![A-Za-z0-9_-])(?:pass|pw)\\s*[:=]\\s*(?=\\S*[0-9])" + VALUE,
            "(?<!\\S)--?(?:" + PASSWORD + "|" + SECRET + ")\\s+(?!-)" + VALUE,
            "\\bmysql(?:dump|admin)?\\s[^\\n]{0,200}?(?<=\\s)-p[^\\s]{2,}",
            "\\bidentified\\s+by\\s+(?:password\\s+)?[\"'][^\"']+",
            "\\b(?:bearer|basic)\\s+[A-Za-z0-9+/_=.-]{16,}",
            "[?&]sig=" + VALUE,
            "(?<![A-Za-z0-9])pin\\s*[:=]\\s*\\d{4,}",
            "\\b(?:zugangsdaten|credentials|login)\\s*[:=]\\s*[^\\s/:]+\\s*[/:]\\s*[^\\s/]{2,}",
            "-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----.*",
            "\\b(?:AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{30,}|glpat-[A-Za-z0-9_-]{20,}|xox[abprs]-[A-Za-z0-9-]{10,}|[rs]k_live_[A-Za-z0-9]{16,}"
                    + "|AIza[A-Za-z0-9_-]{30,}|eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]*)"),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    /** What all of these need: most text has none of it. */
    private static final Pattern HINT = Pattern.compile("[:=@ ]|-----|AKIA|_|xox|glpat|AIza|eyJ", Pattern.CASE_INSENSITIVE);

    public static boolean in(String text) {
        return HINT.matcher(text).find() && LIKE.matcher(text).find();
    }

    /** The text with each of them left out. */
    public static String without(String text) {
        return in(text) ? LIKE.matcher(text).replaceAll(GONE) : text;
    }

    /** All of a topology, in file order: names, ids, texts, and where numbers are said to be from. */
    public static Stream<Credential> of(Topology topology) {
        return topology.elements().flatMap(element -> Stream.concat(
                Stream.of("name", "id").filter(field -> in(field.equals("id") ? element.id().value() : element.name())).limit(1),
                element.properties().entrySet().stream().filter(property -> in(property.getValue())).map(property -> property.getKey()))
                .map(field -> new Credential(element.id(), field)));
    }

    private static boolean in(Value value) {
        return switch (value) {
            case Value.Text(var text) -> in(text);
            case Quantity quantity -> in(quantity.source().note());
            case Value.Unknown(var json) -> in(json);
            case Value.Flag _ -> false;
        };
    }
}
