package bulkhead.rules;

import bulkhead.model.Id;
import bulkhead.model.Ordered;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The worst finding on each element that is the first one a finding names; suppressed findings don't count. */
public final class WorstFindings {
    private WorstFindings() {
    }

    public static Map<Id, Severity> of(Collection<Judgement> judgements) {
        var worst = new LinkedHashMap<Id, Severity>();
        judgements.stream().filter(judgement -> !judgement.suppressed()).map(Judgement::finding)
                .forEach(finding -> finding.elements().stream().limit(1)
                        .forEach(id -> worst.merge(id, finding.severity(), (one, other) -> one.compareTo(other) <= 0 ? one
                                : other)));
        return Ordered.copy(worst);
    }
}
