package bulkhead.editor.inspector;

import bulkhead.catalog.Words;
import bulkhead.edit.Change;
import bulkhead.edit.Edit;
import bulkhead.editor.inspector.Field.Option;
import bulkhead.model.Balancing;
import bulkhead.model.Failover;
import bulkhead.model.Group;
import bulkhead.model.HealthCheck;
import bulkhead.model.Id;
import bulkhead.model.Member;
import bulkhead.model.PlaceLevel;
import bulkhead.model.Quantity;
import bulkhead.model.Redundancy;
import bulkhead.model.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A group's members and policy. */
final class GroupFields {
    private static final Quantity SECONDS = Quantity.assumed(10, Unit.SECOND);

    private final Composer composer;
    private final Group group;

    private GroupFields(Composer composer, Group group) {
        this.composer = composer;
        this.group = group;
    }

    static Stream<FieldGroup> groups(Composer composer, Group group) {
        var fields = new GroupFields(composer, group);
        return Stream.of(composer.group("general", composer.name(group), fields.members(), fields.standby()),
                composer.group("policy", Stream.concat(Stream.of(fields.redundancy()),
                        Stream.concat(fields.details(group.redundancy()), Stream.of(
                        composer.choice("balancing", Balancing.class, group.balancing(), composer.wording()::name,
                                group::withBalancing),
                        composer.choice("healthCheck", HealthCheck.class, group.healthCheck(), composer.wording()::name,
                                group::withHealthCheck))))));
    }

    /** Components that are free or already in; the primary stays in. */
    private Field members() {
        var free = composer.topology().components().values().stream()
                .filter(component -> composer.topology().groupOf(component.id()).filter(other -> !other.id().equals(group.id()))
                        .isEmpty());
        return composer.elements("members", free, ids(),
                ids -> Change.of("members", group.withMembers(Stream.concat(primary().stream().filter(id -> !ids.contains(id)),
                ids.stream()).map(this::member).toList())));
    }

    private Field standby() {
        var chosen = group.members().stream().filter(Member::standby).map(Member::component).toList();
        return composer.elements("standby", ids().stream().map(composer.topology().components()::get), chosen,
                ids -> Change.of("members",
                group.withMembers(group.members().stream()
                        .map(member -> new Member(member.component(), member.weight(), ids.contains(member.component())))
                        .toList())));
    }

    private Member member(Id component) {
        return group.members().stream().filter(member -> member.component().equals(component)).findFirst()
                .orElse(Member.active(component));
    }

    private List<Id> ids() {
        return group.members().stream().map(Member::component).toList();
    }

    private Optional<Id> primary() {
        return group.redundancy() instanceof Redundancy.PrimaryReplica policy ? Optional.of(policy.primary()) : Optional.empty();
    }

    private Field redundancy() {
        var kinds = Stream.<Redundancy>of(new Redundancy.Any(), new Redundancy.KOfN(Quantity.ONE), new Redundancy.Quorum(),
                new Redundancy.MultiPrimary(),
                new Redundancy.Partitioned(Quantity.assumed(3, Unit.ONE), Quantity.assumed(2, Unit.ONE), Optional.empty(), false))
                .toList();
        var all = Stream.concat(kinds.stream(), ids().stream()
                .limit(1).<Redundancy>map(id -> new Redundancy.PrimaryReplica(id, new Failover.Manual(), List.of()))).toList();
        var options = all.stream().map(kind -> new Option(Words.of(kind), composer.wording().name(kind))).toList();
        return new Field.Choice(composer.about("redundancy"), options, Optional.of(Words.of(group.redundancy())),
                Optional.empty(), false,
                word -> change(all.stream().filter(kind -> Optional.of(Words.of(kind)).equals(word)).findFirst()
                        .orElse(group.redundancy())));
    }

    private Edit change(Redundancy redundancy) {
        return Change.of("redundancy", group.withRedundancy(redundancy));
    }

    private Stream<Field> details(Redundancy redundancy) {
        return switch (redundancy) {
            case Redundancy.KOfN(var k) -> Stream.of(number("redundancy.k", k, Redundancy.KOfN::new));
            case Redundancy.Partitioned policy -> partitioned(policy);
            case Redundancy.PrimaryReplica policy -> primaryReplica(policy);
            case Redundancy.Any(), Redundancy.Quorum(), Redundancy.MultiPrimary() -> Stream.of();
        };
    }

