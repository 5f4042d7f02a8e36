package bulkhead.cli;

import bulkhead.acceptance.Acceptance;
import bulkhead.acceptance.Objection;
import bulkhead.acceptance.Outcome;
import bulkhead.acceptance.Result;
import bulkhead.model.Texts;
import bulkhead.model.Topology;
import java.util.Locale;
import java.util.stream.Stream;

/** What came of checking exported files: a line a file, more where it is refused, and how many of each. */
record AcceptanceText(Topology topology, Locale locale) {
    static Stream<String> of(Acceptance acceptance, Topology topology, Locale locale) {
        var text = new AcceptanceText(topology, locale);
        return Stream.concat(acceptance.marks().values().stream().flatMap(text::file),
                Stream.of(text.say("export.checked", acceptance.accepted(), acceptance.refused(), acceptance.unchecked())));
    }

    private Stream<String> file(Result result) {
        return switch (result.outcome()) {
            case Outcome.Accepted _ -> Stream.of("✔ " + result.path() + ": " + judge(result));
            case Outcome.Unchecked unchecked -> Stream.of("○ " + result.path() + ": " + say("export.unchecked", unchecked.reason(locale)));
            case Outcome.Refused(var objections) -> objections.stream().map(objection -> objection(result, objection));
        };
    }

    private String objection(Result result, Objection objection) {
        var line = objection.line() == 0 ? "" : ":" + objection.line();
        var element = objection.element().map(id -> " [" + topology.label(id) + "]").orElse("");
        var words = objection.sentence(locale).replaceAll("\\R\\s*", " ");
        return "✘ " + result.path() + line + ":" + element + " " + words + " (" + result.refuser() + ")";
    }

    private String judge(Result result) {
        return result.byProgram() ? result.judge() : Texts.beside(AcceptanceText.class, locale).text("export.structure");
    }

    private String say(String key, Object... arguments) {
        return Texts.beside(AcceptanceText.class, locale).text(key, arguments);
    }
}
