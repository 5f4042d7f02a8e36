package bulkhead.cli;

import bulkhead.model.Document;
import bulkhead.rules.Finding;
import bulkhead.rules.Fixes;
import bulkhead.rules.Judgement;
import bulkhead.rules.Sentences;
import bulkhead.rules.Severity;
import bulkhead.storage.Positions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One file that could be read, with what the rules say of it and, where that was asked, what mends each finding. */
record Checked(String file, Document document, Positions positions, List<Judgement> judgements, Map<Finding, Fixes> fixes) {
    Checked {
        judgements = List.copyOf(judgements);
        fixes = Map.copyOf(fixes);
    }

    /** Empty where nobody asked. */
    Optional<Fixes> fixes(Judgement judgement) {
        return Optional.ofNullable(fixes.get(judgement.finding()));
    }

    Sentences sentences(Locale locale) {
        return new Sentences(document.topology(), locale);
    }

    long count(Severity severity) {
        return judgements.stream().filter(each -> !each.suppressed() && each.finding().severity() == severity).count();
    }

    long suppressed() {
        return judgements.stream().filter(Judgement::suppressed).count();
    }

    /** The position of the first element concerned, where one is. */
    Positions.Position position(Judgement judgement) {
        return judgement.finding().elements().stream().findFirst().flatMap(positions::of).orElse(null);
    }
}
