package bulkhead.editor.capacity;

import bulkhead.analysis.capacity.Breach;
import bulkhead.analysis.capacity.Capacity;
import bulkhead.analysis.capacity.Headroom;
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
    private final Map<Id, WorstGap> growingGaps;

    /** {@code growing} is where growth is followed from: the stated demand, unless that isn't where the demand looked at comes from. */
    Later(Judgement judgement, Judgement growing) {
        this.growing = growing.report().capacity();
        month = growing.outlook().month();
        var capacity = judgement.report().capacity();
        uses = WorstUse.of(capacity, event -> canFail(event, judgement));
        gaps = WorstGap.of(capacity, event -> canFail(event, judgement));
        growingGaps = growing == judgement ? gaps : WorstGap.of(this.growing, event -> canFail(event, growing));
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

    /** What is above its target now lasts no longer, whether anything grows or not. */
    Runs runs(Id component) {
        var load = growing.peak().get(component);
        var now = load.overTarget() ? Optional.of(new Breach(component, 0, Optional.empty())) : Optional.<Breach>empty();
        var nowAfterLoss = Optional.ofNullable(growingGaps.get(component)).map(worst -> new Breach(component, 0, Optional.of(worst.after())));
        return runs(now.or(() -> Optional.ofNullable(growing.runway().allWell().get(component))),
                nowAfterLoss.or(() -> Optional.ofNullable(growing.runway().afterLoss().get(component))));
    }

    Runs ofFlow(Id flow) {
        return runs(growing.headroom().getOrDefault(flow, growing.together()), Optional.ofNullable(growing.runway().flows().get(flow)),
                Optional.ofNullable(growing.runway().flowsAfterLoss().get(flow)));
    }

    Runs together() {
        return runs(growing.together(), growing.runway().first(), growing.runway().firstAfterLoss());
    }

    private Runs runs(Headroom headroom, Optional<Breach> well, Optional<Breach> afterLoss) {
        return runs(headroom.allWell().orElse(1) < 1 ? now(headroom, Optional.empty()) : well,
                headroom.afterWorstLoss().orElse(1) < 1 ? now(headroom, headroom.worstLoss()) : afterLoss);
    }

    private static Optional<Breach> now(Headroom headroom, Optional<Event> after) {
        return headroom.bottleneck().map(component -> new Breach(component, 0, after));
    }

    private Runs runs(Optional<Breach> well, Optional<Breach> afterLoss) {
        return new Runs.Until(well.map(this::fromNow), afterLoss.map(this::fromNow), month);
    }

    private Breach fromNow(Breach breach) {
        return new Breach(breach.component(), breach.month() + month, breach.after());
    }
}
