package bulkhead.export.kubernetes;

import bulkhead.export.Artifact;
import bulkhead.export.Comment;
import bulkhead.export.Sheet;
import bulkhead.model.Element;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.kubernetes.api.model.HasMetadata;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Kubernetes objects as YAML files, each under a comment that names its element. */
final class Yaml {
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
            .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS, YAMLWriteFeature.MINIMIZE_QUOTES,
            YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private Yaml() {
    }

    static Artifact artifact(String path, Element element, HasMetadata object) {
        return file(path, element, object.getKind(), object);
    }

    static Artifact file(String path, Element element, String remark, Object content) {
        var sheet = new Sheet();
        sheet.line("# " + Comment.on(element) + ": " + remark, element.id());
        MAPPER.writeValueAsString(content).lines().forEach(line -> sheet.line(line, element.id()));
        return sheet.artifact(path);
    }
}
