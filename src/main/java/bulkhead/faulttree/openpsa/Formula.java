package bulkhead.faulttree.openpsa;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What makes a gate happen, before names are looked up. */
sealed interface Formula {
    /** The name of a gate or basic event; which of the two, where the file says so. */
    record Reference(String name, Optional<String> sort, Tags tags, Markup element) implements Formula {
    }

    /** At least so many of the parts. */
    record Several(int least, List<Formula> parts) implements Formula {
    }

    Set<String> SORTS = Set.of("gate", "basic-event");

    static Formula of(Tags tags, Markup element) throws UnreadableTree {
        return switch (element.name()) {
            case "gate", "basic-event" -> new Reference(name(tags, element), Optional.of(element.name()), tags, element);
            case "event" -> event(tags, element);
            case "or" -> new Several(1, parts(tags, element));
            case "and" -> {
                var parts = parts(tags, element);
                yield new Several(parts.size(), parts);
            }
            case "atleast" -> atLeast(tags, element);
            default -> throw tags.refused(element);
        };
    }

    private static Formula event(Tags tags, Markup element) throws UnreadableTree {
        var sort = element.attribute("type");
        if (sort.isPresent() && !SORTS.contains(sort.get())) {
            throw tags.complaint(element, sort.get().equals("house-event") ? "house" : "no-sort", sort.get());
        }
        return new Reference(name(tags, element), sort, tags, element);
    }

    private static String name(Tags tags, Markup element) throws UnreadableTree {
        var name = tags.name(element);
        if (name.contains(".")) {
            throw tags.complaint(element, "path", name);
        }
        return name;
    }

    private static Formula atLeast(Tags tags, Markup element) throws UnreadableTree {
        var parts = parts(tags, element);
        var least = tags.attribute(element, "min");
        if (!least.matches("\\d{1,9}") || Integer.parseInt(least) < 1 || Integer.parseInt(least) > parts.size()) {
            throw tags.complaint(element, "no-least", least, Integer.toString(parts.size()));
        }
        var names = new ArrayList<String>();
        for (var part : parts) {
            if (part instanceof Reference reference && names.contains(reference.name())) {
                throw tags.complaint(reference.element(), "twice", reference.name());
            } else if (part instanceof Reference reference) {
                names.add(reference.name());
            }
        }
        return new Several(Integer.parseInt(least), parts);
    }

    private static List<Formula> parts(Tags tags, Markup element) throws UnreadableTree {
        var parts = new ArrayList<Formula>();
        for (var child : element.contents()) {
            parts.add(of(tags, child));
        }
        if (parts.isEmpty()) {
            throw tags.complaint(element, "no-parts", element.name());
        }
        return parts;
    }
}
