package bulkhead.editor.findings;

import bulkhead.editor.look.Depiction;
import bulkhead.editor.session.Judgement;
import bulkhead.model.Id;
import bulkhead.model.Suppression;
import bulkhead.model.Topology;
import bulkhead.rules.Finding;
import bulkhead.rules.Sentences;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A finding as the table lists it. */
record Row(Finding finding, Optional<Suppression> suppression) {
    private static final int NAMED = 3;

    /** Worst first, those that are suppressed at the end. */
    static List<Row> of(Judgement judgement) {
        return Stream.concat(judgement.findings().stream().map(finding -> new Row(finding, Optional.empty())),
                judgement.suppressed().stream().map(each -> new Row(each.finding(), each.suppression()))).toList();
    }

    /** Where to look, in short. */
    String where(Topology topology) {
        var named = finding.elements().stream().limit(NAMED).map(id -> Depiction.label(id, topology))
                .collect(Collectors.joining(", "));
        return finding.elements().size() > NAMED ? named + " …" : named;
    }

    /** The first element with the places it stands in, outermost first. */
    String path(Topology topology) {
        var first = finding.elements().stream().findFirst();
        var places = first.flatMap(topology::element).map(element -> Places.around(element, topology)).orElse(List.of());
        return Stream.concat(places.reversed().stream(), first.stream()).map(id -> Depiction.label(id, topology))
                .collect(Collectors.joining(" › "));
    }

    boolean sameAs(Row other) {
        return finding.rule().equals(other.finding.rule()) && finding.elements().equals(other.finding.elements());
    }

    /** Whether all words occur in what is listed. */
    boolean matches(String query, Sentences sentences, Topology topology) {
        var text = String.join(" ", finding.rule(), sentences.severity(finding.severity()), sentences.what(finding),
                sentences.title(finding.rule()),
                where(topology)).toLowerCase(Locale.ROOT);
        return Stream.of(query.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(text::contains);
    }
}
