package bulkhead.editor.tool;

import bulkhead.edit.Edit;
import bulkhead.edit.Verdict;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Member;
import java.util.List;
import java.util.Optional;

/** Leads a loose end to whatever it may be fastened to: shows the connection there, or a line to the pointer and why not. */
final class Connecting implements Gesture {
    private final Workbench bench;
    private final LooseEnd end;
    private Ornaments ornaments = Ornaments.NONE;

    Connecting(Workbench bench, LooseEnd end) {
        this.bench = bench;
        this.end = end;
    }

    /** What is held by the pointer. */
    interface LooseEnd {
        /** The element at the other end. */
        Id fixed();

        /** What it would be fastened to; empty where the pointer only passes. */
        Optional<Id> target(Pointer pointer);

        Verdict verdict(Id target);

        Edit edit(Id target);
    }

    @Override
    public void dragged(Pointer pointer) {
        var target = end.target(pointer);
        var verdict = verdict(target);
        ornaments = Ornaments.target(target.map(this::shown).orElse(List.of()), verdict);
        if (target.isPresent() && verdict.allowed()) {
            bench.preview(end.edit(target.get()));
        } else {
            bench.dropPreview();
            Hits.bounds(bench.drawing(), shown(end.fixed()).getFirst())
                    .ifPresent(box -> ornaments = ornaments.with(new Guide(box.centre(), pointer.at())));
        }
    }

    @Override
    public void released(Pointer pointer) {
        var target = end.target(pointer);
        var verdict = verdict(target);
        if (target.isPresent() && verdict.allowed()) {
            bench.commit(end.edit(target.get()));
        } else {
            bench.dropPreview();
            bench.refuse(verdict);
        }
    }

    private Verdict verdict(Optional<Id> target) {
        return target.map(end::verdict).orElse(Verdict.ALLOWED);
    }

    @Override
    public Ornaments ornaments() {
        return ornaments;
    }

    @Override
    public Shape shape() {
        return ornaments.verdict().allowed() ? Shape.CROSSHAIR : Shape.FORBIDDEN;
    }

    /** A group has no box of its own; its members glow. */
    private List<Id> shown(Id target) {
        return Optional.ofNullable(bench.document().topology().groups().get(target)).map(Group::members)
                .map(members -> members.stream().map(Member::component).toList()).orElse(List.of(target));
    }
}
