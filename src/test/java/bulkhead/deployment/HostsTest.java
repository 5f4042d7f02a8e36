package bulkhead.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class HostsTest {
    @Test
    void namesAndAddressesAreHosts() {
        var hosts = List.of("app-1", "app.example.com", "10.0.0.255", "::1", "2001:db8::17", "1:2:3:4:5:6:7:8", "::",
                "3com.example");
        assertEquals(hosts, hosts.stream().filter(Hosts::valid).toList());
    }

    @Test
    void whatCouldEndAWordOrALineIsNoHost() {
        var hosts = List.of("", " ", "a b", "a\nb", "a\"", "a'", "a#b", "${HOME}", "$(x)", "`x`", "../a", "a..b", "-a", "a-",
                "ä", "256.1.1.1", "1.2.3", "1.2.3.4.5",
                "1:2", ":::", "1::2::3", "a_b", "a:80", "x".repeat(64), "a.".repeat(140) + "a", "1:2:3:4:5:6:7:8:9");
        assertEquals(List.of(), hosts.stream().filter(Hosts::valid).toList());
    }
}
