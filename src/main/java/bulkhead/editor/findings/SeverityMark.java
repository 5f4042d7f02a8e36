package bulkhead.editor.findings;

import bulkhead.rules.Severity;
import java.util.Locale;
import javafx.scene.layout.Region;

/** The sign of a severity: shape and colour by its style class, so that neither tells it alone. */
final class SeverityMark extends Region {
    SeverityMark(Severity severity) {
        getStyleClass().addAll("severity-mark", severity.name().toLowerCase(Locale.ROOT));
        setMinSize(12, 12);
        setPrefSize(12, 12);
        setMaxSize(12, 12);
    }
}
