package bulkhead.analysis.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.model.RegionTopology;
import bulkhead.model.RegionTopology.Drawn;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Five tiers over many zones in four data centres and two regions, each needing half of its instances: held against the sum over
 * the number of live zones, in decimal arithmetic of sixty digits.
 */
class ManyZonesTest {
    private static final MathContext DIGITS = new MathContext(60);
    private static final BigDecimal NEGLIGIBLE = new BigDecimal("1e-45");
    private static final int TIERS = 5;

    @ParameterizedTest
    @CsvSource({"8, 2, TOGETHER", "8, 25, APART", "8, 2500, TOGETHER", "64, 3, TOGETHER", "512, 39, TOGETHER", "512, 2, APART"})
    void availabilityIsPreciseToTwelveDigits(int zones, int instances, Drawn drawn) {
        var flow = FailureAnalysis.of(Deployment.of(RegionTopology.of(zones, instances, drawn), Catalog.standard())).values().iterator().next();
        var availability = (Availability.Exact) flow.availability();
        var up = up(zones, instances);
        assertEquals(1, availability.up() / up.doubleValue(), 1e-12);
        assertEquals(1, availability.down() / BigDecimal.ONE.subtract(up).doubleValue(), 1e-12);
        assertEquals(2 + TIERS, flow.singlePoints().size());
    }

    @ParameterizedTest
    @CsvSource({"8, 2", "8, 25", "512, 3"})
    void drawnApartOrTogetherIsTheSame(int zones, int instances) {
        var together = FailureAnalysis.of(Deployment.of(RegionTopology.of(zones, instances, Drawn.TOGETHER), Catalog.standard())).values().iterator().next();
        var apart = FailureAnalysis.of(Deployment.of(RegionTopology.of(zones, instances, Drawn.APART), Catalog.standard())).values().iterator().next();
        assertEquals(1, ((Availability.Exact) together.availability()).down() / ((Availability.Exact) apart.availability()).down(), 1e-13);
        // losing a whole component of a zone, once for each tier and zone of the other region, exists only where it is one
        var whole = BigInteger.valueOf((long) TIERS * zones);
        assertEquals(Optional.of(together.cutSets().pairCount().orElseThrow().subtract(whole)), apart.cutSets().pairCount());
    }

    private static BigDecimal up(int zones, int instances) {
        var zone = share("99.95");
        var dataCentre = within(share("99.99"), power(new BigDecimal[] {BigDecimal.ONE.subtract(zone), zone}, zones / 4));
        var region = within(share("99.995"), power(dataCentre, 2));
        var live = power(region, 2);
        var sum = BigDecimal.ZERO;
        for (int count = 0; count < live.length; count++) {
            sum = sum.add(live[count].multiply(tail(count * instances, zones * instances / 2).pow(TIERS, DIGITS), DIGITS));
        }
        return sum.multiply(share("99.99").pow(2), DIGITS).multiply(share("99.98").pow(TIERS), DIGITS);
    }

    /** The model states availabilities, from which unavailability follows as a binary number. */
    private static BigDecimal share(String percent) {
        return new BigDecimal(Double.parseDouble(percent) / 100);
    }

    private static BigDecimal[] within(BigDecimal up, BigDecimal[] inside) {
        var all = Arrays.stream(inside).map(chance -> chance.multiply(up, DIGITS)).toArray(BigDecimal[]::new);
        all[0] = all[0].add(BigDecimal.ONE.subtract(up));
        return all;
    }

    private static BigDecimal[] power(BigDecimal[] one, int times) {
        var all = new BigDecimal[] {BigDecimal.ONE};
        for (int time = 0; time < times; time++) {
            var sum = new BigDecimal[all.length + one.length - 1];
            Arrays.fill(sum, BigDecimal.ZERO);
            for (int i = 0; i < all.length; i++) {
                for (int j = 0; j < one.length; j++) {
                    sum[i + j] = sum[i + j].add(all[i].multiply(one[j], DIGITS));
                }
            }
            all = sum;
        }
        return all;
    }

    /** Enough of n instances, summed from all alive downwards. */
    private static BigDecimal tail(int n, int need) {
        if (n < need) {
            return BigDecimal.ZERO;
        }
        var up = share("99.5");
        var odds = BigDecimal.ONE.subtract(up).divide(up, DIGITS);
        var term = up.pow(n, DIGITS);
        var sum = BigDecimal.ZERO;
        for (int alive = n; alive >= need; alive--) {
            sum = sum.add(term);
            term = term.multiply(odds, DIGITS).multiply(BigDecimal.valueOf(alive), DIGITS).divide(BigDecimal.valueOf(n - alive + 1L), DIGITS);
            if (alive < n * 0.99 && term.compareTo(NEGLIGIBLE) < 0) {
                return sum;
            }
        }
        return sum;
    }
}
