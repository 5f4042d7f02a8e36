package bulkhead.editor.cost;

import bulkhead.analysis.cost.CostDifference;
import bulkhead.analysis.cost.CostDifference.Row;
import bulkhead.editor.cost.CostLine.Sort;
import bulkhead.editor.look.Heading;
import bulkhead.editor.session.Judgement;
import bulkhead.model.Ordered;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One line of the comparison: its own line of the table of costs, unless only the other document has it, and what both cost. */
record ComparedLine(Sort sort, Heading heading, Optional<CostLine> own, Row row) {

    /** In the order of the table of costs, what only the other has after the others of its sort. */
    static Map<Heading, ComparedLine> of(Judgement judgement, CostDifference difference) {
        var lines = new Lines(CostLine.of(judgement), new LinkedHashMap<>());
        lines.add(Sort.TOTAL, List.of(difference.total()));
        lines.add(Sort.FLOW, difference.flows());
        if (parts(difference.unattributed()) > 0) {
            lines.add(Sort.UNATTRIBUTED, List.of(difference.unattributed()));
        }
        lines.add(Sort.PLACE, difference.places());
        lines.add(Sort.GROUP, difference.groups());
        lines.add(Sort.COMPONENT, difference.components());
        return Ordered.copy(lines.all);
    }

    private static int parts(Row row) {
        return row.sum().orElseThrow().parts() + row.other().orElseThrow().parts();
    }

    private record Lines(Map<Heading, CostLine> own, Map<Heading, ComparedLine> all) {
        void add(Sort sort, List<Row> rows) {
            for (var row : rows) {
                var heading = heading(sort, row);
                all.put(heading, new ComparedLine(sort, heading, Optional.ofNullable(own.get(heading)), row));
            }
        }

        /** What only the other has is nothing that could be selected here. */
        private static Heading heading(Sort sort, Row row) {
            return row.id().map(Heading::of)
                    .orElseGet(() -> Heading.of(row.otherId().map(id -> sort.name() + " " + id).orElse(sort.name())));
        }
    }
}
