package bulkhead.export.runbook;

import bulkhead.analysis.Report;
import bulkhead.analysis.capacity.Breach;
import bulkhead.model.Flow;
import java.util.List;
import java.util.Optional;

/** Until which month capacity lasts, all flows growing as they state; where none grows that is nothing to answer. */
record RunwayChapter(Report report, Words words, Page page) {
    void write() {
        page.heading(2, words.text("runway"), List.of());
        if (report.capacity().runway().isEndless() && report.topology().flows().values().stream().noneMatch(RunwayChapter::grows)) {
            page.paragraph(words.text("runway.still"));
            return;
        }
        page.head(List.of(words.text("flow"), words.text("runway.growth"), words.text("runway.well"), words.text("runway.loss")));
        report.topology().flows().values().forEach(this::flow);
        page.gap();
    }

    private static boolean grows(Flow flow) {
        return flow.demand().growth().filter(growth -> growth.base() > 0).isPresent();
    }

    private void flow(Flow flow) {
        var runway = report.capacity().runway();
        boolean untold = report.capacity().endless().flows().contains(flow.id());
        page.row(List.of(words.label(flow.id()), flow.demand().growth().map(words::quantity).orElse(words.text("unstated")),
                untold ? words.text("runway.untold") : breach(Optional.ofNullable(runway.flows().get(flow.id()))),
                untold ? words.text("runway.untold") : breach(Optional.ofNullable(runway.flowsAfterLoss().get(flow.id())))),
                List.of(flow.id()));
    }

    private String breach(Optional<Breach> breach) {
        return breach.map(each -> each.after().map(event -> words.text("runway.after", month(each), words.label(each.component()),
                words.event(event))).orElseGet(() -> words.text("runway.full", month(each), words.label(each.component()))))
                .orElse(words.text("runway.never"));
    }

    private String month(Breach breach) {
        return breach.month() == 0 ? words.text("runway.now") : words.text("runway.month", Integer.toString(breach.month()));
    }
}
