package bulkhead.editor.inspector;

import bulkhead.analysis.Report;
import bulkhead.analysis.capacity.LoadCase;
import bulkhead.analysis.queue.Latency;
import bulkhead.analysis.queue.Queues;
import bulkhead.model.Id;

/** How long a request of a flow takes, on average and at peak. */
record Times(Latency average, Latency peak) {
    static Times of(Report report, Id flow) {
        var queues = Queues.of(report);
        return new Times(queues.latency(flow, LoadCase.AVERAGE), queues.latency(flow, LoadCase.PEAK));
    }
}
