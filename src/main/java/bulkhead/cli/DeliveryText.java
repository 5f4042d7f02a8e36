package bulkhead.cli;

import bulkhead.delivery.Delivery;
import bulkhead.delivery.Item;
import bulkhead.delivery.State;
import bulkhead.model.Texts;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What writing an export would change, for people: a line a file, or line by line. */
final class DeliveryText {
    private DeliveryText() {
    }

    static String changes(Delivery delivery, Locale locale) {
        return delivery.items().stream().map(item -> change(item, locale)).collect(Collectors.joining());
    }

    private static String change(Item item, Locale locale) {
        return item.state().sign() + " " + item.path() + ": " + item.state().text(locale) + "\n";
    }

    static String differences(Delivery delivery, Locale locale) {
        return delivery.items().stream().filter(item -> item.state() != State.SAME && item.state() != State.LEFT)
                .flatMap(item -> Stream.concat(Stream.of(change(item, locale)), item.comparison().text().map(line -> line + "\n")))
                .collect(Collectors.joining());
    }

    /** Why nothing is written, with the files that somebody would miss. */
    static String refusal(Delivery delivery, Locale locale) {
        return list("export.hazards", delivery.hazards(), locale) + Texts.beside(DeliveryText.class, locale).text("export.overwrite") + "\n";
    }

    /** Files that are there and not as exported, though nobody would miss anything. */
    static String beside(Delivery delivery, Locale locale) {
        return beside("export.kept", delivery.in(State.KEPT).toList(), locale) + beside("export.left", delivery.in(State.LEFT).toList(), locale);
    }

    private static String beside(String key, Collection<Item> items, Locale locale) {
        return items.isEmpty() ? "" : list(key, items, locale);
    }

    private static String list(String key, Collection<Item> items, Locale locale) {
        return Texts.beside(DeliveryText.class, locale).text(key, items.size()) + "\n"
                + items.stream().map(item -> "  " + change(item, locale)).collect(Collectors.joining());
    }
}
