package bulkhead.export.prometheus;

import bulkhead.deployment.Names;
import bulkhead.export.Artifact;
import bulkhead.export.Comment;
import bulkhead.export.Sheet;
import bulkhead.model.Id;
import java.util.List;

/** Writes whom to ask, how often. Each figure is labelled with its component and the innermost place its instance stands in. */
record Scraping(Names names, Pace pace, List<Source> sources) {
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

    private void job(Sheet sheet, Source source) {
        sheet.block(source.component(), source.sort().program());
        sheet.line("  - job_name: " + Quoted.name(source.job()), source.component().id());
        if (source.service().isPresent()) {
            discovered(sheet, source, source.service().get());
        } else {
            listed(sheet, source);
        }
    }

    private void discovered(Sheet sheet, Source source, String service) {
        Id id = source.component().id();
        sheet.line("    dns_sd_configs:", id);
        sheet.line("      - names: [" + Quoted.name(service) + "]", id);
        sheet.line("        type: A", id);
        sheet.line("        port: " + source.port(), id);
        sheet.line("    relabel_configs:", id);
        source.asked(names).getFirst().labels().forEach((label, value) -> {
            sheet.line("      - target_label: " + label, id);
            sheet.line("        replacement: " + Quoted.name(value), id);
        });
    }

    private void listed(Sheet sheet, Source source) {
        Id id = source.component().id();
        sheet.line("    static_configs:", id);
        source.asked(names).forEach(asked -> {
            sheet.line("      - labels: " + RuleFile.labels(asked.labels()), id);
            sheet.line("        targets:", id);
            asked.targets().forEach(target -> sheet.line("          - " + Quoted.name(target), id));
        });
    }
}
