package bulkhead.drill.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatisticsTest {
    @Test
    void whatACheckWasToldMayHoldCommasAndLineBreaks() {
        assertEquals(List.of(List.of("pxname", "svname", "last_chk", "status"), List.of("web", "a", "no, not\nyet", "DOWN"),
                List.of("web", "b", "", "UP")),
                Statistics.rows("# pxname,svname,last_chk,status\nweb,a,\"no, not\nyet\",DOWN\nweb,b,,UP\n\n"));
    }

    @Test
    void whatWasCutOffIsLeftOut() {
        assertEquals(List.of(), Statistics.rows(""));
        assertEquals(List.of(List.of("pxname", "svname")), Statistics.rows("# pxname,svname\nweb,\"a"));
    }
}
