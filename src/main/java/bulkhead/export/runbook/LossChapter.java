package bulkhead.export.runbook;

import bulkhead.analysis.Report;
import bulkhead.analysis.capacity.ComponentLoad;
import bulkhead.analysis.failure.Condition;
import bulkhead.analysis.failure.Event;
import bulkhead.catalog.Props;
import bulkhead.model.Id;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.Collectors;

/** What to do when something is lost: a table to find it in, then each situation. */
record LossChapter(Report report, Words words, Page page) {
    private static final int SHOWN = 6;

    void write() {
        var all = Situations.of(report);
        var serious = all.stream().filter(LossChapter::needsSection).toList();
        var others = all.stream().filter(situation -> !needsSection(situation)).toList();
        now();
        page.heading(2, words.text("losses"), List.of());
        page.head(List.of(words.text("losses.number"), words.text("losses.lost"), words.text("losses.year"),
                words.text("losses.down"),
                words.text("losses.interruption"), words.text("losses.over"), words.text("losses.hand")));
        for (int at = 0; at < serious.size(); at++) {
            index(at + 1, serious.get(at));
        }
        page.gap();
        if (!others.isEmpty()) {
            page.item(words.text("losses.harmless", others.stream().map(this::names).collect(Collectors.joining("; "))),
                    List.of());
        }
        for (int at = 0; at < serious.size(); at++) {
            section(at + 1, serious.get(at));
        }
    }

    /** What is above its target with nothing lost is so after every loss, too. */
    private void now() {
        var over = report.capacity().peak().values().stream().filter(ComponentLoad::overTarget).toList();
        if (!over.isEmpty()) {
            page.heading(2, words.text("now"), List.of());
            over.forEach(load -> page.item(words.text("now.over", words.label(load.component()),
                    load.utilisation().isPresent() ? words.percent(load.utilisation().getAsDouble()) : words.none(),
                    words.setting(report.deployment().settings().required(report.topology().components().get(load.component()),
                            Props.NORMAL_TARGET)), words.source(load.origin())), List.of(load.component())));
        }
    }

    private void index(int number, Situation situation) {
        var effect = situation.effect();
        var seconds = effect.longestInterruption();
        page.row(List.of("[" + number + "](#" + anchor(number) + ")", names(situation), year(situation),
                words.labels(effect.flows(Condition.DOWN)), seconds > 0 ? words.seconds(seconds) : words.none(),
                words.labels(effect.over().stream().map(load -> load.component()).toList()),
                words.labels(new ByHand(report, effect).groups().stream().map(group -> group.id()).toList())),
                elements(situation));
    }

    private void section(int number, Situation situation) {
        page.heading(3, "<a id=\"" + anchor(number) + "\"></a>" + number + ". " + names(situation), elements(situation));
        new Measures(report, words, page, situation).write();
    }

    /** A lost place has to be brought back also where nobody misses it. */
    private static boolean needsSection(Situation situation) {
        return situation.effect().matters() || situation.events().stream().anyMatch(event -> event.sort() == Event.Sort.PLACE);
    }

    private static String anchor(int number) {
        return "loss-" + number;
    }

    private String year(Situation situation) {
        return situation.timesAYear().isPresent() ? words.number(situation.timesAYear().getAsDouble()) : words.text("unstated");
    }

    /** The first few by name, instances of one component together. */
    private String names(Situation situation) {
        var names = new LinkedHashSet<String>();
        for (var event : situation.events()) {
            names.add(event.sort() == Event.Sort.INSTANCE && alike(situation, event) > 1
                    ? words.text("lost.any", words.label(event.element())) : words.event(event));
        }
        var shown = names.stream().limit(SHOWN).collect(Collectors.joining(" · "));
        return names.size() > SHOWN ? words.text("losses.more", shown, Integer.toString(names.size() - SHOWN)) : shown;
    }

    private static long alike(Situation situation, Event event) {
        return situation.events().stream().filter(other -> other.sort() == Event.Sort.INSTANCE && other.element()
                .equals(event.element()))
                .count();
    }

    private static List<Id> elements(Situation situation) {
        SequencedSet<Id> ids = new LinkedHashSet<>();
        situation.events().forEach(event -> ids.add(event.element()));
        return new ArrayList<>(ids);
    }
}
