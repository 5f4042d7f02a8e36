package bulkhead.drill.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountTest {
    private static final Optional<Long> NEVER = Optional.empty();

    private static Optional<Ending> told(String line) {
        return Account.in(line).map(Account::ending);
    }

    private static Ending ended(String letters, Optional<String> server, long queued, int retries) {
        return new Ending(Optional.of(letters), server, Optional.of(queued), NEVER, NEVER, retries);
    }

    @Test
    void whatWaitedTooLongInTheQueueIsToldAsSuch() {
        var line = "198.18.0.9:49222 [28/Nov/2026:13:20:01.123] web web/<NOSRV> 0/5001/-1/-1/5001 503 217 - - sQ-- "
                + "10/10/8/0/0 0/3 \"GET /drill HTTP/1.1\"";
        assertEquals(Optional.of(ended("sQ--", Optional.empty(), 5, 0)), told(line));
        assertEquals(Optional.of(49222), Account.in(line).map(Account::port));
    }

    @Test
    void whomItWasGivenToAndHowOftenIsTold() {
        assertEquals(Optional.of(ended("SC--", Optional.of("app-1"), 0, 3)), told("127.0.0.1:40000 [28/Nov/2026:13:20:01.123] web "
                + "web/app-1 0/0/-1/-1/12 503 217 - - SC-- 10/10/8/8/+3 0/0 \"GET /drill HTTP/1.1\""));
        assertEquals(Optional.of(ended("SC", Optional.of("app-1"), 0, 3)), told("127.0.0.1:40000 [28/Nov/2026:13:20:01.123] web "
                + "web/app-1 0/-1/12 0 SC 10/10/8/8/3 0/0"));
    }

    @Test
    void timesAreInWholeSecondsSoThatThoseAlikeAreEqual() {
        var line = "127.0.0.1:40000 [28/Nov/2026:13:20:01.123] web web/app-1 0/%d/1400/2600/4000 500 80 - - SD-- 1/1/0/0/0 0/0 \"GET / HTTP/1.1\"";
        assertEquals(told(line.formatted(3)), told(line.formatted(499)));
        assertEquals(Optional.of(Optional.of(1L)), told(line.formatted(3)).map(Ending::connecting));
        assertEquals(Optional.of(Optional.of(3L)), told(line.formatted(3)).map(Ending::answering));
    }

    @Test
    void whatWentWellOrTellsOfNoRequestIsLeftOut() {
        assertEquals(Optional.empty(), told("127.0.0.1:40000 [28/Nov/2026:13:20:01.123] web web/app-1 0/0/0/2/2 200 80 - - ---- "
                + "1/1/0/0/0 0/0 \"GET /drill HTTP/1.1\""));
        assertEquals(Optional.empty(), told("Server web/app-1 is DOWN, reason: Layer4 timeout, check duration: 400ms."));
    }

    @Test
    void whoHasARequestThatHasNotEndedIsTold() {
        assertEquals(Optional.of(Ending.underway("app-1")), Account.underway("0x55d0c8: proto=tcpv4 src=127.0.0.1:46062 fe=web be=web "
                + "srv=app-1 ts=00 epoch=0 age=1s calls=2 rate=0 cpu=0 lat=0").map(Account::ending));
    }
}
