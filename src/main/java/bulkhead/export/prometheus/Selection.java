package bulkhead.export.prometheus;

import java.util.Collection;
import java.util.stream.Collectors;

/** Which time series of a metric are meant, without the braces. Values are names in exported files, which need no quoting. */
record Selection(String matchers) {
    static Selection of(String label, String value) {
        return new Selection(label + "=\"" + value + "\"");
    }

    static Selection any(String label, Collection<String> values) {
        return values.size() == 1 ? of(label, values.iterator().next())
                : new Selection(label + "=~\"" + values.stream().collect(Collectors.joining("|")) + "\"");
    }

    /** All of these but those with one of the values. */
    Selection but(String label, Collection<String> values) {
        return values.isEmpty() ? this : new Selection(matchers + "," + label + "!~\"" + values.stream()
                .collect(Collectors.joining("|")) + "\"");
    }

    Selection and(String label, String value) {
        return new Selection(matchers + "," + label + "=\"" + value + "\"");
    }

    /** A metric's name with the selection. */
    String on(String metric) {
        return metric + "{" + matchers + "}";
    }
}