    private Stream<Field> partitioned(Redundancy.Partitioned policy) {
        var levels = Stream.concat(Stream.of(new Option("", composer.texts().text("highest-level"))),
                Arrays.stream(PlaceLevel.values()).map(level -> new Option(level.name(), composer.wording().name(level))))
                .toList();
        return Stream.of(
                number("redundancy.replicationFactor", policy.replicationFactor(),
                        value -> new Redundancy.Partitioned(value, policy.required(), policy.domain(),
                                policy.majorityOfMasters())),
                number("redundancy.required", policy.required(),
                        value -> new Redundancy.Partitioned(policy.replicationFactor(), value, policy.domain(),
                                policy.majorityOfMasters())),
                new Field.Choice(composer.about("redundancy.domain"), levels,
                        Optional.of(policy.domain().map(PlaceLevel::name).orElse("")), Optional.empty(), false,
                        word -> change(new Redundancy.Partitioned(policy.replicationFactor(), policy.required(),
                                word.filter(name -> !name.isEmpty()).map(PlaceLevel::valueOf), policy.majorityOfMasters()))),
                new Field.YesNo(composer.about("redundancy.majorityOfMasters"), policy.majorityOfMasters(), false,
                        on -> change(new Redundancy.Partitioned(policy.replicationFactor(), policy.required(), policy.domain(),
                                on))));
    }

    private Stream<Field> primaryReplica(Redundancy.PrimaryReplica policy) {
        var components = ids().stream().map(composer.topology().components()::get).toList();
        return Stream.concat(Stream.of(
                composer.element("redundancy.primary", components, Optional.of(policy.primary()), true,
                        id -> change(new Redundancy.PrimaryReplica(id.orElse(policy.primary()), policy.failover(),
                                policy.neverPromoted()))),
                composer.elements("redundancy.neverPromoted", components.stream(), policy.neverPromoted(),
                        ids -> change(new Redundancy.PrimaryReplica(policy.primary(), policy.failover(), ids))),
                failover(policy)), failoverDetails(policy));
    }

    private Field failover(Redundancy.PrimaryReplica policy) {
        var controllers = composer.topology().groups().values().stream().filter(other -> !other.id().equals(group.id()))
                .map(Group::id).limit(1)
                .<Failover>map(id -> new Failover.Controller(id, SECONDS, false));
        var all = Stream.concat(Stream.of(new Failover.BuiltIn(SECONDS, SECONDS), new Failover.Manual()), controllers).toList();
        var options = all.stream().map(kind -> new Option(Words.of(kind), composer.wording().name(kind))).toList();
        return new Field.Choice(composer.about("redundancy.failover"), options, Optional.of(Words.of(policy.failover())),
                Optional.empty(), false,
                word -> change(with(policy, all.stream().filter(kind -> Optional.of(Words.of(kind)).equals(word)).findFirst()
                        .orElse(policy.failover()))));
    }

    private Stream<Field> failoverDetails(Redundancy.PrimaryReplica policy) {
        return switch (policy.failover()) {
            case Failover.BuiltIn(var detection, var promotion) -> Stream.of(
                    time("redundancy.detection", detection, value -> with(policy, new Failover.BuiltIn(value, promotion))),
                    time("redundancy.promotion", promotion, value -> with(policy, new Failover.BuiltIn(detection, value))));
            case Failover.Controller(var controller, var promotion, var majority) -> Stream.of(
                    composer.element("redundancy.controller", composer.topology().groups().values().stream()
                            .filter(other -> !other.id().equals(group.id())).toList(),
                            Optional.of(controller), true,
                            id -> change(with(policy, new Failover.Controller(id.orElse(controller), promotion, majority)))),
                    time("redundancy.promotion", promotion,
                            value -> with(policy, new Failover.Controller(controller, value, majority))),
                    new Field.YesNo(composer.about("redundancy.majorityOfAll"), majority, false,
                            on -> change(with(policy, new Failover.Controller(controller, promotion, on)))));
            case Failover.Manual() -> Stream.of();
        };
    }

    private static Redundancy with(Redundancy.PrimaryReplica policy, Failover failover) {
        return new Redundancy.PrimaryReplica(policy.primary(), failover, policy.neverPromoted());
    }

    private Field number(String key, Quantity value, Function<Quantity, Redundancy> change) {
        return composer.count(key, value, number -> group.withRedundancy(change.apply(number)));
    }

    private Field time(String key, Quantity value, Function<Quantity, Redundancy> change) {
        return composer.number(key, Unit.SECOND, Optional.of(value),
                number -> group.withRedundancy(change.apply(number.orElse(SECONDS))));
    }
}
