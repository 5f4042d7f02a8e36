package bulkhead.cli;

import bulkhead.model.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with how a command was called, and how it is called. */
record UsageText(Texts texts, List<String> arguments) {
    /** What is said of a value that an argument of a type can't have. */
    private static final Map<Class<?>, String> VALUES = Map.of(int.class, "whole", double.class, "number", boolean.class, "flag",
            Path.class, "path");

    Stream<String> lines(ParameterException wrong) {
        var help = wrong.getCommandLine().getHelp();
        return Stream.concat(Stream.of(sentence(wrong)),
                (help.synopsisHeading() + help.synopsis(help.synopsisHeadingLength()).stripTrailing()).lines());
    }

    private String sentence(ParameterException wrong) {
        return switch (wrong) {
            case Misuse misuse -> texts.text("usage." + misuse.key(), misuse.arguments());
            case UnmatchedArgumentException unmatched -> unmatched(unmatched.getCommandLine(), unmatched.getUnmatched().getFirst());
            case OverwrittenOptionException twice -> texts.text("usage.twice", name(twice.getOverwritten()));
            case MissingParameterException missing -> missing(missing.getMissing());
            default -> value(wrong);
        };
    }

    private String unmatched(CommandLine command, String argument) {
        return argument.startsWith("-") ? texts.text("usage.option", argument)
                : command.getSubcommands().isEmpty() ? texts.text("usage.surplus", argument)
                : texts.text("usage.command", argument, String.join(", ", command.getSubcommands().keySet()));
    }

    /** An option that is there is missing its value. */
    private String missing(List<ArgSpec> missing) {
        return missing.stream().filter(this::given).findFirst().map(option -> texts.text("usage.no-value", name(option), synopsis(option)))
                .orElseGet(() -> texts.text("usage.missing", missing.stream().map(UsageText::synopsis).collect(Collectors.joining(", "))));
    }

    private boolean given(ArgSpec argument) {
        return argument instanceof OptionSpec option && Stream.of(option.names())
                .anyMatch(name -> arguments.stream().anyMatch(given -> given.equals(name) || given.startsWith(name + "=")));
    }

    private String value(ParameterException wrong) {
        var argument = wrong.getArgSpec();
        var type = argument == null ? Object.class : argument.auxiliaryTypes()[0];
        return VALUES.containsKey(type) ? texts.text("usage." + VALUES.get(type), name(argument), wrong.getValue())
                : type.isEnum() ? texts.text("usage.choice", name(argument), wrong.getValue(), choices(type))
                : texts.text("usage.other", wrong.getMessage());
    }

    private static String choices(Class<?> type) {
        return Stream.of(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String synopsis(ArgSpec argument) {
        return argument instanceof OptionSpec ? name(argument) + " " + argument.paramLabel() : argument.paramLabel();
    }
}
