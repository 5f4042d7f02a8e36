package bulkhead.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which room may know which; the arrows of ARCHITECTURE.md. */
final class Rooms {
    /** Each room with all rooms it may look into. */
    private static final Map<String, List<String>> MAY_SEE = maySee();

    private Rooms() {
    }

    static List<Law> laws() {
        return List.of(
                new Law("rooms look only where the arrows point", arrows(),
                        "package bulkhead.catalog; public class Kind { }",
                        "package bulkhead.model; class Box { bulkhead.catalog.Kind kind; }"),
                new Law("the command line and the editor do not know each other", arrows(),
                        "package bulkhead.editor; public class Window { }",
                        "package bulkhead.cli; class Command { bulkhead.editor.Window window; }"),
                new Law("storage knows the model alone", arrows(),
                        "package bulkhead.catalog; public class Kind { }",
                        "package bulkhead.storage; class File { bulkhead.catalog.Kind kind; }"),
                new Law("every class stands in a known room", everyClassHasARoom(),
                        "package bulkhead.attic; class Old { }"),
                new Law("packages form no cycle", noCycles(),
                        "package bulkhead.analysis; public class A { bulkhead.analysis.failure.B b; }",
                        "package bulkhead.analysis.failure; public class B { bulkhead.analysis.A a; }"));
    }

    private static Map<String, List<String>> maySee() {
        var rooms = new LinkedHashMap<String, List<String>>();
        rooms.put("model", List.of());
        rooms.put("catalog", List.of("model"));
        rooms.put("faulttree", List.of("model"));
        rooms.put("edit", List.of("model", "catalog"));
        rooms.put("diagram", List.of("model", "catalog"));
        rooms.put("deployment", List.of("model", "catalog"));
        rooms.put("analysis", List.of("model", "catalog", "deployment", "faulttree"));
        rooms.put("export", List.of("model", "catalog", "deployment", "faulttree", "analysis"));
        rooms.put("rules", List.of("model", "catalog", "deployment", "faulttree", "analysis", "edit"));
        rooms.put("picture", List.of("model", "catalog", "diagram"));
        rooms.put("storage", List.of("model"));
        rooms.put("program", List.of());
        rooms.put("acceptance", List.of("model", "catalog", "deployment", "faulttree", "analysis", "export", "program"));
        rooms.put("delivery", List.of("model", "catalog", "deployment", "faulttree", "analysis", "export", "storage"));
        rooms.put("drill", List.of("model", "catalog", "deployment", "faulttree", "analysis", "export", "program"));
        rooms.put("cli", List.of("model", "catalog", "faulttree", "edit", "diagram", "deployment", "analysis", "export", "rules",
                "picture", "storage", "program", "acceptance", "delivery", "drill"));
        rooms.put("editor", rooms.get("cli"));
        return rooms;
    }

    private static ArchRule arrows() {
        var layers = layeredArchitecture().consideringOnlyDependenciesInAnyPackage("bulkhead..")
                .withOptionalLayers(true).layer("entry").definedBy("bulkhead");
        for (var room : MAY_SEE.keySet()) {
            layers = layers.layer(room).definedBy("bulkhead." + room + "..");
        }
        layers = layers.whereLayer("entry").mayOnlyAccessLayers("cli", "editor");
        for (var room : MAY_SEE.entrySet()) {
            var seen = room.getValue().toArray(String[]::new);
            layers = seen.length == 0 ? layers.whereLayer(room.getKey()).mayNotAccessAnyLayer()
                    : layers.whereLayer(room.getKey()).mayOnlyAccessLayers(seen);
        }
        return layers;
    }

    private static ArchRule everyClassHasARoom() {
        var rooms = MAY_SEE.keySet().stream().map(room -> "bulkhead." + room + "..").toArray(String[]::new);
        return classes().that().resideOutsideOfPackage("bulkhead").should().resideInAnyPackage(rooms);
    }

    private static ArchRule noCycles() {
        return slices().assignedFrom(new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return type.getPackageName().startsWith("bulkhead") ? SliceIdentifier.of(type.getPackageName())
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "packages";
            }
        }).should().beFreeOfCycles();
    }
}
