package bulkhead.cli;

import bulkhead.analysis.failure.Causes;
import bulkhead.analysis.failure.CutSets;
import bulkhead.analysis.failure.FlowFailure;
import bulkhead.analysis.failure.Importance;
import bulkhead.model.Texts;
import bulkhead.rules.Sentences;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** What a flow falls by, for people: the worst pairs, how many sets there are of each order, what to improve next. */
final class CausesText {
    /** Seconds a year, below which an improvement would be told as 0 min. */
    private static final double WORTH_TELLING = 3;
    private static final int SHORT = 5;
    private static final int LONG = 100;

    private final Sentences sentences;
    private final Texts texts;
    private final BiFunction<Double, Integer, String> number;

    CausesText(Sentences sentences, Texts texts, BiFunction<Double, Integer, String> number) {
        this.sentences = sentences;
        this.texts = texts;
        this.number = number;
    }

    List<String> lines(FlowFailure flow, Causes causes, int order) {
        var lines = new ArrayList<String>();
        flow.cutSets().pairCount().ifPresentOrElse(count -> {
            if (count.signum() > 0) {
                var worst = flow.cutSets().pairs().stream().limit(SHORT).map(sentences::cut).collect(Collectors.joining("; "));
                lines.add(texts.text("analyse.pairs", number.apply(count.doubleValue(), 0), worst, count.doubleValue()));
            }
        }, () -> lines.add(texts.text("analyse.pairs-too-many")));
        causes.byOrder().ifPresentOrElse(counts -> {
            if (!counts.isEmpty()) {
                lines.add(texts.text("analyse.by-order", counts.entrySet().stream().map(each -> texts.text("analyse.of-order",
                        number.apply(each.getValue().doubleValue(), 0), each.getKey())).collect(Collectors.joining(", "))));
            }
        }, () -> lines.add(texts.text("analyse.by-order-too-many")));
        causes.importances().stream().flatMap(List::stream).filter(each -> each.gainedSeconds() >= WORTH_TELLING).limit(SHORT)
                .map(this::improvement).forEach(lines::add);
        if (order > 2) {
            lines.addAll(listed(causes, order));
        }
        return lines;
    }

    private List<String> listed(Causes causes, int order) {
        if (causes.listed().isEmpty()) {
            return List.of(texts.text("analyse.listed-too-many", order));
        }
        var all = causes.listed().get();
        var lines = new ArrayList<String>();
        lines.add(texts.text("analyse.listed", order, all.size()));
        all.stream().limit(LONG).forEach(line -> lines.add("  " + sentences.cut(line)));
        if (all.size() > LONG) {
            lines.add("  " + texts.text("analyse.listed-more", all.size() - LONG));
        }
        return lines;
    }

    private String improvement(Importance importance) {
        return texts.text("analyse.improve", sentences.cut(new CutSets.Line(List.of(new CutSets.Part(importance.first(), 1, importance.of())), BigInteger.ONE, 0)),
                number.apply(importance.gainedSeconds() / 60, 1), number.apply(importance.share() * importance.of() * 100, 1));
    }
}
