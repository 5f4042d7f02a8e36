package bulkhead.cli;

import bulkhead.analysis.Report;
import bulkhead.analysis.data.CatchUp;
import bulkhead.analysis.data.Feed;
import bulkhead.analysis.data.Feeds;
import bulkhead.analysis.data.Keeping;
import bulkhead.analysis.data.Keepings;
import bulkhead.analysis.data.Medium;
import bulkhead.analysis.data.Outages;
import bulkhead.catalog.Wording;
import bulkhead.deployment.Footing;
import bulkhead.deployment.Setting;
import bulkhead.model.Dimension;
import bulkhead.model.Texts;
import bulkhead.model.Unit;
import bulkhead.rules.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;

/** What is kept in memory and on disk, and what waits along links, for people. No table where there is nothing to tell. */
final class DataText {
    private final Report report;
    private final Sentences sentences;
    private final Texts texts;
    private final BiFunction<Double, Integer, String> number;

    /** @param number a number with so many digits after the point at most */
    DataText(Report report, Sentences sentences, Texts texts, BiFunction<Double, Integer, String> number) {
        this.report = report;
        this.sentences = sentences;
        this.texts = texts;
        this.number = number;
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        for (var medium : Medium.values()) {
            var keepings = Keepings.of(report, medium);
            if (!keepings.isEmpty()) {
                lines.add("");
                lines.addAll(kept(medium, keepings).lines());
            }
        }
        var feeds = Feeds.of(report);
        if (!feeds.isEmpty()) {
            lines.add("");
            lines.addAll(streams(feeds).lines());
        }
        return lines;
    }

    private Table kept(Medium medium, List<Keeping> keepings) {
        var table = new Table();
        table.row(text(medium.name().toLowerCase(Locale.ROOT)), text("records"), text("copies"), text("kept"), text("samples"), text("used"),
                text("limit"), text("share"), text("full"), texts.text("analyse.cost.source"));
        keepings.forEach(keeping -> table.row(report.topology().label(keeping.component()),
                number.apply(keeping.intake().records() * keeping.instances(), 1) + " /s", Integer.toString(keeping.intake().copies()),
                keeping.lifetime().map(this::stated).orElse("–"), of(keeping.samples(), 1), bytes(keeping.used()), bytes(keeping.room()),
                percent(keeping.share()), time(keeping.secondsToFill()), source(keeping.footing(report.capacity()))));
        return table;
    }

    private Table streams(List<Feed> feeds) {
        var outages = new Outages(report);
        var table = new Table();
        table.row(text("stream"), text("arrives"), text("taken"), text("lag"), text("waits"), text("outage"), text("catch-up"),
                texts.text("analyse.cost.source"));
        feeds.forEach(feed -> {
            var link = report.topology().links().get(feed.link());
            var catchUp = CatchUp.of(feed, link, outages);
            table.row(sentences.link(feed.link()), number.apply(feed.average(), 1) + " /s", of(feed.capacity(), 1), of(feed.growth(), 1),
                    feed.kept().map(this::stated).orElse("–"), outage(catchUp), time(catchUp.seconds()),
                    source(feed.footing(link.from(), report.capacity())));
        });
        return table;
    }

    private String source(Optional<Footing> footing) {
        return texts.text("source." + Footing.origin(footing).name().toLowerCase(Locale.ROOT));
    }

    private String outage(CatchUp catchUp) {
        var time = number.apply(catchUp.outage().value(), 2) + "\u00a0" + symbol(catchUp.outage().unit());
        return catchUp.after().map(effect -> texts.text("analyse.data.after", time, sentences.event(effect.event())))
                .orElse(texts.text("analyse.data.assumed", time));
    }

    private String stated(Setting setting) {
        var quantity = setting.quantity();
        return number.apply(quantity.value(), 2) + "\u00a0" + symbol(quantity.unit()) + " ("
                + texts.text("source." + quantity.source().origin().name().toLowerCase(Locale.ROOT)) + ")";
    }

    private String symbol(Unit unit) {
        return Wording.in(texts.locale()).symbol(unit);
    }

    private String of(OptionalDouble value, int digits) {
        return value.isPresent() ? number.apply(value.getAsDouble(), digits) : "–";
    }

    private String percent(OptionalDouble share) {
        return share.isPresent() ? number.apply(share.getAsDouble() * 100, 1) + "\u00a0%" : "–";
    }

    private String bytes(OptionalDouble bytes) {
        return bytes.isEmpty() ? "–" : inLargest(bytes.getAsDouble(), List.of(Unit.BYTE, Unit.KILOBYTE, Unit.MEGABYTE, Unit.GIGABYTE, Unit.TERABYTE));
    }

    private String time(OptionalDouble seconds) {
        return seconds.isEmpty() ? "–" : inLargest(seconds.getAsDouble(), Unit.of(Dimension.TIME));
    }

    /** In the largest unit of which there is one. */
    private String inLargest(double base, List<Unit> units) {
        var unit = units.stream().filter(each -> each.factor() <= base).reduce((_, larger) -> larger).orElse(units.getFirst());
        return number.apply(base / unit.factor(), 1) + "\u00a0" + symbol(unit);
    }

    private String text(String key) {
        return texts.text("analyse.data." + key);
    }
}
