package bulkhead.rules;

import bulkhead.deployment.Setting;
import bulkhead.model.Source.Origin;
import java.util.List;
import java.util.stream.Stream;

/** How far a finding may go on the settings it rests on. */
final class Grounds {
    private Grounds() {
    }

    /** A note where any of them is nobody's statement but the catalogue's guess. */
    static Severity of(Severity severity, Stream<Setting> settings) {
        return settings.anyMatch(Grounds::guessed) ? Severity.NOTE : severity;
    }

    static Severity of(Severity severity, List<Setting> settings) {
        return of(severity, settings.stream());
    }

    private static boolean guessed(Setting setting) {
        return setting.basis() == Setting.Basis.CATALOGUE && setting.quantity().source().origin() == Origin.ASSUMED;
    }
}
