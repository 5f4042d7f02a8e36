package bulkhead.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bulkhead.export.Exporter;
import bulkhead.export.target.Exporters;
import bulkhead.rules.Rule;
import bulkhead.rules.Rules;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Nothing is found by scanning at run time, so a forgotten line in a list would go unseen. */
class ListedTest {
    @Test
    void everyRuleIsListed() {
        assertEquals(implementationsOf(Rule.class), namesOf(Rules.all()));
    }

    @Test
    void everyExporterIsListed() {
        assertEquals(implementationsOf(Exporter.class), namesOf(Exporters.all()));
    }

    private static Set<String> implementationsOf(Class<?> type) {
        return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(type.getPackageName()).stream()
                .filter(each -> each.isAssignableTo(type) && !each.isInterface())
                .map(each -> each.getName()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> namesOf(Collection<?> listed) {
        return listed.stream().map(each -> each.getClass().getName()).collect(Collectors.toCollection(TreeSet::new));
    }
}
