package bulkhead.analysis.cost;

import bulkhead.analysis.Report;
import bulkhead.analysis.capacity.ComponentLoad;
import bulkhead.deployment.Footing;
import bulkhead.model.Component;
import bulkhead.model.Id;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Adds up every expense of one report wherever it belongs. */
final class Ledger {
    private final Report report;
    private final Map<Id, Sum> places = new LinkedHashMap<>();
    private final Map<Id, Sum> groups = new LinkedHashMap<>();
    private final Map<Id, Id> groupOf = new LinkedHashMap<>();
    private final Map<Id, Sum> flows = new LinkedHashMap<>();
    private Sum total = Sum.NOTHING;
    private Sum outside = Sum.NOTHING;
    private Sum ungrouped = Sum.NOTHING;
    private Sum unattributed = Sum.NOTHING;

    Ledger(Report report) {
        this.report = report;
        var topology = report.topology();
        topology.places().keySet().forEach(place -> places.put(place, Sum.NOTHING));
        topology.flows().keySet().forEach(flow -> flows.put(flow, Sum.NOTHING));
        topology.groups().values().forEach(group -> {
            groups.put(group.id(), Sum.NOTHING);
            group.members().forEach(member -> groupOf.put(member.component(), group.id()));
        });
    }

    Costs costs() {
        var expenses = Expense.of(report.deployment()).toList();
        var attribution = new Attribution(report);
        for (var expense : expenses) {
            total = total.plus(expense.sum());
            var component = report.topology().components().get(expense.element());
            if (component == null) {
                place(expense);
            } else {
                component(expense, component, attribution.shares(component.id()));
            }
        }
        var byFlow = new LinkedHashMap<Id, FlowCost>();
        flows.forEach((flow, sum) -> byFlow.put(flow, new FlowCost(flow, sum, report.capacity().demands().get(flow).average())));
        return new Costs(expenses, total, places, outside, groups, ungrouped, byFlow, unattributed);
    }

    private void place(Expense expense) {
        report.topology().path(Optional.of(expense.element())).forEach(around -> places.merge(around.id(), expense.sum(), Sum::plus));
        ungrouped = ungrouped.plus(expense.sum());
        unattributed = unattributed.plus(expense.sum());
    }

    private void component(Expense expense, Component component, Map<Id, Double> shares) {
        stand(expense, component);
        var group = groupOf.get(component.id());
        if (group == null) {
            ungrouped = ungrouped.plus(expense.sum());
        } else {
            groups.merge(group, expense.sum(), Sum::plus);
        }
        var load = report.capacity().average().get(component.id());
        shares.forEach((flow, share) -> flows.merge(flow, expense.sum(share * expense.instances().count(), footing(load)), Sum::plus));
        if (shares.isEmpty()) {
            unattributed = unattributed.plus(expense.sum());
        }
    }

    private static Optional<Footing> footing(ComponentLoad load) {
        return load == null ? Optional.empty() : load.footing();
    }

    /** Each instance counts where it stands and in all places around that one. */
    private void stand(Expense expense, Component component) {
        var counts = new LinkedHashMap<Id, Integer>();
        var nowhere = 0;
        for (var stand : report.deployment().stands(component.id())) {
            var around = report.topology().path(stand.places().stream().findFirst());
            around.forEach(place -> counts.merge(place.id(), stand.count(), Integer::sum));
            nowhere += around.isEmpty() ? stand.count() : 0;
        }
        counts.forEach((place, count) -> places.merge(place, expense.sum(count, Optional.empty()), Sum::plus));
        if (nowhere > 0) {
            outside = outside.plus(expense.sum(nowhere, Optional.empty()));
        }
    }
}
