package bulkhead.edit;

import bulkhead.model.Document;
import bulkhead.model.Element;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Member;
import bulkhead.model.Topology;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes components stand in for each other: adds the group or replaces it, and takes its members out of any other; a group left empty goes. */
public record Join(Group group) implements Edit {
    /** The components as a new group with the default policy. */
    public static Join of(Topology topology, List<Id> components) {
        var members = components.stream().filter(topology.components()::containsKey).map(Member::active).toList();
        return new Join(Group.of(Ids.beside(topology).next("group"), "", members));
    }

    @Override
    public String key() {
        return "group";
    }

    @Override
    public Document apply(Document document) {
        if (group.equals(document.topology().groups().get(group.id()))) {
            return document;
        }
        var joining = group.members().stream().map(Member::component).collect(Collectors.toSet());
        var left = new Leave(joining, Set.of(group.id())).apply(document);
        var all = new LinkedHashMap<Id, Element>();
        left.topology().elements().forEach(element -> all.put(element.id(), element));
        all.put(group.id(), group);
        return left.withTopology(Topology.of(all.values()));
    }

    /** The first half: components leave every group but the spared ones. */
    private record Leave(Set<Id> components, Set<Id> spared) {
        Document apply(Document document) {
            var shrunk = document.topology().groups().values().stream().filter(other -> !spared.contains(other.id())).filter(this::concerns).toList();
            var emptied = shrunk.stream().filter(other -> other.members().stream().allMatch(member -> components.contains(member.component()))).toList();
            var rest = new HashSet<>(shrunk);
            emptied.forEach(rest::remove);
            var bereft = new Bereft(components);
            var changed = new Change("group", shrunk.stream().filter(rest::contains).map(bereft::element).toList()).apply(document);
            return new Delete(emptied.stream().map(Group::id).toList()).apply(changed);
        }

        private boolean concerns(Group group) {
            return group.members().stream().anyMatch(member -> components.contains(member.component()));
        }
    }
}
