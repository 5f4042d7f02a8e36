package bulkhead.editor.look;

import bulkhead.model.Source;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says of a figure what it rests on and leaves out, who says so, and whether a click leads there. */
final class Origins {
    private final Labels columns;
    private final Labels labels;

    Origins(Labels columns) {
        this.columns = columns;
        this.labels = new Labels(Origins.class, columns.localeValue());
    }

    /** Nothing where nobody has to ask. */
    String of(String column, Telling told) {
        var help = "column." + column + ".help";
        return Stream.of(Stream.of(help).filter(columns::has).map(columns::now), told.source().stream().map(this::source),
                told.cause().stream().map(_ -> labels.now("click"))).flatMap(lines -> lines).collect(Collectors.joining("\n"));
    }

    private String source(Source source) {
        var origin = labels.now("origin." + source.origin().name().toLowerCase(Locale.ROOT));
        return source.note().isBlank() ? origin : labels.now("noted", origin, source.note());
    }
}
