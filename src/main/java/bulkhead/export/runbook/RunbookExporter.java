package bulkhead.export.runbook;

import bulkhead.analysis.Analysis;
import bulkhead.deployment.Deployment;
import bulkhead.export.Export;
import bulkhead.export.Exporter;
import bulkhead.export.notes.Digest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/**
 * What an operator needs at night: what to do when each thing is lost, what takes over by itself, in which order to start and to
 * update, and what to provide; written from the analysis, in one language. {@code others} say what their files need.
 */
public record RunbookExporter(Locale locale, List<Exporter> others) implements Exporter {
    public RunbookExporter {
        others = List.copyOf(others);
    }

    @Override
    public String target() {
        return "runbook";
    }

    @Override
    public Export export(Deployment deployment) {
        if (deployment.topology().flows().isEmpty()) {
            return new Export(List.of(), List.of());
        }
        var report = Analysis.of(deployment.topology(), deployment.catalog());
        var provided = new LinkedHashMap<String, Export>();
        others.forEach(other -> provided.put(other.target(), other.export(deployment)));
        return new Export(List.of(new Runbook(report, Digest.of(provided), new Words(report, locale))
                .artifact(target() + "/RUNBOOK.md")),
                List.of());
    }
}
