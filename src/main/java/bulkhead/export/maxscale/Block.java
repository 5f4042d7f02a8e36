package bulkhead.export.maxscale;

import bulkhead.deployment.Setting;
import bulkhead.export.Sheet;
import bulkhead.model.Element;
import bulkhead.model.Id;
import java.util.regex.Pattern;

/**
 * One section being written: a header, then parameters the target release has, with values that can't be taken for anything else.
 */
final class Block {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern VALUE = Pattern.compile("\\$?[A-Za-z0-9_.:,-]+");

    private final Sheet sheet;
    private final Section section;
    private final String release;
    private final Id owner;

    private Block(Sheet sheet, Section section, String release, Id owner) {
        this.sheet = sheet;
        this.section = section;
        this.release = release;
        this.owner = owner;
    }

    static Block of(Sheet sheet, Section section, String name, String release, Element owner, String remark) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("No section name: " + name);
        }
        sheet.block(owner, remark);
        sheet.line("[" + name + "]", owner.id());
        section.type().ifPresent(type -> sheet.line("type=" + type, owner.id()));
        return new Block(sheet, section, release, owner.id());
    }

    /** Whether the target release has the parameter here. */
    boolean takes(String parameter) {
        return Parameters.has(section.module(), parameter, release);
    }

    Block put(String parameter, String value) {
        return put(parameter, value, owner);
    }

    Block put(String parameter, String value, Id element) {
        var listed = Parameters.of(section, parameter, release);
        if (!VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException("No value for '" + parameter + "': " + value);
        }
        if (listed.type().equals("duration") && !value.matches("[0-9]+m?s")) {
            throw new IllegalArgumentException("'" + parameter + "' is a " + listed.type() + ", not " + value + ".");
        }
        sheet.line(parameter + "=" + value, element);
        return this;
    }

    Block flag(String parameter, Setting setting) {
        return put(parameter, Boolean.toString(setting.on()), setting.element());
    }

    Block on(String parameter) {
        return put(parameter, "true");
    }

    Block put(String parameter, int value) {
        return put(parameter, Integer.toString(value));
    }

    Block count(String parameter, Setting setting) {
        return put(parameter, Integer.toString(setting.count()), setting.element());
    }

    Block time(String parameter, Setting setting) {
        return put(parameter, time(setting.base()), setting.element());
    }

    /** Whole seconds where it is some, else milliseconds; a duration without a unit is refused by later releases. */
    static String time(double seconds) {
        long milliseconds = Math.round(seconds * 1000);
        return milliseconds % 1000 == 0 ? milliseconds / 1000 + "s" : milliseconds + "ms";
    }
}
