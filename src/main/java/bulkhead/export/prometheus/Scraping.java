package bulkhead.export.prometheus;

import bulkhead.export.Artifact;
import bulkhead.export.Comment;
import bulkhead.export.Sheet;
import bulkhead.model.Id;
import java.util.List;

/** Writes whom to ask, how often. */
record Scraping(Pace pace, List<Source> sources) {
    Artifact artifact(String path) {
        var sheet = new Sheet();
        var interval = pace.interval();
        sheet.block(pace.watcher(), "asks for figures, and for alarms");
        sheet.line("global:", interval.element());
        sheet.line("  scrape_interval: " + pace.times(1) + "  # " + Comment.source(interval.quantity()), interval.element());
        sheet.line("  evaluation_interval: " + pace.times(1), interval.element());
        sheet.line("rule_files: [rules.yml]", pace.watcher().id());
        sheet.line("scrape_configs:" + (sources.isEmpty() ? " []" : ""), pace.watcher().id());
        sources.forEach(source -> job(sheet, source));
        return sheet.artifact(path);
    }

    private static void job(Sheet sheet, Source source) {
        Id id = source.component().id();
        sheet.block(source.component(), source.sort().program());
        sheet.line("  - job_name: " + quoted(source.name()), id);
        if (source.service().isPresent()) {
            sheet.line("    dns_sd_configs:", id);
            sheet.line("      - names: [" + quoted(source.service().get()) + "]", id);
            sheet.line("        type: A", id);
            sheet.line("        port: " + source.port(), id);
            sheet.line("    relabel_configs:", id);
            sheet.line("      - target_label: component", id);
            sheet.line("        replacement: " + quoted(source.name()), id);
            return;
        }
        sheet.line("    static_configs:", id);
        sheet.line("      - labels: {component: " + quoted(source.name()) + "}", id);
        sheet.line("        targets:", id);
        source.targets().forEach(target -> sheet.line("          - " + quoted(target), id));
    }

    /** Names and hosts contain nothing that would end a quoted string. */
    static String quoted(String word) {
        return "\"" + word + "\"";
    }
}
