package bulkhead.cli;

import bulkhead.model.Topology;
import bulkhead.rules.Rules;
import bulkhead.rules.Sentences;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the rules. */
@Command(name = "rules")
final class RulesCommand implements Callable<Integer> {
    @Mixin
    private Told told;

    private final Console console;

    RulesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return told.print(console, RulesCommand::text, RulesCommand::json);
    }

    private static List<String> text(Locale locale) {
        var sentences = new Sentences(Topology.EMPTY, locale);
        var table = new Table();
        Rules.all().forEach(rule -> table.row(rule.id(), sentences.severity(rule.severity()), sentences.title(rule.id())));
        return table.lines();
    }

    private static String json(Locale locale) {
        var sentences = new Sentences(Topology.EMPTY, locale);
        var root = Json.object().put("version", 1);
        var rules = root.putArray("rules");
        Rules.all().forEach(rule -> rules.addObject().put("id", rule.id())
                .put("severity", rule.severity().name().toLowerCase(Locale.ROOT))
                .put("title", sentences.title(rule.id())));
        return Json.text(root);
    }
}
