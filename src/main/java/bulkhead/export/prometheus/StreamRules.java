package bulkhead.export.prometheus;

import bulkhead.catalog.PropertySpec;
import bulkhead.catalog.Props;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Setting;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is an alarm about Kafka: brokers are missing, partitions lack copies, or a consumer group is so far behind that records
 * are about to be deleted unread. Every exporter tells of the whole cluster, so each figure is taken once.
 */
record StreamRules(Deployment deployment, Source source, Pace pace) {
    private static final int WINDOW = 4;
    private static final Map<String, String> OF_CONSUMER = new TreeMap<>(Map.of("consumergroup", "readers", "topic", "records"));

    Stream<Rule> stream() {
        var retention = deployment.settings().required(source.component(), Props.RETENTION);
        var late = retention.base() <= 0 ? Stream.<Rule>empty()
                : Stream.of(late(retention, target(Props.NORMAL_TARGET), Rule.Severity.WARNING, "ConsumerLagAboveNormalTarget"),
                        late(retention, target(Props.EMERGENCY_TARGET), Rule.Severity.CRITICAL,
                        "ConsumerLagAboveEmergencyTarget"));
        return Stream.concat(Stream.of(missing(), underReplicated()), late);
    }

    private Rule missing() {
        var brokers = source.selection().on("kafka_brokers");
        int all = source.instances();
        return rule("BrokersMissing", Rule.Severity.CRITICAL, Rule.Silence.ALARMING, "(max(" + brokers + ") or vector(0)) < "
                + all,
                new Told(deployment).of("Fewer than the " + all + " brokers of " + source.name() + " that are drawn are up.",
                source.component()),
                List.of(Trial.alarms(constant(brokers, all - 1), Map.of()), Trial.alarms(List.of(), Map.of()),
                        Trial.silent(constant(brokers, all))));
    }

    private Rule underReplicated() {
        var lacking = source.selection().on("kafka_topic_partition_under_replicated_partition");
        return rule("PartitionsUnderReplicated", Rule.Severity.WARNING, Rule.Silence.HARMLESS, "sum by (topic) (" + lacking
                + ") > 0",
                new Told(deployment).of("Partitions of a topic of " + source.name() + " have fewer copies than they should.",
                source.component()),
                List.of(Trial.alarms(constant(lacking, 1), Map.of()), Trial.silent(constant(lacking, 0))));
    }

    /** Records behind ÷ records a second is how old the oldest unread record is. */
    private Rule late(Setting retention, Setting target, Rule.Severity severity, String name) {
        var most = Amount.product(retention.base(), target.base());
        var told = new Told(deployment);
        var origin = Amount.plain(most) + " s = " + Told.percent(target) + ", " + told.source(target) + ", of "
                + told.source(retention);
        return rule(name, severity, Rule.Silence.HARMLESS, age() + " > " + Amount.plain(most),
                told.of("A consumer group of " + source.name() + " is behind by more than " + Told.percent(target)
                        + " of the time that records are kept.", source.component(), origin),
                List.of(Trial.alarms(lag(FigureRules.bad(most)), OF_CONSUMER),
                Trial.silent(lag(most.multiply(new BigDecimal("0.999999")))),
                        Trial.silent(List.of())));
    }

    private String age() {
        var lag = source.selection().on("kafka_consumergroup_lag");
        var offset = source.selection().on("kafka_topic_partition_current_offset");
        return "sum by (consumergroup, topic) (max by (consumergroup, topic, partition) (" + lag
                + "))\n/ on (topic) group_left ()\n"
                + "sum by (topic) (max by (topic, partition) (rate(" + offset + "[" + pace.times(WINDOW) + "])))";
    }

    /** One record a second comes in, so the lag in records is that in seconds. */
    private List<Trial.Series> lag(BigDecimal seconds) {
        var topic = source.selection().and("topic", "records").and("partition", "0");
        return List.of(Trial.Series.constant(topic.and("consumergroup", "readers").on("kafka_consumergroup_lag"),
                Amount.plain(seconds)),
                new Trial.Series(topic.on("kafka_topic_partition_current_offset"), "0",
                        Amount.plain(BigDecimal.valueOf(pace.milliseconds(), 3))));
    }

    private static List<Trial.Series> constant(String selector, int figure) {
        return List.of(Trial.Series.constant(selector, Integer.toString(figure)));
    }

    private Setting target(PropertySpec target) {
        return deployment.settings().required(source.component(), target);
    }

    private Rule rule(String name, Rule.Severity severity, Rule.Silence silence, String condition, Map<String, String> texts,
            List<Trial> trials) {
        return new Rule(name, severity, silence, condition, ComponentRules.PATIENCE, source.label(), texts, source.component()
                .id(),
                trials);
    }
}
