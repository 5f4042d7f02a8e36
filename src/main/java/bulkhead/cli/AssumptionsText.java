package bulkhead.cli;

import bulkhead.rules.Sentences;
import bulkhead.rules.sensitivity.Sensitivity;
import bulkhead.rules.sensitivity.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which assumption to measure first, for people. */
final class AssumptionsText {
    private static final int MOST_CHANGES = 2;

    private final Sensitivity sensitivity;
    private final Wording wording;

    AssumptionsText(Sensitivity sensitivity, Sentences sentences, Locale locale) {
        this.sensitivity = sensitivity;
        this.wording = new Wording(sentences, locale);
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(wording.summary(sensitivity));
        for (var each : sensitivity.sensitive()) {
            lines.add("  " + wording.assumption(each.assumption()));
            each.flips().forEach(flip -> {
                var changes = wording.changes(flip);
                lines.add("    " + wording.at(each.assumption(), flip));
                changes.stream().limit(MOST_CHANGES).forEach(change -> lines.add("      " + change));
                if (changes.size() > MOST_CHANGES) {
                    lines.add("      " + wording.more(changes.size() - MOST_CHANGES));
                }
            });
        }
        return lines;
    }
}
