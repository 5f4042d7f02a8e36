package bulkhead.export.prometheus;

import bulkhead.deployment.Deployment;
import bulkhead.deployment.Setting;
import bulkhead.export.Comment;
import bulkhead.model.Element;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an alarm says to a person: what is wrong, with which element, and where the threshold is from. */
record Told(Deployment deployment) {
    Map<String, String> of(String summary, Element element) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("summary", summary);
        texts.put("element", Comment.on(element));
        return texts;
    }

    Map<String, String> of(String summary, Element element, String threshold) {
        var texts = of(summary, element);
        texts.put("threshold", threshold);
        return texts;
    }

    /** A setting with its element and source, such as {@code workers of php (measured: load test)}. */
    String source(Setting setting) {
        return setting.property() + " of " + deployment.names().of(setting.element()) + " (" + Comment.source(setting.quantity())
                + ")";
    }

    /** As it is drawn, such as {@code 128 GiB} or {@code 12000/s}. */
    static String size(Setting full) {
        var unit = full.quantity().unit().symbol();
        return Amount.plain(Amount.of(full.quantity().value())) + (unit.isEmpty() || unit.startsWith("/") ? unit : " " + unit);
    }

    static String percent(Setting share) {
        return Amount.plain(Amount.of(share.base() * 100)) + " %";
    }
}
