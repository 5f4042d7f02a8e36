package bulkhead.cli;

import bulkhead.delivery.Delivery;
import bulkhead.delivery.Item;
import bulkhead.delivery.State;
import bulkhead.model.Texts;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What writing an export would change, for people: a line a file, or line by line. */
final class DeliveryText {
    private DeliveryText() {
    }

    static List<String> changes(Delivery delivery, Locale locale) {
        return delivery.items().stream().map(item -> change(item, locale)).toList();
    }

    private static String change(Item item, Locale locale) {
        return item.state().sign() + " " + item.path() + ": " + item.state().text(locale);
    }

    static List<String> differences(Delivery delivery, Locale locale) {
        return delivery.items().stream().filter(item -> item.state() != State.SAME && item.state() != State.LEFT)
                .flatMap(item -> Stream.concat(Stream.of(change(item, locale)), item.comparison().text())).toList();
    }

    /** Why nothing is written, with the files that somebody would miss. */
    static Stream<String> refusal(Delivery delivery, Locale locale) {
        return Stream.concat(list("export.hazards", delivery.hazards(), locale),
                Stream.of(Texts.beside(DeliveryText.class, locale).text("export.overwrite")));
    }

    /** Files that are there and not as exported, though nobody would miss anything. */
    static Stream<String> beside(Delivery delivery, Locale locale) {
        return Stream.concat(list("export.kept", delivery.in(State.KEPT).toList(), locale),
                list("export.left", delivery.in(State.LEFT).toList(), locale));
    }

    private static Stream<String> list(String key, Collection<Item> items, Locale locale) {
        return items.isEmpty() ? Stream.empty() : Stream.concat(Stream.of(Texts.beside(DeliveryText.class, locale).text(key, items.size())),
                items.stream().map(item -> "  " + change(item, locale)));
    }
}
