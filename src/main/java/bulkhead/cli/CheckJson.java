package bulkhead.cli;

import bulkhead.model.Id;
import bulkhead.rules.Figure;
import bulkhead.rules.Fixes;
import bulkhead.rules.Judgement;
import bulkhead.rules.Sentences;
import bulkhead.rules.Severity;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** For programs: the form described in docs/cli.md; fields are only ever added. */
final class CheckJson implements CheckFormat {
    @Override
    public String text(List<Checked> files, Locale locale) {
        var root = Json.object().put("version", 1);
        var array = root.putArray("files");
        files.forEach(file -> array.add(file(file, locale)));
        return Json.text(root);
    }

    private static ObjectNode file(Checked file, Locale locale) {
        var node = Json.object().put("file", file.file()).put("name", file.document().meta().name());
        node.putObject("counts").put("error", file.count(Severity.ERROR)).put("warning", file.count(Severity.WARNING))
                .put("note", file.count(Severity.NOTE))
                .put("suppressed", file.suppressed());
        var findings = node.putArray("findings");
        file.judgements().forEach(judgement -> findings.add(finding(file, judgement, locale)));
        return node;
    }

    private static ObjectNode finding(Checked file, Judgement judgement, Locale locale) {
        var sentences = file.sentences(locale);
        var finding = judgement.finding();
        var node = Json.object().put("rule", finding.rule()).put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
                .put("message", sentences.what(finding)).put("why", sentences.why(finding)).put("fix", sentences.advice(finding));
        var elements = node.putArray("elements");
        finding.elements().forEach(id -> elements.add(element(file, id)));
        var numbers = node.putArray("numbers");
        finding.figures().forEach(figure -> numbers.add(number(figure)));
        file.fixes(judgement).ifPresent(fixes -> fixes(fixes, sentences, node));
        judgement.suppression().ifPresent(suppression -> node.putObject("suppressed").put("reason", suppression.reason())
                .put("author", suppression.author()));
        return node;
    }

    private static void fixes(Fixes fixes, Sentences sentences, ObjectNode finding) {
        var array = finding.put("tried", fixes.tried()).putArray("fixes");
        fixes.offers().forEach(offer -> {
            var node = array.addObject().put("key", offer.fix().key()).put("message", sentences.fix(offer.fix()))
                    .put("instances", offer.price().instances());
            offer.price().euroAMonth().ifPresentOrElse(euro -> node.put("euroPerMonth", euro),
                    () -> node.putNull("euroPerMonth"));
        });
    }

    private static ObjectNode element(Checked file, Id id) {
        var node = Json.object().put("id", id.value()).put("name", file.document().topology().label(id));
        file.positions().of(id).ifPresent(position -> node.put("pointer", position.pointer()).put("line", position.at().line())
                .put("column", position.at().column()));
        return node;
    }

    private static ObjectNode number(Figure figure) {
        var node = Json.object().put("name", figure.name());
        node.set("value", Json.number(figure.value()));
        node.put("unit", figure.unit().symbol());
        figure.element().ifPresent(element -> node.put("element", element.value()));
        node.put("source", figure.source().map(source -> source.origin().name().toLowerCase(Locale.ROOT)).orElse("computed"));
        figure.source().map(source -> source.note()).filter(note -> !note.isBlank()).ifPresent(note -> node.put("note", note));
        return node;
    }
}
