package bulkhead.editor.tool;

import bulkhead.catalog.Role;
import bulkhead.diagram.Tidy;
import bulkhead.edit.Add;
import bulkhead.edit.Arrange;
import bulkhead.edit.Clipboard;
import bulkhead.edit.Connection;
import bulkhead.edit.Delete;
import bulkhead.edit.Edit;
import bulkhead.edit.Ids;
import bulkhead.edit.Join;
import bulkhead.edit.Together;
import bulkhead.edit.Ungroup;
import bulkhead.edit.Verdict;
import bulkhead.model.Component;
import bulkhead.model.Element;
import bulkhead.model.Flow;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Place;
import bulkhead.model.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What menus and shortcuts do to the selection: copy, cut, paste, duplicate, delete, select all, group, ungroup, tidy. Each is at
 * most one undo step.
 */
public final class Actions {
    private static final Point BESIDE = new Point(24, 24);

    private final Workbench bench;
    private Clipboard clipboard = Clipboard.EMPTY;
    private int pasted;

    public Actions(Workbench bench) {
        this.bench = bench;
    }

    public void copy() {
        var copied = Clipboard.of(Movable.of(bench).pinned(), bench.selected());
        if (!copied.isEmpty()) {
            clipboard = copied;
            pasted = 0;
        }
    }

    public void cut() {
        copy();
        delete();
    }

    public boolean canPaste() {
        return !clipboard.isEmpty();
    }

    /** Into the selected place, else where the copied things stand; each further time a little beside. */
    public void paste() {
        if (clipboard.isEmpty()) {
            return;
        }
        var movable = Movable.of(bench);
        var place = bench.selected().stream().filter(bench.document().topology().places()::containsKey).filter(this::fits)
                .findFirst();
        pasted++;
        var shift = new Point(BESIDE.x() * pasted, BESIDE.y() * pasted);
        var corner = place.map(_ -> new Point(BESIDE.x() * pasted, 24 + BESIDE.y() * pasted))
                .orElseGet(() -> clipboard.corner().plus(shift));
        put(clipboard.paste(movable.pinned(), place, corner), movable);
    }

    private boolean fits(Id place) {
        var level = bench.document().topology().places().get(place).level();
        return clipboard.elements().stream().filter(element -> clipboard.roots().contains(element.id()))
                .allMatch(element -> !(element instanceof Place copied) || level.mayHold(copied.level()));
    }

    public void duplicate() {
        var movable = Movable.of(bench);
        var roots = movable.roots(bench.selected());
        if (!roots.isEmpty()) {
            put(Clipboard.duplicate(movable.pinned(), roots, BESIDE), movable);
        }
    }

    private void put(Add add, Movable movable) {
        bench.commit(new Together(add.key(), List.of(new Arrange(add.key(), movable.loose()), add)));
        bench.select(add.roots());
    }

    public void delete() {
        if (!bench.selected().isEmpty()) {
            bench.commit(new Delete(bench.selected()));
        }
    }

    public void selectAll() {
        bench.select(bench.document().topology().elements().map(Element::id).filter(bench.settled().boxes()::containsKey)
                .toList());
    }

    /** The selected components as one group that stands in for each other. */
    public void group() {
        var components = components();
        if (!components.isEmpty()) {
            var join = Join.of(bench.document().topology(), components);
            bench.commit(join);
            bench.select(List.of(join.group().id()));
        }
    }

    /** Dissolves the groups that are selected or have a selected member. */
    public void ungroup() {
        var topology = bench.document().topology();
        var groups = Stream.concat(bench.selected().stream().filter(topology.groups()::containsKey),
                components().stream().flatMap(id -> topology.groupOf(id).map(Group::id).stream())).distinct().toList();
        if (!groups.isEmpty()) {
            bench.commit(new Together("ungroup", groups.stream().<Edit>map(Ungroup::new).toList()));
        }
    }

    /**
     * A flow that enters at the first selected component; where none is selected, at the first from which demand comes, else the first
     * that nobody calls.
     */
    public void addFlow() {
        entry().ifPresentOrElse(entry -> {
            var flow = Flow.of(Ids.beside(bench.document().topology()).next("flow"), entry);
            bench.commit(Add.of(flow));
            bench.select(List.of(flow.id()));
        }, () -> bench.refuse(Verdict.refused("flow-entry")));
    }

    private Optional<Id> entry() {
        var topology = bench.document().topology();
        var called = topology.links().values().stream().flatMap(link -> topology.targets(link).stream()).collect(Collectors.toSet());
        var all = topology.components().values();
        return Stream.of(components().stream(),
                all.stream().filter(component -> bench.catalog().role(component) == Role.SOURCE).map(Component::id),
                all.stream().map(Component::id).filter(id -> !called.contains(id)),
                all.stream().map(Component::id)).flatMap(ids -> ids).findFirst();
    }

    /** Connects the first selected element with all others. */
    public void connectSelection() {
        var selected = bench.selected();
        if (selected.size() < 2) {
            return;
        }
        var edits = new ArrayList<Edit>();
        var document = bench.document();
        for (var to : selected.subList(1, selected.size())) {
            var target = Connection.target(document.topology(), selected.getFirst(), to);
            var verdict = Connection.verdict(document.topology(), selected.getFirst(), target);
            if (!verdict.allowed()) {
                bench.refuse(verdict);
                return;
            }
            var edit = Connection.edit(document.topology(), bench.catalog(), selected.getFirst(), target);
            document = edit.apply(document);
            edits.add(edit);
        }
        bench.commit(new Together("connect-calls", edits));
    }

    /**
     * Lays out the selected elements and what stands in them anew, or everything where nothing is selected: answers the edit,
     * without doing it, for a large document takes seconds. Reads nothing but values, so it may run on another thread.
     */
    public Supplier<Edit> tidied() {
        var document = bench.document();
        var selected = bench.selected();
        return () -> Arrange.tidy((selected.isEmpty() ? Tidy.all(document, Tidy.Direction.DOWN)
                : Tidy.of(document, selected, Tidy.Direction.DOWN)).boxes());
    }

    private List<Id> components() {
        return bench.selected().stream().filter(bench.document().topology().components()::containsKey).toList();
    }
}
