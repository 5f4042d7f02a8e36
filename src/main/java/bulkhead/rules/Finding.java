package bulkhead.rules;

import bulkhead.model.Id;
import java.util.ArrayList;
import java.util.List;

/**
 * One place where a rule is broken: the guilty elements, the first being the one to go to, what the rule's sentences speak of,
 * and the numbers used.
 */
public record Finding(String rule, Severity severity, List<Id> elements, List<Argument> arguments, List<Figure> figures) {
    public Finding {
        elements = List.copyOf(elements);
        arguments = List.copyOf(arguments);
        figures = List.copyOf(figures);
    }

    /** Of a rule in its own severity; figures are added by {@code with…}. */
    public static Finding of(Rule rule, List<Id> elements, Argument... arguments) {
        return new Finding(rule.id(), rule.severity(), elements, List.of(arguments), List.of());
    }

    /** The properties and fields it is about, by their names in files. */
    List<String> facts() {
        return arguments.stream().filter(Argument.Fact.class::isInstance).map(fact -> ((Argument.Fact) fact).name()).toList();
    }

    public Finding as(Severity other) {
        return new Finding(rule, other, elements, arguments, figures);
    }

    public Finding with(Figure... more) {
        var all = new ArrayList<>(figures);
        all.addAll(List.of(more));
        return new Finding(rule, severity, elements, arguments, all);
    }
}
