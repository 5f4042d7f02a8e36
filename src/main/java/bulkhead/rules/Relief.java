package bulkhead.rules;

import bulkhead.catalog.Role;
import bulkhead.edit.Edit;
import bulkhead.edit.Nest;
import bulkhead.model.Component;
import bulkhead.model.Failover;
import bulkhead.model.Flow;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Member;
import bulkhead.model.Place;
import bulkhead.model.Redundancy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Ways out from under one place or risk for those that stand or fall with it. */
final class Relief {
    private final Inspection inspection;
    private final Domain domain;
    private final Moves moves;
    private final Spares spares;

    Relief(Inspection inspection, Id domain) {
        this.inspection = inspection;
        this.domain = Domain.of(domain, inspection);
        this.moves = new Moves(inspection.topology());
        this.spares = new Spares(inspection);
    }

    /** One member of a group moves out, a component is spread, or a second one is put outside. */
    Stream<Fix> of(Group group) {
        var last = lastMovable(group);
        return last.stream().flatMap(component -> Stream.of(
                group.members().size() < 2 ? Stream.<Fix>of() : sites(component).map(site -> moved(component, site)),
                component.instances().count() < 2 ? Stream.<Fix>of() : sites(component).map(site -> spread(component, site)),
                sites(component).map(site -> spares.elsewhere(component.id(), beside(component), site)))).flatMap(each -> each);
    }

    /** A lone member may move whole: what counts is where it is, not that there are two. */
    Stream<Fix> ofLone(Group group) {
        return Stream.concat(lastMovable(group).stream().filter(_ -> group.members().size() < 2)
                .flatMap(component -> sites(component).map(site -> moved(component, site))), of(group));
    }

    /** A component in no group moves, or a second one is put outside; nothing where it stands nowhere. */
    Stream<Fix> ofLone(Component component) {
        return component.place().isEmpty() && component.spread().isEmpty() ? Stream.empty()
                : Stream.concat(sites(component).map(site -> spares.elsewhere(component.id(), beside(component), site)),
                        sites(component).map(site -> moved(component, site)));
    }

    /** The last member: never the first, which may be the primary, where there are two. */
    private Optional<Component> lastMovable(Group group) {
        var members = group.members().stream().map(Member::component).map(inspection.topology().components()::get)
                .filter(component -> component.place().isPresent() || !component.spread().isEmpty()).toList();
        return members.stream().reduce((_, last) -> last);
    }

    private Fix moved(Component component, Sites.Site site) {
        return Fix.of("move" + site.key(), site.with(moves.whole(component, site.place())), Argument.named(component.id()),
                shown(component, site));
    }

    private Fix spread(Component component, Sites.Site site) {
        return Fix.of("spread" + site.key(), site.with(moves.part(component, beside(component), site.place())),
                Argument.named(component.id()),
                shown(component, site));
    }

    private Argument shown(Component component, Sites.Site site) {
        return Argument.named(site.isDrawn() ? beside(component) : site.place());
    }

    /** Places outside the domain, beside the one the component would have to leave. */
    private Stream<Sites.Site> sites(Component component) {
        return Sites.beside(beside(component), inspection).filter(site -> site.isDrawn()
                || domain.spares(site.place(), inspection));
    }

    /**
     * The outermost place of the component that falls with the domain; where only the component itself does, the ground it
     * stands on.
     */
    private Id beside(Component component) {
        var around = inspection.topology().path(component.place().or(() -> component.spread().stream().findFirst()));
        return around.stream().filter(place -> domain.on().contains(place.id())).reduce((_, outer) -> outer)
                .or(() -> spares.ground(component.id())).or(() -> around.stream().findFirst()).map(Place::id).orElseThrow();
    }

    /**
     * For all that flows need and that wholly stands or falls with the domain, at once: a part of the place moves, half of each
     * moves, or each gets a second one.
     */
    Stream<Fix> of(List<Flow> flows) {
        var place = inspection.topology().places().get(domain.id());
        var tiers = tiers(flows);
        if (tiers.isEmpty()) {
            return Stream.empty();
        }
        var names = new Argument.Named(tiers.stream().map(tier -> tier.getLast().id()).toList());
        return Stream.concat(place == null ? Stream.of() : parts(place), common(tiers)
                .stream().flatMap(beside -> Sites.beside(beside, inspection)
                .filter(site -> site.isDrawn() || domain.spares(site.place(), inspection))
                .map(site -> Fix.of("second-site" + site.key(),
                        site.with(tiers.stream().flatMap(tier -> halved(tier, beside, site.place()))), names,
                        Argument.named(site.isDrawn() ? beside : site.place())))));
    }

    /** A place inside it, with all its content, goes elsewhere. */
    private Stream<Fix> parts(Place place) {
        return inspection.topology().childPlaces(Optional.of(place.id())).reversed()
                .stream().flatMap(child -> Sites.beside(place.id(), inspection)
                .filter(site -> !site.isDrawn() || inspection.topology().childPlaces(Optional.of(place.id())).size() > 1)
                .map(site -> Fix.of("move-place" + site.key(),
                        site.with(Stream.of(new Nest(List.of(child.id()), Optional.of(site.place()), Map.of()))),
                        Argument.named(child.id()), Argument.named(site.isDrawn() ? place.id() : site.place()))));
    }

    private Optional<Id> common(List<List<Component>> tiers) {
        return inspection.topology().places().containsKey(domain.id()) ? Optional.of(domain.id())
                : domain.on().stream().filter(inspection.topology().places()::containsKey).findFirst()
                        .or(() -> tiers.getFirst().stream().flatMap(component -> spares.ground(component.id()).stream())
                                .map(Place::id).findFirst());
    }

    private Stream<Edit> halved(List<Component> tier, Id beside, Id site) {
        var last = tier.getLast();
        boolean alike = last.instances().count() > 1 && last.place().isPresent();
        return tier.size() > 1 ? moves.whole(last, site) : alike ? moves.part(last, beside, site)
                : Stream.of(spares.twin(last.id(), Optional.of(site), Math.max(1, last.instances().count())));
    }

    /** The members of each group, and each component in none, that the flows need and that have no instance outside. */
    private List<List<Component>> tiers(List<Flow> flows) {
        var tiers = new LinkedHashSet<List<Id>>();
        for (var flow : flows) {
            Reach.of(flow, inspection).stream().filter(id -> inspection.role(id) != Role.SOURCE
                    && inspection.role(id) != Role.EDGE)
                    .forEach(id -> tiers.add(tier(id)));
        }
        new ArrayList<>(tiers).forEach(tier -> controllers(tier).ifPresent(tiers::add));
        return tiers.stream().filter(tier -> domain.holdsAll(tier.stream().flatMap(id -> inspection.deployment().nodes(id)
                .stream()).toList()))
                .map(tier -> tier.stream().map(inspection.topology().components()::get).toList()).toList();
    }

    private List<Id> tier(Id component) {
        return inspection.deployment().groupOf(component).map(group -> group.members().stream()
                .map(Member::component).toList()).orElse(List.of(component));
    }

    private Optional<List<Id>> controllers(List<Id> tier) {
        return inspection.deployment().groupOf(tier.getFirst()).map(Group::redundancy)
                .filter(Redundancy.PrimaryReplica.class::isInstance).map(policy -> ((Redundancy.PrimaryReplica) policy)
                        .failover())
                .filter(Failover.Controller.class::isInstance).flatMap(failover ->
                        inspection.group(((Failover.Controller) failover).group()))
                .map(group -> group.members().stream().map(Member::component).toList());
    }
}
