package bulkhead.editor.shell;

import bulkhead.editor.assumptions.AssumptionsPane;
import bulkhead.editor.canvas.DiagramView;
import bulkhead.editor.capacity.CapacityPane;
import bulkhead.editor.cost.CostPane;
import bulkhead.editor.export.ConfigPane;
import bulkhead.editor.findings.FindingsPane;
import bulkhead.editor.flows.FlowsPane;
import bulkhead.editor.session.Session;
import bulkhead.editor.session.WhatIf;

/** What menus and tool bar act on. */
record Desk(Session session, WhatIf whatIf, DiagramView diagram, Filing filing, Outputs outputs, Alerts alerts,
        Appearance appearance, Palette palette,
        Outline outline,
            FindingsPane findings, FlowsPane flows, CostPane cost, Comparing comparing, CapacityPane capacity, AssumptionsPane assumptions,
            ConfigPane config, Runnable close) {
    void rename() {
        var topology = session.document().topology();
        session.selection().sole().ifPresent(id -> {
            if (topology.places().containsKey(id) || topology.components().containsKey(id) || topology.risks().containsKey(id)) {
                diagram.rename(id);
            } else {
                outline.renameSelected();
            }
        });
    }
}
