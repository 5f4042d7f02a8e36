package bulkhead.editor.capacity;

import bulkhead.analysis.capacity.Breach;
import bulkhead.analysis.capacity.Capacity;
import bulkhead.analysis.capacity.WorstGap;
import bulkhead.analysis.capacity.WorstUse;
import bulkhead.analysis.failure.Event;
import bulkhead.editor.session.Judgement;
import bulkhead.model.Id;
import java.util.Map;
import java.util.Optional;

/** What may come under the demand looked at: single losses, and growth. Months are counted from now, not from the month looked at. */
final class Later {
    private final Capacity growing;
    private final int month;
    private final Map<Id, WorstUse> uses;
    private final Map<Id, WorstGap> gaps;

    /** {@code growing} is where growth is followed from: the stated demand, unless that isn't where the demand looked at comes from. */
    Later(Judgement judgement, Judgement growing) {
        this.growing = growing.report().capacity();
        month = growing.outlook().month();
        var capacity = judgement.report().capacity();
        uses = WorstUse.of(capacity, event -> canFail(event, judgement));
        gaps = WorstGap.of(capacity, event -> canFail(event, judgement));
    }

    private static boolean canFail(Event event, Judgement judgement) {
        return event.sort() != Event.Sort.LINK || judgement.document().topology().links().get(event.element()).reliability().stated();
    }

    /** Empty where no loss makes it busier. */
    Optional<WorstUse> use(Id component) {
        return Optional.ofNullable(uses.get(component));
    }

    Shortfall shortfall(Id component) {
        var worst = gaps.get(component);
        return worst == null ? Shortfall.NONE : new Shortfall.Missing(worst.gap(), worst.after());
    }

    Runs runs(Id component) {
        return runs(Optional.ofNullable(growing.runway().allWell().get(component)),
                Optional.ofNullable(growing.runway().afterLoss().get(component)));
    }

    Runs ofFlow(Id flow) {
        return runs(Optional.ofNullable(growing.runway().flows().get(flow)), Optional.ofNullable(growing.runway().flowsAfterLoss().get(flow)));
    }

    Runs together() {
        return runs(growing.runway().first(), growing.runway().firstAfterLoss());
    }

    private Runs runs(Optional<Breach> well, Optional<Breach> afterLoss) {
        return new Runs.Until(well.map(this::fromNow), afterLoss.map(this::fromNow), month);
    }

    private Breach fromNow(Breach breach) {
        return new Breach(breach.component(), breach.month() + month, breach.burden(), breach.after());
    }
}
