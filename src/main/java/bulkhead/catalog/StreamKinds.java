package bulkhead.catalog;

import static bulkhead.catalog.Props.*;

import java.util.List;

/** What records run through. */
final class StreamKinds {
    private static final KindSpec KAFKA = broker("kafka").runs("kafka").with(IMAGE.or("apache/kafka:4.0.0"))
            .with(PROTOCOL.or("kafka"), PORT.orVendor(9092, "Kafka 4.0, listeners"), MAX_RATE.or(200_000))
            .with(RETENTION.orVendor(7, "Kafka 4.0, log.retention.hours 168"))
            .with(PARTITIONS.orVendor(1, "Kafka 4.0, num.partitions"));
    private static final KindSpec QUEUE = broker("queue")
            .with(PROTOCOL.or("tcp"), PORT.orVendor(5672, "AMQP 0-9-1"), RETENTION.or(7), PARTITIONS.or(1), MAX_RATE.or(20_000));
    private static final KindSpec CONSUMER = ComputeKinds.puller("consumer", Section.STREAM)
            .with(WORKERS.or(10), SERVICE_TIME.or(1));
    private static final KindSpec MONITORING_SERVER = KindSpec.of("monitoring-server", Role.SERVER, Section.STREAM)
            .with(Families.WORKERS_POOL).with(PROTOCOL.or("http"), PORT.or(8080))
            .with(SERVICE_TIME.or(5), CPU.or(8), MEMORY.or(16), RECORD_SIZE.or(200));

    private StreamKinds() {
    }

    static List<KindSpec> all() {
        return List.of(KAFKA, QUEUE, CONSUMER, MONITORING_SERVER);
    }

    private static KindSpec broker(String id) {
        return KindSpec.of(id, Role.BROKER, Section.STREAM).with(Families.STORAGE)
                .with(MAX_CONNECTIONS.or(10_000), DISK.or(1000));
    }
}
