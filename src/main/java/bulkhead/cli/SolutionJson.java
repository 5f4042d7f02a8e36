package bulkhead.cli;

import bulkhead.faulttree.FaultTree;
import bulkhead.faulttree.Probability;
import bulkhead.faulttree.TooLarge;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** A solved fault tree for programs: the form described in docs/cli.md; fields are only ever added. */
final class SolutionJson {
    private final FaultTree tree;
    private final List<Solved> solved;
    private final Locale locale;

    SolutionJson(FaultTree tree, List<Solved> solved, Locale locale) {
        this.tree = tree;
        this.solved = solved;
        this.locale = locale;
    }

    String text(List<Path> files) {
        var root = Json.object().put("version", 1);
        files.forEach(file -> root.withArray("files").add(file.toString()));
        root.put("name", tree.name());
        var tops = root.putArray("tops");
        solved.forEach(each -> tops.add(top(each)));
        return Json.text(root);
    }

    private ObjectNode top(Solved top) {
        var gate = tree.gate(top.top());
        var node = Json.object().put("name", gate.name());
        if (!gate.label().isEmpty()) {
            node.put("label", gate.label());
        }
        node.put("events", tree.eventsBelow(top.top()).size());
        node.set("probability", switch (top.probability()) {
            case Solved.Answer.Exact<Optional<Probability>>(var probability) -> probability(probability);
            case Solved.Answer.Refused<Optional<Probability>>(var reason) -> refused(reason);
        });
        var cutSets = node.putObject("cutSets");
        cutSets.set("counted", switch (top.counts()) {
            case Solved.Answer.Exact<Map<Integer, BigInteger>>(var counts) -> counts(counts);
            case Solved.Answer.Refused<Map<Integer, BigInteger>>(var reason) -> refused(reason);
        });
        cutSets.set("listed", switch (top.sets()) {
            case Solved.Answer.Exact<List<Optional<List<List<Integer>>>>>(var sets) -> sets(sets);
            case Solved.Answer.Refused<List<Optional<List<List<Integer>>>>>(var reason) -> refused(reason);
        });
        return node;
    }

    private static ObjectNode probability(Optional<Probability> probability) {
        var node = Json.object().put("method", probability.isPresent() ? "exact" : "unstated");
        node.set("happens", probability.map(Probability::happens).map(Json::number).orElse(Json.NODES.nullNode()));
        node.set("doesNot", probability.map(Probability::doesNot).map(Json::number).orElse(Json.NODES.nullNode()));
        return node;
    }

    private ObjectNode refused(TooLarge reason) {
        return Json.object().put("method", "refused").put("reason", "too-large").put("message", reason.sentence(locale));
    }

    private static ObjectNode counts(Map<Integer, BigInteger> counts) {
        var node = Json.object().put("method", "exact")
                .put("all", counts.values().stream().reduce(BigInteger.ZERO, BigInteger::add));
        var orders = node.putArray("orders");
        counts.forEach((order, count) -> orders.addObject().put("order", order).put("count", count));
        return node;
    }

    private ObjectNode sets(List<Optional<List<List<Integer>>>> sets) {
        var node = Json.object().put("method", "exact");
        var orders = node.putArray("orders");
        for (int order = 1; order <= sets.size(); order++) {
            var one = orders.addObject().put("order", order);
            sets.get(order - 1).ifPresentOrElse(all -> {
                var array = one.putArray("sets");
                all.forEach(set -> {
                    var names = array.addArray();
                    set.forEach(event -> names.add(tree.events().get(event).name()));
                });
            }, () -> one.putNull("sets"));
        }
        return node;
    }
}
