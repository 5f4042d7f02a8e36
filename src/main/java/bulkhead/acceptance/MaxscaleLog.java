package bulkhead.acceptance;

import bulkhead.export.Artifact;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What MaxScale's log says against a file: a line each, with time, level, the module in brackets and the section in parentheses
 * (log_message in maxutils/maxbase/src/log.cc). Where a line isn't named, it is that of the parameter in the section, else of
 * the section, else of a name in quotes.
 */
record MaxscaleLog(Artifact artifact) {
    private static final Pattern SAID = Pattern.compile("(?m)^[\\d.: -]+(?:emerg|alert|crit|error)\\s*: (?:\\(\\d+\\) )?"
            + "(?:\\[[^]]*] )?(?:\\((?<section>[^)]*)\\);? )?(?<words>.*)$");
    /** Says only that something was said before. */
    private static final Pattern SUMMARY = Pattern.compile(
            "Failed to (?:process|open or read) the MaxScale configuration file.*");
    private static final Pattern LINE = Pattern.compile("\\bline (\\d{1,9})\\b");
    private static final Pattern PARAMETER = Pattern.compile("(?:^|parameter '|setting ')(?<name>\\w+)(?:: |')",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");

    /** At least one: its last words where nothing is an error. */
    List<Objection> objections(String log) {
        var all = SAID.matcher(log).results().toList();
        var own = all.stream().filter(said -> !SUMMARY.matcher(said.group("words")).matches()).toList();
        return own.isEmpty() ? Words.of().objections(artifact, log) : own.stream().map(this::objection).distinct().toList();
    }

    private Objection objection(MatchResult said) {
        var words = said.group("words");
        return Objection.said(artifact, line(said.group("section"), words), words);
    }

    private int line(String section, String words) {
        return numbered(words).or(() -> Optional.ofNullable(section).flatMap(name -> within(name, words)))
                .or(() -> quoted(words)).orElse(0);
    }

    private static Optional<Integer> numbered(String words) {
        var line = LINE.matcher(words);
        return line.find() ? Optional.of(Integer.parseInt(line.group(1))) : Optional.empty();
    }

    private Optional<Integer> within(String section, String words) {
        return first(0, "[" + section + "]").map(start -> PARAMETER.matcher(words).results().map(found -> found.group("name"))
                .flatMap(name -> first(start, name + "=").filter(at -> at < end(start)).stream()).findFirst().orElse(start));
    }

    private int end(int start) {
        return first(start, "[").orElse(Integer.MAX_VALUE);
    }

    private Optional<Integer> quoted(String words) {
        return QUOTED.matcher(words).results().map(found -> found.group(1))
                .flatMap(name -> Stream.of("[" + name + "]", name + "=").flatMap(text -> first(0, text).stream())
                .findFirst().or(() -> valued(name)).stream()).findFirst();
    }

    /** The number of the first line after another one that begins so. */
    private Optional<Integer> first(int after, String start) {
        return first(after, text -> text.startsWith(start));
    }

    private Optional<Integer> valued(String name) {
        return first(0, text -> !text.startsWith("#") && text.matches(".*[=,]" + Pattern.quote(name) + "(?:,.*)?"));
    }

    private Optional<Integer> first(int after, Predicate<String> fits) {
        return IntStream.range(after, artifact.lines().size()).filter(at -> fits.test(artifact.lines().get(at).text()))
                .mapToObj(at -> at + 1).findFirst();
    }
}
