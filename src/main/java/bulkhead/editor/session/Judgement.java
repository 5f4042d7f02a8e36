package bulkhead.editor.session;

import bulkhead.analysis.Report;
import bulkhead.model.Document;
import bulkhead.rules.Finding;
import java.util.List;

/**
 * What was found out about a document, what is questionable in it, worst first, and what would be if someone hadn't decided to
 * live with it. It holds for the topology and suppressions of that document.
 */
public record Judgement(Document document, Report report, List<Finding> findings, List<bulkhead.rules.Judgement> suppressed) {
    public Judgement {
        findings = List.copyOf(findings);
        suppressed = List.copyOf(suppressed);
    }

    /** Nothing being suppressed. */
    public Judgement(Document document, Report report, List<Finding> findings) {
        this(document, report, findings, List.of());
    }

    /** Whether it would come out the same for the other document; moving boxes changes no verdict. */
    public boolean holdsFor(Document other) {
        return sameMatter(document, other);
    }

    static boolean sameMatter(Document one, Document other) {
        return one.topology() == other.topology() && one.suppressions() == other.suppressions();
    }
}
