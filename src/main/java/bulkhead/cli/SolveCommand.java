package bulkhead.cli;

import bulkhead.faulttree.FaultTree;
import bulkhead.faulttree.openpsa.TreeReader;
import bulkhead.faulttree.openpsa.UnreadableTree;
import bulkhead.storage.DocumentFiles;
import bulkhead.storage.UnreadableDocument;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Solves each gate of a fault tree that no other gate uses: how likely it happens, and its minimal cut sets. */
@Command(name = "solve")
final class SolveCommand implements Callable<Integer> {
    private static final int HIGHEST_ORDER = 9;

    @Parameters(paramLabel = "${bundle:label.file}", descriptionKey = "file", arity = "1..*")
    private List<Path> files;

    @Option(names = "--order", defaultValue = "2", paramLabel = "N")
    private int order;

    @Mixin
    private Told told;

    @Spec
    private CommandSpec spec;

    private final Console console;

    SolveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (order < 1 || order > HIGHEST_ORDER) {
            throw new Misuse(spec, "order", Integer.toString(order), HIGHEST_ORDER);
        }
        return tree().map(this::solve).orElse(Exit.UNREADABLE);
    }

    private int solve(FaultTree tree) {
        var solved = tree.tops().stream().map(top -> Solved.of(tree, top, order)).toList();
        return told.print(console, locale -> new SolutionText(tree, solved, locale).lines(),
                locale -> new SolutionJson(tree, solved, locale).text(files));
    }

    private Optional<FaultTree> tree() {
        var locale = console.locale();
        var contents = new LinkedHashMap<String, byte[]>();
        try {
            for (var file : files) {
                contents.put(file.toString(), DocumentFiles.bytes(file));
            }
            return Optional.of(TreeReader.read(contents));
        } catch (UnreadableDocument unreadable) {
            console.say(unreadable.complaints().stream().map(complaint -> complaint.text(locale)));
        } catch (UnreadableTree unreadable) {
            console.say(unreadable.text(locale));
        }
        return Optional.empty();
    }
}
