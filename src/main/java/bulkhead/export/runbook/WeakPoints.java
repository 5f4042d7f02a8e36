package bulkhead.export.runbook;

import bulkhead.analysis.Report;
import bulkhead.analysis.failure.Availability;
import bulkhead.analysis.failure.FlowFailure;
import bulkhead.model.Texts;
import java.util.List;
import java.util.stream.Collectors;

/** The single points of failure of each flow, and how much of the time it works. */
record WeakPoints(Report report, Words words, Page page) {
    void write() {
        page.heading(2, words.text("weak"), List.of());
        page.head(List.of(words.text("flow"), words.text("weak.points"), words.text("weak.availability")));
        report.flows().values().forEach(flow -> page.row(List.of(words.label(flow.flow()), points(flow),
                availability(flow.availability())),
                List.of(flow.flow())));
        page.gap();
    }

    private String points(FlowFailure flow) {
        return flow.singlePoints().isEmpty() ? words.none()
                : flow.singlePoints().stream().map(words::event).collect(Collectors.joining(", "));
    }

    private String availability(Availability availability) {
        return switch (availability) {
            case Availability.Exact exact -> words.text("weak.exact", words.nearlyAll(exact.effective()),
                    words.number(exact.downSeconds() / 60), words.number(exact.interruptionSeconds()));
            case Availability.Refused(var reason, var arguments) -> Texts.beside(Availability.class, words.locale())
                    .text("refused." + reason, arguments.toArray());
        };
    }
}
