package bulkhead.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** Which room may use which library, and who may touch the world outside: files, clock, chance, environment, streams. */
final class Borders {
    private static final String[] PURE = {"bulkhead.model..", "bulkhead.catalog..", "bulkhead.edit..", "bulkhead.deployment..",
        "bulkhead.analysis..", "bulkhead.rules..", "bulkhead.diagram..", "bulkhead.picture..", "bulkhead.export..", "bulkhead.faulttree.."};
    private static final String[] OUTWARD = {"bulkhead", "bulkhead.storage..", "bulkhead.program..", "bulkhead.acceptance..", "bulkhead.delivery..", "bulkhead.drill..", "bulkhead.cli..",
        "bulkhead.editor.shell.."};

    private Borders() {
    }

    static List<Law> laws() {
        return List.of(
                library("JavaFX stays in the editor", List.of("javafx..", "atlantafx..", "org.kordamp.."), List.of("editor"),
                        "package bulkhead.diagram; class Box { javafx.geometry.Point2D corner; }"),
                new Law("tools know no toolkit",
                        noClasses().that().resideInAPackage("bulkhead.editor.tool..").should().dependOnClassesThat()
                                .resideInAPackage("javafx.."),
                        "package bulkhead.editor.tool; class Pan { javafx.geometry.Point2D from; }"),
                library("JGraphT stays in analysis and diagram", List.of("org.jgrapht.."), List.of("analysis", "diagram"),
                        "package bulkhead.model; class Net { org.jgrapht.Graph<String, String> graph; }"),
                library("ojAlgo stays in analysis", List.of("org.ojalgo.."), List.of("analysis"),
                        "package bulkhead.rules; class Best { org.ojalgo.optimisation.Variable factor; }"),
                library("ELK stays in diagram", List.of("org.eclipse.."), List.of("diagram"),
                        "package bulkhead.editor; class Tidy { org.eclipse.elk.graph.ElkNode node; }"),
                library("java-diff-utils stays in delivery", List.of("com.github.difflib.."), List.of("delivery"),
                        "package bulkhead.cli; class Diff { com.github.difflib.patch.Patch<String> patch; }"),
                library("Jackson stays in storage, cli, export, acceptance and delivery", List.of("tools.jackson..", "com.fasterxml.jackson.."),
                        List.of("storage", "cli", "export", "acceptance", "delivery"),
                        "package bulkhead.model; class Json { tools.jackson.databind.JsonNode node; }"),
                library("Kubernetes types stay in export", List.of("io.fabric8.."), List.of("export"),
                        "package bulkhead.deployment; class Pods { io.fabric8.kubernetes.api.model.Pod pod; }"),
                library("picocli stays in cli", List.of("picocli.."), List.of("cli"),
                        "package bulkhead.storage; class Option { picocli.CommandLine line; }"),
                library("PDF writers stay in picture", List.of("org.apache.pdfbox..", "de.rototor.."), List.of("picture"),
                        "package bulkhead.cli; class Draw { org.apache.pdfbox.pdmodel.PDPage page; }"),
                library("AWT stays in picture", List.of("java.awt..", "javax.swing..", "javax.imageio.."), List.of("picture"),
                        "package bulkhead.editor; class Paint { java.awt.Color colour; }"),
                new Law("other programs are started in program alone",
                        noClasses().that().resideOutsideOfPackage("bulkhead.program..").should().dependOnClassesThat()
                                .belongToAnyOf(Process.class, ProcessBuilder.class, Runtime.class),
                        "package bulkhead.cli; class Shell { ProcessBuilder start; }"),
                new Law("files are touched in storage, program, acceptance, delivery, drill, cli and the editor's shell alone", files(),
                        "package bulkhead.export; class Disk { java.nio.file.Path target; }"),
                new Law("the clock is read in storage, program, drill, cli and the editor's shell alone", clock(),
                        "package bulkhead.rules; class Now { java.time.Instant at() { return java.time.Instant.now(); } }"),
                new Law("nothing random, of the environment or of the default locale enters a result", environment(),
                        "package bulkhead.export; class Chance { double any() { return Math.random(); } }"),
                new Law("text for machines is never formatted by the default locale", defaultLocale(),
                        "package bulkhead.export; class Text { String of(double d) { return String.format(\"%f\", d); } }"),
                new Law("only the command line and the entry print",
                        noClasses().that().resideOutsideOfPackages("bulkhead", "bulkhead.cli..").should(
                                ACCESS_STANDARD_STREAMS),
                        "package bulkhead.analysis; class Loud { void say() { System.out.println(); } }"));
    }

    private static Law library(String name, List<String> packages, List<String> rooms, String offence) {
        var allowed = rooms.stream().map(room -> "bulkhead." + room + "..").toArray(String[]::new);
        return new Law(name, noClasses().that().resideOutsideOfPackages(allowed).should().dependOnClassesThat()
                .resideInAnyPackage(packages.toArray(String[]::new)), offence);
    }

    private static ArchRule files() {
        return noClasses().that().resideOutsideOfPackages(OUTWARD).should().dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.nio.channels..")
                .orShould().dependOnClassesThat().haveNameMatching("java\\.io\\.(File.*|RandomAccessFile)");
    }

    private static ArchRule clock() {
        return noClasses().that().resideOutsideOfPackages(OUTWARD).should().dependOnClassesThat()
                .belongToAnyOf(java.time.Clock.class)
                .orShould().callMethodWhere(target(called("java\\.time\\..*", "now")))
                .orShould().callMethodWhere(target(called("java\\.lang\\.System", "currentTimeMillis|nanoTime")))
                .orShould().callConstructor(java.util.Date.class);
    }

    private static ArchRule environment() {
        return noClasses().that().resideInAnyPackage(PURE)
                .should().callMethodWhere(target(called("java\\.lang\\.System", "getenv|getProperty")))
                .orShould().callMethodWhere(target(called("java\\.lang\\.Math", "random")))
                .orShould().callMethodWhere(target(called("java\\.util\\.UUID", "randomUUID")))
                .orShould().callConstructor(java.util.Random.class)
                .orShould().callMethodWhere(target(called("java\\.util\\.(Locale|TimeZone)|java\\.time\\.ZoneId",
                        "getDefault|systemDefault")));
    }

    private static ArchRule defaultLocale() {
        return noClasses().that().resideInAnyPackage(PURE)
                .should().callMethod(String.class, "format", String.class, Object[].class)
                .orShould().callMethod(String.class, "formatted", Object[].class)
                .orShould().callMethod(String.class, "toLowerCase")
                .orShould().callMethod(String.class, "toUpperCase")
                .orShould().callConstructor(java.text.MessageFormat.class, String.class)
                .orShould().callMethod(java.text.MessageFormat.class, "format", String.class, Object[].class)
                .orShould().callConstructor(java.text.DecimalFormat.class, String.class);
    }

    private static DescribedPredicate<AccessTarget> called(String owners, String names) {
        return DescribedPredicate.describe(owners + "." + names,
                target -> target.getOwner().getFullName().matches(owners) && target.getName().matches(names));
    }
}
