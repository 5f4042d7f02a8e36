package bulkhead.model;

import java.util.List;
import java.util.Optional;

/**
 * What a flow promises: availability as a share, recovery time and recovery point, latency, and the countries (ISO 3166 codes) its data may
 * be in; no country named: anywhere.
 */
public record Objectives(Optional<Quantity> availability, Optional<Quantity> rto, Optional<Quantity> rpo, Optional<Quantity> latency,
                         List<String> countries) {
    public static final Objectives NONE =
            new Objectives(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public Objectives {
        countries = List.copyOf(countries);
    }
}
