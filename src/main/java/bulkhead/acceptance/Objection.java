package bulkhead.acceptance;

import bulkhead.export.Artifact;
import bulkhead.model.Id;
import bulkhead.model.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why a file isn't accepted: the line from 1 on, 0 for the file as a whole; the element the line is from, else that of the nearest
 * line that has one; and what is wrong with it: a program's own words, or the text {@code objection.<key>}.
 */
public record Objection(int line, Optional<Id> element, String key, List<String> arguments) {
    private static final String VERBATIM = "said";

    public Objection {
        arguments = List.copyOf(arguments);
    }

    static Objection of(Artifact artifact, int line, String key, String... arguments) {
        int at = Math.clamp(line, 0, artifact.lines().size());
        return new Objection(at, element(artifact, at), key, List.of(arguments));
    }

    /** In a program's words. */
    static Objection said(Artifact artifact, int line, String words) {
        return of(artifact, line, VERBATIM, words.strip());
    }

    private static Optional<Id> element(Artifact artifact, int line) {
        var above = artifact.lines().subList(0, line).reversed().stream();
        var below = artifact.lines().subList(line, artifact.lines().size()).stream();
        return Stream.concat(above, below).flatMap(each -> each.element().stream()).findFirst();
    }

    public String sentence(Locale locale) {
        return key.equals(VERBATIM) ? arguments.getFirst()
                : Texts.beside(Objection.class, locale).text("objection." + key, arguments.toArray());
    }
}
