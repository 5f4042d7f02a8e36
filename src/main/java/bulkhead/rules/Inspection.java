package bulkhead.rules;

import bulkhead.analysis.Report;
import bulkhead.deployment.Deployment;
import bulkhead.model.Document;
import bulkhead.model.Topology;

/** What rules look at: the document, and everything that follows from its topology. */
public record Inspection(Document document, Report report) {
    public Topology topology() {
        return document.topology();
    }

    public Deployment deployment() {
        return report.deployment();
    }
}
