package bulkhead.rules;

import bulkhead.model.Id;
import java.util.ArrayList;
import java.util.List;

/**
 * One place where a rule is broken: the guilty elements, the first being the one to go to, what the rule's sentences speak of, the numbers used, and fixes where
 * there are any.
 */
public record Finding(String rule, Severity severity, List<Id> elements, List<Argument> arguments, List<Figure> figures, List<Fix> fixes) {
    public Finding {
        elements = List.copyOf(elements);
        arguments = List.copyOf(arguments);
        figures = List.copyOf(figures);
        fixes = List.copyOf(fixes);
    }

    /** Of a rule in its own severity; figures and fixes are added by {@code with…}. */
    public static Finding of(Rule rule, List<Id> elements, Argument... arguments) {
        return new Finding(rule.id(), rule.severity(), elements, List.of(arguments), List.of(), List.of());
    }

    public Finding as(Severity other) {
        return new Finding(rule, other, elements, arguments, figures, fixes);
    }

    public Finding with(Figure... more) {
        var all = new ArrayList<>(figures);
        all.addAll(List.of(more));
        return new Finding(rule, severity, elements, arguments, all, fixes);
    }

    public Finding with(Fix fix) {
        var all = new ArrayList<>(fixes);
        all.add(fix);
        return new Finding(rule, severity, elements, arguments, figures, all);
    }
}
