package bulkhead.cli;

import bulkhead.model.Topology;
import bulkhead.rules.Rules;
import bulkhead.rules.Sentences;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the rules. */
@Command(name = "rules", description = "List the rules that check applies.")
final class RulesCommand implements Callable<Integer> {
    @Option(names = "--format", defaultValue = "TEXT", paramLabel = "FORMAT", description = "One of ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private ListFormat format;

    @Mixin
    private Language language;

    private final Console console;

    RulesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.out().print((format == ListFormat.JSON ? json() : text()) + "\n");
        return Exit.CLEAN;
    }

    private String text() {
        var sentences = new Sentences(Topology.EMPTY, language.forPeople(console));
        var table = new Table();
        Rules.all().forEach(rule -> table.row(rule.id(), sentences.severity(rule.severity()), sentences.title(rule.id())));
        return table.text();
    }

    private String json() {
        var sentences = new Sentences(Topology.EMPTY, language.forPrograms());
        var root = Json.object().put("version", 1);
        var rules = root.putArray("rules");
        Rules.all().forEach(rule -> rules.addObject().put("id", rule.id()).put("severity", rule.severity().name().toLowerCase(Locale.ROOT))
                .put("title", sentences.title(rule.id())));
        return Json.text(root);
    }
}
