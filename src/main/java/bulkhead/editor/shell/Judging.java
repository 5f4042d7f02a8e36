package bulkhead.editor.shell;

import bulkhead.analysis.Analysis;
import bulkhead.catalog.Catalog;
import bulkhead.editor.session.Judgement;
import bulkhead.model.Document;
import bulkhead.rules.Inspection;
import bulkhead.rules.Rules;
import java.time.LocalDate;

/** Analysis and rules over a document, as they hold today. */
final class Judging {
    private Judging() {
    }

    static Judgement of(Document document) {
        var report = Analysis.of(document.topology(), Catalog.standard());
        var all = Rules.judge(new Inspection(document, report), LocalDate.now());
        return new Judgement(document, report, all.stream().filter(each -> !each.suppressed())
                .map(bulkhead.rules.Judgement::finding).toList(),
                all.stream().filter(bulkhead.rules.Judgement::suppressed).toList());
    }
}
