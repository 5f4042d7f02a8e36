package bulkhead.drill.rig;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a proxy wrote of one request that ended otherwise than well (HAProxy 2.6 configuration manual, 8.2.2 TCP and 8.2.3 HTTP
 * log format): who asked by his port, which server it was given to, how its session ended, in four or two letters, and
 * milliseconds in the queue, until connected, and until answered; empty where it didn't come to that.
 */
public record Account(int port, String server, String end, Optional<Integer> queued, Optional<Integer> connecting,
        Optional<Integer> answering, int retries) {
    private static final Pattern LINE = Pattern.compile("\\S+:(?<port>\\d+) \\[[^]]+] \\S+ \\S+/(?<server>\\S+) "
            + "(?:[-+\\d]+/(?<queued>[-+\\d]+)/(?<connecting>[-+\\d]+)/(?<answering>[-+\\d]+)/[-+\\d]+ "
            + "(?<status>\\S+) \\S+ \\S+ \\S+"
            + "|(?<tcpQueued>[-+\\d]+)/(?<tcpConnecting>[-+\\d]+)/[-+\\d]+ \\S+) "
            + "(?<end>\\S{2,4}) (?:\\d+/){4}\\+?(?<retries>\\d+) .*");
    /** Of "show sess" (management guide). */
    private static final Pattern SESSION = Pattern.compile("0x\\S+ .*\\bsrc=\\S+:(\\d+) .*\\bsrv=(\\S+) .*");
    private static final String UNDERWAY = "underway";
    private static final String WELL = "--";

    /** Empty where a line tells of no request, or of one that went well. */
    static Optional<Account> in(String line) {
        var found = LINE.matcher(line);
        return found.matches() && !well(found) ? Optional.of(account(found)) : Optional.empty();
    }

    /** From a line that tells of a request that hasn't ended. */
    static Optional<Account> underway(String line) {
        var found = SESSION.matcher(line);
        return found.matches() ? Optional.of(new Account(Integer.parseInt(found.group(1)), found.group(2), UNDERWAY,
                Optional.empty(), Optional.empty(), Optional.empty(), 0)) : Optional.empty();
    }

    private static boolean well(Matcher line) {
        return line.group("end").startsWith(WELL) && (line.group("status") == null || line.group("status").startsWith("2"));
    }

    private static Account account(Matcher line) {
        return new Account(Integer.parseInt(line.group("port")), line.group("server"), line.group("end"),
                millis(line, "queued", "tcpQueued"), millis(line, "connecting", "tcpConnecting"), millis(line, "answering"),
                Integer.parseInt(line.group("retries")));
    }

    private static Optional<Integer> millis(Matcher line, String... groups) {
        return Stream.of(groups).map(line::group).filter(text -> text != null).map(Integer::parseInt)
                .filter(millis -> millis >= 0).findFirst();
    }

    /** To whole seconds, so that those alike can be counted. */
    @Override
    public String toString() {
        return Stream.of(Stream.of(end), Stream.of(server).filter(name -> !name.startsWith("<")),
                told("queued", queued), told("connecting", connecting), told("answering", answering),
                Stream.of(retries).filter(times -> times > 0).map(times -> "retries " + times))
                .flatMap(each -> each).collect(Collectors.joining(", "));
    }

    private static Stream<String> told(String timer, Optional<Integer> millis) {
        return millis.stream().map(time -> timer + " " + Math.round(time / 1000.0) + " s");
    }
}
