package bulkhead.cases;

import bulkhead.analysis.Analysis;
import bulkhead.analysis.Report;
import bulkhead.analysis.capacity.FlowOutcome;
import bulkhead.analysis.capacity.Loss;
import bulkhead.analysis.failure.Event;
import bulkhead.catalog.Catalog;
import bulkhead.model.Document;
import bulkhead.model.Id;
import bulkhead.rules.Finding;
import bulkhead.rules.Inspection;
import bulkhead.rules.Judgement;
import bulkhead.rules.Rules;
import bulkhead.storage.DocumentFiles;
import bulkhead.storage.UnreadableDocument;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One example document with all that follows from it, and short questions about that. */
record Case(Document document, Report report, List<Finding> findings) {
    static final List<String> NAMES = List.of("prime-insights-aws", "prime-insights-swarm", "prime-insights", "hq-before", "hq-after",
            "instametrics-cassandra-only", "instametrics-dual-write", "instametrics-kafka-redis");

    static Path file(String name) {
        return Path.of("models", name + DocumentFiles.SUFFIX);
    }

    static Case of(String name) {
        try {
            return of(DocumentFiles.read(file(name), Catalog.standard()));
        } catch (UnreadableDocument unreadable) {
            throw new AssertionError(unreadable.getMessage(), unreadable);
        }
    }

    static Case of(Document document) {
        var report = Analysis.of(document.topology(), Catalog.standard());
        var findings = Rules.judge(new Inspection(document, report), LocalDate.of(2026, 1, 1)).stream().map(Judgement::finding).toList();
        return new Case(document, report, findings);
    }

    /** The first element of each finding of a rule, sorted. */
    Set<String> guilty(String rule) {
        return findings.stream().filter(finding -> finding.rule().equals(rule)).map(finding -> finding.elements().getFirst().value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Single points of a flow by element; without components of several instances, and without links, none of which states that it can fail. */
    Set<String> singlePoints(String flow) {
        return report.flows().get(Id.of(flow)).singlePoints().stream()
                .filter(event -> event.sort() != Event.Sort.LINK)
                .filter(event -> event.sort() != Event.Sort.COMPONENT || report.deployment().nodes(event.element()).size() == 1)
                .map(event -> event.element().value()).collect(Collectors.toCollection(TreeSet::new));
    }

    Loss loss(Event event) {
        return report.capacity().losses().stream().filter(loss -> loss.event().equals(event)).findFirst()
                .orElseThrow(() -> new AssertionError("nothing is said of losing " + event));
    }

    FlowOutcome outcome(String flow, Event event) {
        return loss(event).flows().get(Id.of(flow));
    }
}
