package bulkhead.cli;

import bulkhead.faulttree.FaultTree;
import bulkhead.faulttree.Probability;
import bulkhead.faulttree.TooLarge;
import bulkhead.model.Texts;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A solved fault tree for people: each top gate with its probability, then its cut sets, one a line. */
final class SolutionText {
    private final FaultTree tree;
    private final List<Solved> solved;
    private final Texts texts;

    SolutionText(FaultTree tree, List<Solved> solved, Locale locale) {
        this.tree = tree;
        this.solved = solved;
        this.texts = Texts.beside(Cli.class, locale);
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(tree.name());
        solved.forEach(top -> top(top, lines));
        return lines;
    }

    private void top(Solved top, List<String> lines) {
        var gate = tree.gate(top.top());
        lines.add("");
        lines.add(texts.text("solve.top", gate.label().isEmpty() ? gate.name() : gate.label() + " (" + gate.name() + ")"));
        lines.add("  " + switch (top.probability()) {
            case Solved.Answer.Exact<Optional<Probability>>(var probability) -> probability(probability);
            case Solved.Answer.Refused<Optional<Probability>>(var reason) -> sentence(reason);
        });
        lines.add("  " + switch (top.counts()) {
            case Solved.Answer.Exact<Map<Integer, BigInteger>>(var counts) -> counts(counts);
            case Solved.Answer.Refused<Map<Integer, BigInteger>>(var reason) -> texts.text("solve.not-counted", sentence(reason));
        });
        switch (top.sets()) {
            case Solved.Answer.Exact<List<Optional<List<List<Integer>>>>>(var sets) -> sets(sets, lines);
            case Solved.Answer.Refused<List<Optional<List<List<Integer>>>>>(var reason) ->
                    lines.add("  " + texts.text("solve.not-listed", sentence(reason)));
        }
    }

    private String sentence(TooLarge reason) {
        return reason.sentence(texts.locale());
    }

    private String probability(Optional<Probability> probability) {
        return probability.map(known -> texts.text("solve.probability", String.format(texts.locale(), "%.6g", known.happens())))
                .orElseGet(() -> texts.text("solve.no-probability"));
    }

    private String counts(Map<Integer, BigInteger> counts) {
        var all = counts.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        return all.signum() == 0 ? texts.text("solve.no-cut-sets")
                : texts.text("solve.counts", all.toString(), counts.entrySet().stream()
                .map(each -> texts.text("solve.count", each.getValue().toString(), each.getKey()))
                .collect(Collectors.joining(", ")));
    }

    private void sets(List<Optional<List<List<Integer>>>> sets, List<String> lines) {
        for (int order = 1; order <= sets.size(); order++) {
            if (sets.get(order - 1).isEmpty()) {
                lines.add("  " + texts.text("solve.too-many", order));
            }
            sets.get(order - 1).orElse(List.of()).forEach(set ->
                    lines.add("    " + set.stream().map(event -> tree.events().get(event).name())
                            .collect(Collectors.joining(" + "))));
        }
    }
}
