package bulkhead.export.prometheus;

import bulkhead.model.Id;
import java.util.List;

/** The alerting rules about one element, under its name in exported files. */
public record RuleGroup(String name, Id element, List<Rule> rules) {
    public RuleGroup {
        rules = List.copyOf(rules);
    }
}
