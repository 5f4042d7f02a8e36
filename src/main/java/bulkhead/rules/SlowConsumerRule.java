package bulkhead.rules;

import bulkhead.analysis.data.Feed;
import bulkhead.analysis.data.Feeds;
import bulkhead.catalog.Props;
import bulkhead.edit.Change;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Source;
import bulkhead.model.Unit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who takes what is sent takes less on average than comes: the lag grows without end, and in the end records are lost. */
public final class SlowConsumerRule implements Rule {
    @Override
    public String id() {
        return "stream.slow-consumer";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        return Feeds.of(inspection.report()).stream().filter(feed -> feed.growth().orElse(0) > 0).map(feed -> finding(feed, inspection));
    }

    private Finding finding(Feed feed, Inspection inspection) {
        var taker = taker(feed.link(), inspection);
        var until = feed.secondsUntilLoss();
        return Finding.of(this, List.of(taker, feed.link()), new Argument.Named(inspection.topology().targets(
                        inspection.topology().links().get(feed.link()))),
                new Argument.Number(feed.capacity().orElseThrow()), new Argument.Number(feed.average()), Argument.named(feed.link()),
                new Argument.Number(feed.growth().orElseThrow()), until.isPresent()
                        ? new Argument.Amount(Durations.of(until.getAsDouble())) : new Argument.Term("loss-unknown"))
                .with(Figure.computed("arriving", feed.average(), Unit.PER_SECOND, feed.link()),
                        Figure.computed("capacity", feed.capacity().orElseThrow(), Unit.PER_SECOND, taker))
                .with(Stream.concat(feed.settings().stream(), feed.kept().stream()).map(Figure::of).toArray(Figure[]::new));
    }

    private static Id taker(Id link, Inspection inspection) {
        return inspection.topology().targets(inspection.topology().links().get(link)).getFirst();
    }

    /** So many more instances as are missing, and as many partitions as there then are readers. */
    @Override
    public Stream<Fix> fixes(Finding finding, Inspection inspection) {
        var taker = finding.elements().getFirst();
        return Feeds.of(inspection.report()).stream().filter(feed -> feed.link().equals(finding.elements().getLast()))
                .flatMap(feed -> Stream.concat(more(feed, taker, inspection), partitions(feed, inspection)));
    }

    private static Stream<Fix> more(Feed feed, Id taker, Inspection inspection) {
        int now = instances(feed, inspection);
        var needed = feed.utilisation().stream().map(busy -> busy * now).findFirst().orElse(0);
        int missing = needed > Spares.MOST ? 0 : (int) Math.floor(needed) + 1 - now;
        return IntStream.rangeClosed(Math.max(1, missing), Math.min(2 * missing, missing + 10)).boxed()
                .flatMap(count -> new Spares(inspection).more(taker, count));
    }

    private static Stream<Fix> partitions(Feed feed, Inspection inspection) {
        var broker = inspection.topology().components().get(inspection.topology().links().get(feed.link()).from());
        var all = new Quantity(instances(feed, inspection), Unit.ONE, Source.ASSUMED);
        return feed.settings().stream().anyMatch(setting -> setting.property().equals(Props.PARTITIONS.id()))
                ? Stream.of(Fix.of("partitions", Change.property(List.of(broker), Props.PARTITIONS.id(), all),
                        Argument.named(broker.id()), new Argument.Amount(all))) : Stream.empty();
    }

    private static int instances(Feed feed, Inspection inspection) {
        return inspection.topology().targets(inspection.topology().links().get(feed.link())).stream()
                .mapToInt(id -> inspection.topology().components().get(id).instances().count()).sum();
    }

    @Override
    public int identity() {
        return 2;
    }
}
