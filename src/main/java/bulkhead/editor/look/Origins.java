package bulkhead.editor.look;

import bulkhead.deployment.Footing;
import bulkhead.editor.session.Session;
import bulkhead.model.Source;
import bulkhead.rules.Sentences;
import bulkhead.rules.sensitivity.Wording;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says of a figure what it rests on and leaves out, who says so, and whether a click leads there. */
final class Origins {
    private final Labels columns;
    private final Labels labels;
    private final Session session;

    Origins(Labels columns, Session session) {
        this.columns = columns;
        this.session = session;
        this.labels = new Labels(Origins.class, columns.localeValue());
    }

    /** Nothing where nobody has to ask. */
    String of(String column, Telling told) {
        var help = "column." + column + ".help";
        return Stream.of(told.remark().stream(), Stream.of(help).filter(columns::has).map(columns::now), told.source().stream()
                .map(this::source), told.footing().stream().map(this::footing),
                told.cause().stream().map(_ -> labels.now("click"))).flatMap(lines -> lines).collect(Collectors.joining("\n"));
    }

    private String footing(Footing footing) {
        var wording = new Wording(new Sentences(session.document().topology(), labels.locale()), labels.locale());
        return noted(labels.now("footing." + word(footing.source()), wording.footing(footing)), footing.source());
    }

    private String source(Source source) {
        return noted(labels.now("origin." + word(source)), source);
    }

    private static String word(Source source) {
        return source.origin().name().toLowerCase(Locale.ROOT);
    }

    private String noted(String origin, Source source) {
        return source.note().isBlank() ? origin : labels.now("noted", origin, source.note());
    }
}
