package bulkhead.drill.load;

import java.util.OptionalInt;

/** Why whoever sent a request counts it as lost; {@code status} is that of the answer, where one came. */
public record Trouble(Kind kind, OptionalInt status) {
    /** Sorts of trouble. */
    public enum Kind {
        /** No proxy is left that it could be sent to. */
        NOBODY,
        UNCONNECTED,
        /** Connected, but nothing came for as long as anybody waits. */
        SILENT,
        BROKEN,
        CLOSED,
        /** Answered, with another status than 200. */
        STATUS,
        /** Answered well, but by nobody who says who he is. */
        UNNAMED,
        /** Still waited for when the drill ended. */
        WAITING
    }

    static Trouble of(Kind kind) {
        return new Trouble(kind, OptionalInt.empty());
    }

    /** @param status the first line of an answer */
    static Trouble answered(String status) {
        var code = status.split(" ", 3);
        return code.length > 1 && code[1].matches("\\d{3}") ? new Trouble(Kind.STATUS, OptionalInt.of(Integer.parseInt(code[1])))
                : of(Kind.STATUS);
    }
}
