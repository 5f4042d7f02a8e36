package bulkhead.rules;

import bulkhead.model.Id;
import java.util.List;

/**
 * One place where a rule is broken: the guilty elements, the first being the one to go to, the arguments of the rule's sentences, the numbers used, and
 * fixes where there are any.
 */
public record Finding(String rule, Severity severity, List<Id> elements, List<String> arguments, List<Figure> figures, List<Fix> fixes) {
    public Finding {
        elements = List.copyOf(elements);
        arguments = List.copyOf(arguments);
        figures = List.copyOf(figures);
        fixes = List.copyOf(fixes);
    }
}
