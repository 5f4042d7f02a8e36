package bulkhead.drill.rig;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a proxy wrote of one request that ended otherwise than well, or not yet (HAProxy 2.6 configuration manual, 8.2.2 TCP and
 * 8.2.3 HTTP log format): who asked, by his port, and how it ended.
 */
public record Account(int port, Ending ending) {
    private static final Pattern LINE = Pattern.compile("\\S+:(?<port>\\d+) \\[[^]]+] \\S+ \\S+/(?<server>\\S+) "
            + "(?:[-+\\d]+/(?<queued>[-+\\d]+)/(?<connecting>[-+\\d]+)/(?<answering>[-+\\d]+)/[-+\\d]+ "
            + "(?<status>\\S+) \\S+ \\S+ \\S+"
            + "|(?<tcpQueued>[-+\\d]+)/(?<tcpConnecting>[-+\\d]+)/[-+\\d]+ \\S+) "
            + "(?<end>\\S{2,4}) (?:\\d+/){4}\\+?(?<retries>\\d+) .*");
    /** Of "show sess" (management guide). */
    private static final Pattern SESSION = Pattern.compile("0x\\S+ .*\\bsrc=\\S+:(\\d+) .*\\bsrv=(\\S+) .*");
    private static final String WELL = "--";

    /** Empty where a line tells of no request, or of one that went well. */
    static Optional<Account> in(String line) {
        var found = LINE.matcher(line);
        return found.matches() && !well(found) ? Optional.of(account(found)) : Optional.empty();
    }

    /** From a line that tells of a request that hasn't ended. */
    static Optional<Account> underway(String line) {
        var found = SESSION.matcher(line);
        return found.matches() ? Optional.of(new Account(Integer.parseInt(found.group(1)), Ending.underway(found.group(2))))
                : Optional.empty();
    }

    private static boolean well(Matcher line) {
        return line.group("end").startsWith(WELL) && (line.group("status") == null || line.group("status").startsWith("2"));
    }

    private static Account account(Matcher line) {
        return new Account(Integer.parseInt(line.group("port")), new Ending(Optional.of(line.group("end")),
                Ending.given(line.group("server")), seconds(line, "queued", "tcpQueued"),
                seconds(line, "connecting", "tcpConnecting"), seconds(line, "answering"), Integer.parseInt(line.group("retries"))));
    }

    private static Optional<Long> seconds(Matcher line, String... groups) {
        return Stream.of(groups).map(line::group).filter(text -> text != null).map(Integer::parseInt)
                .filter(millis -> millis >= 0)
                .map(millis -> Math.round(millis / 1000.0)).findFirst();
    }
}
