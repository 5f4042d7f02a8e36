package bulkhead.editor.export;

import bulkhead.acceptance.Acceptance;
import bulkhead.acceptance.Objection;
import bulkhead.acceptance.Outcome;
import bulkhead.acceptance.Result;
import bulkhead.delivery.Delivery;
import bulkhead.delivery.Item;
import bulkhead.delivery.State;
import bulkhead.editor.look.Labels;
import bulkhead.editor.session.Selection;
import bulkhead.export.Artifact;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is said of files beside their names: checked or not, new or changed, and how many lines are from what is selected. */
record FileMarks(Map<String, Result> results, Optional<Delivery> delivery, Selection selection) {
    static final FileMarks NONE = new FileMarks(Map.of(), Optional.empty(), Selection.NONE);

    FileMarks with(Acceptance acceptance) {
        return new FileMarks(acceptance.marks(), delivery, selection);
    }

    FileMarks with(Optional<Delivery> now) {
        return new FileMarks(results, now, selection);
    }

    FileMarks with(Selection now) {
        return new FileMarks(results, delivery, now);
    }

    long lines(Artifact artifact) {
        return selection.isEmpty() ? 0 : artifact.lines().stream().flatMap(line -> line.element().stream()).filter(selection::contains).count();
    }

    Optional<State> state(Artifact artifact) {
        return delivery.flatMap(now -> now.item(artifact.path())).map(Item::state);
    }

    Optional<Result> result(Artifact artifact) {
        return Optional.ofNullable(results.get(artifact.path()));
    }

    static String glyph(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted _ -> "✔";
            case Outcome.Refused _ -> "✘";
            case Outcome.Unchecked _ -> "○";
        };
    }

    static String styleClass(Outcome outcome) {
        return "mark-" + outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** All of it in words, a line each. */
    String words(Artifact artifact, Labels labels) {
        var result = result(artifact).map(found -> glyph(found.outcome()) + " " + words(found, labels));
        var state = state(artifact).map(found -> found.sign() + " " + found.text(labels.locale()));
        var lines = Optional.of(lines(artifact)).filter(count -> count > 0).map(count -> labels.now("lines", count));
        return String.join("\n", Stream.of(Optional.of(artifact.path()), result, state, lines).flatMap(Optional::stream).toList());
    }

    static String words(Result result, Labels labels) {
        return switch (result.outcome()) {
            case Outcome.Accepted _ -> result.byProgram() ? labels.now("accepted", result.judge()) : labels.now("structure");
            case Outcome.Refused(var objections) -> labels.now("refused", result.refuser()) + " " + words(objections, labels);
            case Outcome.Unchecked unchecked -> labels.now("unchecked", unchecked.reason(labels.locale()));
        };
    }

    private static String words(List<Objection> objections, Labels labels) {
        return String.join(" ", objections.stream().limit(3).map(each -> each.line() + ": " + each.sentence(labels.locale())).toList());
    }
}
