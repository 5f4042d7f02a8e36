package bulkhead.drill.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountTest {
    private static Optional<String> told(String line) {
        return Account.in(line).map(Account::toString);
    }

    @Test
    void whatWaitedTooLongInTheQueueIsToldAsSuch() {
        var line = "198.18.0.9:49222 [28/Nov/2026:13:20:01.123] web web/<NOSRV> 0/5001/-1/-1/5001 503 217 - - sQ-- "
                + "10/10/8/0/0 0/3 \"GET /drill HTTP/1.1\"";
        assertEquals(Optional.of("sQ--, queued 5 s"), told(line));
        assertEquals(Optional.of(49222), Account.in(line).map(Account::port));
    }

    @Test
    void whomItWasGivenToAndHowOftenIsTold() {
        assertEquals(Optional.of("SC--, app-1, queued 0 s, retries 3"), told("127.0.0.1:40000 [28/Nov/2026:13:20:01.123] web "
                + "web/app-1 0/0/-1/-1/12 503 217 - - SC-- 10/10/8/8/+3 0/0 \"GET /drill HTTP/1.1\""));
        assertEquals(Optional.of("SC, app-1, queued 0 s, retries 3"), told("127.0.0.1:40000 [28/Nov/2026:13:20:01.123] web "
                + "web/app-1 0/-1/12 0 SC 10/10/8/8/3 0/0"));
    }

    @Test
    void whatWentWellOrTellsOfNoRequestIsLeftOut() {
        assertEquals(Optional.empty(), told("127.0.0.1:40000 [28/Nov/2026:13:20:01.123] web web/app-1 0/0/0/2/2 200 80 - - ---- "
                + "1/1/0/0/0 0/0 \"GET /drill HTTP/1.1\""));
        assertEquals(Optional.empty(), told("Server web/app-1 is DOWN, reason: Layer4 timeout, check duration: 400ms."));
    }

    @Test
    void whoHasARequestThatHasNotEndedIsTold() {
        assertEquals(Optional.of("underway, app-1"), Account.underway("0x55d0c8: proto=tcpv4 src=127.0.0.1:46062 fe=web be=web "
                + "srv=app-1 ts=00 epoch=0 age=1s calls=2 rate=0 cpu=0 lat=0").map(Account::toString));
    }
}
