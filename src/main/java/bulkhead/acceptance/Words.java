package bulkhead.acceptance;

import bulkhead.export.Artifact;
import bulkhead.program.Ran;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * How a program words what it objects to: each pattern has the group {@code words}, and {@code line} for its number, or {@code
 * name} for something that stands in the line.
 */
record Words(List<Pattern> patterns) {
    private static final int LONGEST = 400;

    static Words of(String... patterns) {
        return new Words(List.of(patterns).stream().map(pattern -> Pattern.compile(pattern, Pattern.MULTILINE)).toList());
    }

    /** Accepted if the program ended well, else its objections. */
    Outcome outcome(Artifact artifact, Ran ran) {
        return switch (ran.exit()) {
            case 0 -> new Outcome.Accepted();
            case Ran.TOO_LONG -> Outcome.unchecked("too-long");
            case Ran.NOT_STARTED -> Outcome.unchecked("not-started", ran.output());
            default -> new Outcome.Refused(objections(artifact, ran.output()));
        };
    }

    /** What the program said where none of the patterns fits: its last words. */
    List<Objection> objections(Artifact artifact, String output) {
        var found = new LinkedHashSet<Objection>();
        patterns.forEach(pattern -> pattern.matcher(output).results().forEach(match -> found.add(objection(artifact, match))));
        return found.isEmpty() ? List.of(Objection.said(artifact, 0, end(output))) : List.copyOf(found);
    }

    private static Objection objection(Artifact artifact, MatchResult match) {
        var groups = match.namedGroups();
        var line = groups.containsKey("line") && match.group("line") != null ? number(match.group("line"))
                : groups.containsKey("name") ? line(artifact, match.group("name")) : 0;
        return Objection.said(artifact, line, match.group("words"));
    }

    private static int number(String digits) {
        return digits.length() > 9 ? 0 : Integer.parseInt(digits);
    }

    /** The first line with a word that isn't a comment. */
    private static int line(Artifact artifact, String word) {
        var lines = artifact.lines();
        return IntStream.range(0, lines.size()).filter(at -> !lines.get(at).text().strip().startsWith("#"))
                .filter(at -> lines.get(at).text().contains(word)).findFirst().orElse(-1) + 1;
    }

    private static String end(String output) {
        var words = output.strip();
        return words.length() <= LONGEST ? words : "…" + words.substring(words.length() - LONGEST);
    }
}
