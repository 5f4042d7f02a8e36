package bulkhead.editor.shell;

import bulkhead.analysis.Report;
import bulkhead.analysis.capacity.CapacityAnalysis;
import bulkhead.analysis.failure.FailureAnalysis;
import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.editor.session.Judgement;
import bulkhead.model.Document;
import bulkhead.rules.Inspection;
import bulkhead.rules.Rules;
import java.time.LocalDate;
import java.util.List;

/** Analysis and rules over a document, as they hold today. */
final class Judging {
    private Judging() {
    }

    static Judgement of(Document document) {
        var deployment = Deployment.of(document.topology(), Catalog.standard());
        var report = new Report(deployment, FailureAnalysis.of(deployment),
                CapacityAnalysis.of(deployment, List.copyOf(FailureAnalysis.structures(deployment).values())));
        var all = Rules.judge(new Inspection(document, report), LocalDate.now());
        return new Judgement(document, report, all.stream().filter(each -> !each.suppressed()).map(bulkhead.rules.Judgement::finding).toList(),
                all.stream().filter(bulkhead.rules.Judgement::suppressed).toList());
    }
}
