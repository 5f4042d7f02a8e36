package bulkhead.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;

/** How types are shaped and named. */
final class Style {
    private Style() {
    }

    static List<Law> laws() {
        return List.of(
                new Law("model, catalog and edit hold no field that can change",
                        fields().that().areDeclaredInClassesThat()
                                .resideInAnyPackage("bulkhead.model..", "bulkhead.catalog..", "bulkhead.edit..")
                                .should().beFinal(),
                        "package bulkhead.model; class Counter { int count; }"),
                new Law("no static field can change",
                        fields().that().areStatic().should().beFinal(),
                        "package bulkhead.editor; class Global { static int last; }"),
                new Law("classes are final: an interface, then its implementations",
                        classes().that(areMeantToBeFinal()).should().haveModifier(JavaModifier.FINAL),
                        "package bulkhead.rules; class Base { }"),
                new Law("records have no getters",
                        noMethods().that().areDeclaredInClassesThat(DescribedPredicate.describe("are records", JavaClass::isRecord))
                                .and().areNotStatic().should().haveNameMatching("get[A-Z].*"),
                        "package bulkhead.model; record Box(int width) { int getWidth() { return width; } }"),
                new Law("no package is a drawer for leftovers",
                        noClasses().should().resideInAnyPackage("..util..", "..utils..", "..common..", "..core..", "..impl..",
                                "..helper..", "..helpers..", "..manager..", "..misc.."),
                        "package bulkhead.model.util; class Strings { }"));
    }

    /** Enums extend Enum; lambdas and anonymous classes have no name to extend. */
    private static DescribedPredicate<JavaClass> areMeantToBeFinal() {
        return DescribedPredicate.describe("are named classes", type -> !type.isInterface() && !type.isEnum()
                && !type.isAnonymousClass());
    }
}
