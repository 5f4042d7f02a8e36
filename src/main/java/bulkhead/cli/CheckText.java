package bulkhead.cli;

import bulkhead.model.Texts;
import bulkhead.rules.Fixes;
import bulkhead.rules.Judgement;
import bulkhead.rules.Sentences;
import bulkhead.rules.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** For people: a line a finding as compilers write it, with why and what to do below. */
final class CheckText implements CheckFormat {
    @Override
    public String text(List<Checked> files, Locale locale) {
        var lines = new ArrayList<String>();
        for (var file : files) {
            file.judgements().stream().filter(judgement -> !judgement.suppressed())
                    .forEach(judgement -> finding(file, judgement, locale, lines));
            lines.add(summary(file, locale));
        }
        return lines.stream().map(Line::of).collect(Collectors.joining("\n"));
    }

    private static void finding(Checked file, Judgement judgement, Locale locale, List<String> lines) {
        var sentences = file.sentences(locale);
        var finding = judgement.finding();
        var at = file.position(judgement);
        var place = at == null ? "" : at.at().line() + ":" + at.at().column() + ":";
        lines.add(file.file() + ":" + place + " " + sentences.severity(finding.severity()) + " [" + finding.rule() + "] "
                + sentences.what(finding));
        lines.add("    " + sentences.why(finding));
        finding.figures().forEach(figure -> lines.add("    · " + sentences.figure(figure)));
        lines.add("    → " + sentences.advice(finding));
        file.fixes(judgement).ifPresent(fixes -> fixes(fixes, sentences, lines));
    }

    private static void fixes(Fixes fixes, Sentences sentences, List<String> lines) {
        fixes.offers().forEach(offer ->
                lines.add("    ✓ " + sentences.fix(offer.fix()) + " (" + sentences.price(offer.price()) + ")"));
        if (fixes.offers().isEmpty()) {
            lines.add("    – " + sentences.nothing(fixes));
        }
    }

    private static String summary(Checked file, Locale locale) {
        return Texts.beside(Cli.class, locale)
                .text("check.summary", file.file(), file.count(Severity.ERROR), file.count(Severity.WARNING),
                file.count(Severity.NOTE), file.suppressed());
    }
}
