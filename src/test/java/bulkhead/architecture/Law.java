package bulkhead.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * One law of the house.
 *
 * @param name what it forbids or asks for, as a sentence
 * @param rule judges compiled classes
 * @param offence source text that breaks this law: proof that the rule can fail
 */
record Law(String name, ArchRule rule, List<String> offence) {
    Law(String name, ArchRule rule, String... offence) {
        this(name, rule.allowEmptyShould(true), List.of(offence));
    }

    @Override
    public String toString() {
        return name;
    }
}
