package bulkhead.export.runbook;

import bulkhead.analysis.Report;
import bulkhead.catalog.Props;
import bulkhead.catalog.Role;
import bulkhead.export.Program;
import bulkhead.model.Element;
import bulkhead.model.Id;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * What to check before lost components come back, one line for all of a sort; and how long until they have their full share
 * again.
 */
record Return(Report report, Words words, Page page) {
    void write(SequencedSet<Id> lost) {
        var bySort = new LinkedHashMap<String, List<Id>>();
        lost.forEach(component -> sort(component).ifPresent(sort -> bySort.computeIfAbsent(sort, _ -> new ArrayList<>())
                .add(component)));
        bySort.forEach((sort, components) -> page.item(words.text("back." + sort, words.labels(components)), components));
        var byText = new LinkedHashMap<Share, List<Id>>();
        lost.forEach(component -> share(component).ifPresent(share -> byText.computeIfAbsent(share, _ -> new ArrayList<>())
                .add(component)));
        byText.forEach((share, components) -> page.item(words.text(share.key(), words.labels(components), share.seconds(),
                share.checks(),
                share.slowly()), components));
    }

    /** How fast a share of the requests comes back, in words. */
    private record Share(String key, String seconds, String checks, String slowly) {
    }

    private Optional<String> sort(Id component) {
        for (var program : List.of("haproxy", "maxscale", "mariadb", "redis", "keydb", "kafka", "cassandra")) {
            if (new Program(program).runs(report.deployment(), component)) {
                return Optional.of(program);
            }
        }
        return switch (report.deployment().role(component)) {
            case DATABASE, CACHE, STORE, BROKER -> Optional.of("data");
            case SERVER, CONSUMER -> Optional.of(report.deployment().inKubernetes(component) ? "pods" : "server");
            default -> Optional.empty();
        };
    }

    /** Only a checking balancer gives a share back by and by. */
    private Optional<Share> share(Id component) {
        if (report.deployment().linksTo(component).stream().noneMatch(link -> report.deployment()
                .role(link.from()) == Role.BALANCER)) {
            return Optional.empty();
        }
        var settings = report.deployment().settings();
        Element checked = report.deployment().groupOf(component).map(Element.class::cast)
                .orElse(report.topology().components().get(component));
        var rise = settings.required(checked, Props.CHECK_RISE);
        var interval = settings.required(checked, Props.CHECK_INTERVAL);
        var down = settings.required(checked, Props.CHECK_DOWN_INTERVAL);
        var fast = settings.required(checked, Props.CHECK_FAST_INTERVAL);
        var slow = settings.required(checked, Props.SLOW_START);
        var seconds = down.base() + (rise.base() - 1) * fast.base();
        var key = slow.base() > interval.base() ? "back.share" : "back.share.at-once";
        return Optional.of(new Share(key, words.seconds(seconds), words.settings(List.of(down, fast, rise)),
                words.setting(slow)));
    }
}
