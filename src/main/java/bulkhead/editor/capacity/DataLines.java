package bulkhead.editor.capacity;

import bulkhead.analysis.Report;
import bulkhead.analysis.data.CatchUp;
import bulkhead.analysis.data.Feed;
import bulkhead.analysis.data.Feeds;
import bulkhead.analysis.data.Keeping;
import bulkhead.analysis.data.Keepings;
import bulkhead.analysis.data.Medium;
import bulkhead.analysis.data.Outages;
import bulkhead.analysis.queue.Queues;
import bulkhead.analysis.queue.WorkerPool;
import bulkhead.deployment.Footing;
import bulkhead.editor.look.Heading;
import bulkhead.model.Ordered;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What waits for workers, what is kept in memory and on disk, and what waits along links; each with what it rests on. */
record DataLines(Map<Heading, Workers> workers, Map<Heading, Kept> kept, Map<Heading, Stream> streams) {
    static final DataLines NONE = new DataLines(Map.of(), Map.of(), Map.of());

    record Workers(WorkerPool pool, Optional<Footing> footing) {
    }

    record Kept(Keeping keeping, Optional<Footing> footing) {
    }

    /** {@code catchUp} is what an outage of those who take it costs. */
    record Stream(Feed feed, CatchUp catchUp, Optional<Footing> footing) {
    }

    DataLines {
        workers = Ordered.copy(workers);
        kept = Ordered.copy(kept);
        streams = Ordered.copy(streams);
    }

    static DataLines of(Report report) {
        var capacity = report.capacity();
        var workers = new LinkedHashMap<Heading, Workers>();
        Queues.of(report).pools().forEach(pool -> workers.put(Heading.of(pool.component()), new Workers(pool, pool.footing(capacity))));
        var kept = new LinkedHashMap<Heading, Kept>();
        for (var medium : Medium.values()) {
            Keepings.of(report, medium).forEach(keeping -> kept.put(Heading.of(medium + "." + keeping.component()),
                    new Kept(keeping, keeping.footing(capacity))));
        }
        var outages = new Outages(report);
        var streams = new LinkedHashMap<Heading, Stream>();
        Feeds.of(report).forEach(feed -> {
            var link = report.topology().links().get(feed.link());
            streams.put(Heading.of(feed.link()), new Stream(feed, CatchUp.of(feed, link, outages), feed.footing(link.from(), capacity)));
        });
        return new DataLines(workers, kept, streams);
    }
}
