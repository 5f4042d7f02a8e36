package bulkhead.storage;

import bulkhead.model.Balancing;
import bulkhead.model.Group;
import bulkhead.model.HealthCheck;
import bulkhead.model.Member;
import bulkhead.model.Redundancy;
import java.util.Optional;

final class GroupCodec implements Codec<Group> {
    @Override
    public Group read(Fields fields) {
        return new Group(fields.neededId("id"), fields.text("name").orElse(""),
                fields.briefs("members", "component", GroupCodec::member),
                fields.brief("redundancy", "type", RedundancyCodec::read).orElse(new Redundancy.Any()),
                fields.word("balancing", Balancing.class).orElse(Balancing.ROUND_ROBIN),
                fields.word("healthCheck", HealthCheck.class).orElse(HealthCheck.SHALLOW), PropertiesCodec.read(fields),
                fields.extras());
    }

    private static Optional<Member> member(Fields fields) {
        return Optional.of(new Member(fields.neededId("component"), QuantityCodec.read(fields, "weight"),
                fields.flag("standby")));
    }

    @Override
    public Out.One write(Group group) {
        var members = new Out.Many(group.members().stream().map(GroupCodec::write).toList());
        var fields = new OutFields().id("id", group.id()).anyText("name", group.name())
                .putUnless(group.members().isEmpty(), "members", members)
                .putUnless(group.redundancy().equals(new Redundancy.Any()), "redundancy",
                        RedundancyCodec.write(group.redundancy()))
                .wordUnless(Balancing.ROUND_ROBIN, "balancing", group.balancing())
                .wordUnless(HealthCheck.SHALLOW, "healthCheck", group.healthCheck());
        PropertiesCodec.write(fields, group.properties());
        return Grafting.finished(fields.fitting(), group.extras());
    }

    private static Out write(Member member) {
        return new OutFields().id("component", member.component()).putIfPresent("weight", member.weight(), QuantityCodec::write)
                .flag("standby", member.standby()).brief();
    }
}
