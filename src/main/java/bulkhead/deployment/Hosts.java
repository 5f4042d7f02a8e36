package bulkhead.deployment;

import java.util.regex.Pattern;

/**
 * What may be written where a program expects a host: a name (RFC 1123), an IPv4 address, or an IPv6 address without brackets.
 */
public final class Hosts {
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?");
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+");
    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(?:\\.(?!$)|$)){4}");
    private static final Pattern IPV6_CHARACTERS = Pattern.compile("[0-9A-Fa-f:]{2,39}");
    private static final int LONGEST_NAME = 253;

    private Hosts() {
    }

    public static boolean valid(String host) {
        return ip(host) || name(host);
    }

    /** Whether it is an address, so that nobody has to be asked for it. */
    public static boolean ip(String host) {
        return IPV4.matcher(host).matches() || ipv6(host);
    }

    public static boolean ipv6(String host) {
        if (!IPV6_CHARACTERS.matcher(host).matches() || host.contains(":::")) {
            return false;
        }
        int gap = host.indexOf("::");
        return gap < 0 ? groups(host) == 8
                : host.indexOf("::", gap + 1) < 0 && groups(host.substring(0, gap)) + groups(host.substring(gap + 2)) <= 7;
    }

    /** Groups of one side of an IPv6 address; more than an address can have where one is malformed. */
    private static int groups(String side) {
        var parts = side.isEmpty() ? new String[0] : side.split(":", -1);
        for (var part : parts) {
            if (part.isEmpty() || part.length() > 4) {
                return 99;
            }
        }
        return parts.length;
    }

    private static boolean name(String host) {
        if (host.length() > LONGEST_NAME || NUMBERS.matcher(host).matches()) {
            return false;
        }
        for (var label : host.split("\\.", -1)) {
            if (!LABEL.matcher(label).matches()) {
                return false;
            }
        }
        return true;
    }

    /** Host and port as programs read them; an IPv6 address stands in brackets. */
    public static String withPort(String host, int port) {
        return (ipv6(host) ? "[" + host + "]" : host) + ":" + port;
    }

    /** The address pattern with the instance's number in place of {@code %}. */
    static String numbered(String pattern, int number) {
        return pattern.replace("%", Integer.toString(number));
    }
}
