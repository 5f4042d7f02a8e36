package bulkhead.export.hostile;

import bulkhead.catalog.PropertySpec;
import bulkhead.model.Dimension;
import bulkhead.model.Quantity;
import bulkhead.model.Source;
import bulkhead.model.Unit;
import bulkhead.model.Value;
import java.util.List;
import java.util.Random;

/** Text that tries to break out of wherever it is put, and numbers at the ends of what is allowed and beyond. */
final class Evil {
    static final List<String> TEXTS = List.of("", " ", "quote \" here", "it's", "two\nlines", "\r\n    server evil 6.6.6.6:66", "# comment", "; comment",
            "-- comment", "*/ /*", "${HOME}", "$HOME", "$(touch /tmp/broken)", "`id`", "%[env(HOME)]", "%{+Q}o", "%s%n", "{{ .Values.evil }}", "{{ $labels.x }}",
            "<% evil %>", "<b>&amp;</b>", "]]>", "../../etc/passwd", "..", ".", "/", "C:\\con", "con", "NUL", "aux", "com1", "lpt9", "x".repeat(10_000),
            "ä".repeat(300), "🦊🐘", "Straße Süd", "strasse sud", "STRASSE SÜD", "Stras\u0301se", "\u202eלשון", "\u200bzero\u200d", "\u0000\u0007\u001b[2J", "back\\",
            "\\\"; DROP TABLE x; --", "'; DROP TABLE x; --", "a]\n[evil]\ntype=server", "{ true }", "[1, 2]", "- item", "key: value", "&anchor *alias !tag", "| block",
            "? x", "~", "null", "true", "yes", "0x1F", "1e9", "=1", "@import", "10.0.0.1", "2001:db8::%", "app-%.example", "5s", "/path with space?a=b%zz%20",
            "a,b", "\u2028global", "\u0085x", "\uFEFFmark", "xn--bcher-kva", "a".repeat(63) + "." + "b".repeat(64), "registry.example/app:1.0", "registry.example/app@sha256:zz",
            "{{", "}}", "{{{{ end }}", "{{ range . }}", "{{\"", "${file(\"/etc/passwd\")}", "%{ for x in y }", "$${x}", "$place ${component} [[place]]", "%(name)s", "%d%s%n%", "100 %",
            "\u2066isolate\u2069", "\u0644\u063a\u0629", "<!-- --!>", "<script>alert(1)</script>", "!include /etc/passwd", "!!python/object:x", "---", "...", "%YAML 1.2", "@@x",
            "\\", "\\\\", "\\n", "trailing\\\n", "\"'`", "'\"'", "''", "a=b;c=d", "key=value # not a comment", "#!include x", "includea /etc/passwd", "}\n}\nvrrp_instance evil {",
            "[global]\ninclude=/etc/passwd", "\tTab\there", "\r", "\u2029x", "👩\u200d👩\u200d👧", "\ud800 alone", "e\u0301".repeat(2000));
    private static final List<Double> NUMBERS = List.of(0.0, 1e-9, 0.0004, 0.5, 1.0, 1.5, 2.0, 3.0, 80.0, 8404.0, 65_534.0, 65_535.0, 65_536.0, 1e9, 3e9, 1e18, 1e300);

    private final Random random;

    Evil(long seed) {
        random = new Random(seed);
    }

    String text() {
        return one(TEXTS);
    }

    <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    boolean once(int times) {
        return random.nextInt(times) == 0;
    }

    /** Mostly of the property's type, and often just inside or outside its range. */
    Value value(PropertySpec spec) {
        return once(12) ? new Value.Text(text()) : switch (spec.type()) {
            case PropertySpec.Type.Number number -> number(number);
            case PropertySpec.Type.Line _ -> new Value.Text(text());
            case PropertySpec.Type.Choice choice -> new Value.Text(once(4) ? text() : one(choice.words()));
            case PropertySpec.Type.YesNo _ -> new Value.Flag(random.nextBoolean());
        };
    }

    private Quantity number(PropertySpec.Type.Number number) {
        if (once(2)) {
            var unit = one(Unit.of(number.dimension()));
            return quantity(one(NUMBERS), unit);
        }
        var base = Unit.of(number.dimension()).stream().filter(unit -> new Quantity(1, unit, Source.ASSUMED).base() == 1).findFirst().orElse(number.unit());
        return quantity(Math.min(once(2) ? number.least() : number.most(), 1e300), base);
    }

    Quantity quantity(double value, Unit unit) {
        return new Quantity(value, unit, new Source(one(List.of(Source.Origin.values())), text()));
    }

    Quantity time() {
        return quantity(one(NUMBERS), one(Unit.of(Dimension.TIME)));
    }
}
