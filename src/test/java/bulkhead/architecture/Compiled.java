package bulkhead.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Source text compiled on the spot, so that a law can be shown a class that breaks it. */
final class Compiled {
    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?:class|record|interface|enum) (\\w+)");

    private Compiled() {
    }

    static JavaClasses in(Path directory, List<String> sources) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var complaints = new StringWriter();
        var options = List.of("-proc:none", "-d", directory.toString(), "-cp", System.getProperty("java.class.path"));
        var units = sources.stream().map(Source::new).toList();
        if (!compiler.getTask(complaints, null, null, options, null, units).call()) {
            throw new IllegalArgumentException(complaints.toString());
        }
        return new ClassFileImporter().importPath(directory);
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///" + first(PACKAGE, text).replace('.', '/') + "/" + first(TYPE, text) + ".java"),
                    JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        private static String first(Pattern pattern, String text) {
            return pattern.matcher(text).results().findFirst().map((MatchResult found) -> found.group(1)).orElseThrow();
        }
    }
}
