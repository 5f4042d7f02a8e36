package bulkhead.edit;

import bulkhead.model.Document;
import bulkhead.model.Element;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.Member;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Dissolves a group; its members stay. A link to it becomes one to each member with an equal part of the calls, so that no load is lost;
 * the first keeps its id.
 */
public record Ungroup(Id group) implements Edit {
    @Override
    public String key() {
        return "ungroup";
    }

    @Override
    public Document apply(Document document) {
        var dissolved = document.topology().groups().get(group);
        if (dissolved == null) {
            return document;
        }
        var ids = Ids.beside(document.topology());
        var incoming = document.topology().links().values().stream().filter(link -> link.to().equals(group)).toList();
        var parts = incoming.stream().map(link -> parts(link, dissolved, ids)).toList();
        var redirected = new Change(key(), parts.stream().<Element>map(List::getFirst).toList()).apply(document);
        var added = new Add(key(), parts.stream().<Element>flatMap(each -> each.stream().skip(1)).toList(), Map.of()).apply(redirected);
        return new Delete(List.of(group)).apply(added);
    }

    private static List<Link> parts(Link link, Group group, Ids ids) {
        var members = group.members().stream().map(Member::component).filter(member -> !member.equals(link.from())).toList();
        if (members.isEmpty()) {
            return List.of(link);
        }
        var ratio = members.size() == 1 ? link.ratio() : link.ratio().withValue(link.ratio().value() / members.size());
        var others = IntStream.range(1, members.size()).mapToObj(i -> link.withId(ids.next("link")).withEnds(link.from(), members.get(i)));
        return Stream.concat(Stream.of(link.withEnds(link.from(), members.getFirst())), others).map(part -> part.withRatio(ratio)).toList();
    }
}
