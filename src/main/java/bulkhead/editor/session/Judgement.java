package bulkhead.editor.session;

import bulkhead.analysis.Report;
import bulkhead.analysis.capacity.CapacityAnalysis;
import bulkhead.analysis.capacity.Outlook;
import bulkhead.deployment.Deployment;
import bulkhead.model.Document;
import bulkhead.rules.Finding;
import java.util.List;

/**
 * What was found out about a document, what is questionable in it, worst first, and what would be if someone hadn't decided to
 * live with it. It holds for the topology and suppressions of that document, and for a demand: the stated one, unless somebody looks
 * at another, of which no finding is told.
 */
public record Judgement(Document document, Report report, List<Finding> findings, List<bulkhead.rules.Judgement> suppressed, Outlook outlook) {
    public Judgement {
        findings = List.copyOf(findings);
        suppressed = List.copyOf(suppressed);
    }

    /** At the stated demand. */
    public Judgement(Document document, Report report, List<Finding> findings, List<bulkhead.rules.Judgement> suppressed) {
        this(document, report, findings, suppressed, Outlook.PEAK);
    }

    /** Nothing being suppressed. */
    public Judgement(Document document, Report report, List<Finding> findings) {
        this(document, report, findings, List.of());
    }

    /** At another demand; what fails, and how often, is the same there. */
    Judgement at(Outlook elsewhere) {
        var deployment = Deployment.of(elsewhere.on(report.deployment()), report.deployment().catalog());
        var capacity = CapacityAnalysis.of(deployment);
        return new Judgement(document, new Report(deployment, report.flows(), capacity), List.of(), List.of(), elsewhere);
    }

    /** Whether it would come out the same for the other document; moving boxes changes no verdict. */
    public boolean holdsFor(Document other) {
        return sameMatter(document, other);
    }

    static boolean sameMatter(Document one, Document other) {
        return one.topology() == other.topology() && one.suppressions() == other.suppressions();
    }
}
