package bulkhead.editor.look;

import bulkhead.deployment.Footing;
import bulkhead.deployment.Setting;
import bulkhead.model.Id;
import bulkhead.model.Source;
import java.util.Optional;

/**
 * What one cell says, what it draws beside it, the fact its number comes from, how far that can be relied on, and whether it
 * misses what was promised. Its source is that of the very number it shows; its footing that of the least reliable it is worked
 * out from.
 */
public record Telling(String text, Optional<Use> use, Optional<Cause> cause, Optional<Source> source, Optional<Footing> footing,
        Optional<String> remark, boolean missed) {
    /** Nobody can say. */
    public static final Telling NOTHING = of("–");

    public static Telling of(String text) {
        return new Telling(text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    public static Telling of(String text, Id element, String fact) {
        return of(text).because(element, fact);
    }

    public Telling because(Id element, String fact) {
        return new Telling(text, use, Optional.of(new Cause(element, fact)), source, footing, remark, missed);
    }

    public Telling because(Setting setting) {
        return because(setting.element(), setting.property()).from(setting.quantity().source());
    }

    /** Where the line is about no element, it rests on none. */
    public Telling because(Heading heading, String fact) {
        return heading.element().map(element -> because(element, fact)).orElse(this);
    }

    public Telling from(Source newSource) {
        return new Telling(text, use, cause, Optional.of(newSource), footing, remark, missed);
    }

    /** On the least reliable of several numbers, which leads to it where nothing else does. */
    public Telling on(Optional<Footing> newFooting) {
        return newFooting.map(number ->
                new Telling(text, use, cause.or(() -> Optional.of(new Cause(number.element(), number.fact()))), source,
                newFooting, remark, missed)).orElse(this);
    }

    public Telling with(Use newUse) {
        return new Telling(text, Optional.of(newUse), cause, source, footing, remark, missed);
    }

    /** Says more where somebody asks. */
    public Telling remarking(String words) {
        return words.isEmpty() ? this : new Telling(text, use, cause, source, footing, Optional.of(words), missed);
    }

    public Telling asMissed() {
        return new Telling(text, use, cause, source, footing, remark, true);
    }
}
