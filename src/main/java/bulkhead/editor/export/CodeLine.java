package bulkhead.editor.export;

import bulkhead.delivery.Comparison;
import bulkhead.export.Artifact;
import bulkhead.export.Owner;
import bulkhead.model.Id;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One line as it is shown: its number in the exported file, 0 where it isn't in it; on which side of a comparison it is; whom it
 * belongs to. A line without syntax is a heading.
 */
record CodeLine(int number, Comparison.Side side, String text, Optional<Syntax> syntax, Optional<Owner> owner) {
    private static final int TAB = 4;

    static List<CodeLine> of(Artifact artifact) {
        var syntax = Optional.of(Syntax.of(artifact.path()));
        return IntStream.range(0, artifact.lines().size()).mapToObj(at -> of(artifact, at, Comparison.Side.BOTH, syntax)).toList();
    }

    /** The lines of a file that belong to an element, after the file's name. */
    static Stream<CodeLine> of(Artifact artifact, Id element) {
        var lines = of(artifact).stream().filter(line -> line.element().filter(element::equals).isPresent()).toList();
        return lines.isEmpty() ? Stream.empty() : Stream.concat(Stream.of(heading(artifact.path())), lines.stream());
    }

    private static CodeLine heading(String text) {
        return new CodeLine(0, Comparison.Side.BOTH, text, Optional.empty(), Optional.empty());
    }

    /** What differs from what is in the folder. */
    static List<CodeLine> of(Artifact artifact, Comparison comparison) {
        var syntax = Optional.of(Syntax.of(artifact.path()));
        return comparison.hunks().stream().map(row -> row.after() > 0 ? of(artifact, row.after() - 1, row.side(), syntax)
                : new CodeLine(0, row.side(), row.text(), syntax, Optional.empty())).toList();
    }

    private static CodeLine of(Artifact artifact, int at, Comparison.Side side, Optional<Syntax> syntax) {
        var line = artifact.lines().get(at);
        return new CodeLine(at + 1, side, line.text().replace("\t", " ".repeat(TAB)), syntax, line.owner());
    }

    Optional<Id> element() {
        return owner.filter(Owner.Of.class::isInstance).map(of -> ((Owner.Of) of).element());
    }

    Optional<Owner.Reason> reason() {
        return owner.filter(Owner.Whole.class::isInstance).map(whole -> ((Owner.Whole) whole).reason());
    }

    List<Token> tokens() {
        return side == Comparison.Side.BOTH && syntax.isPresent() ? syntax.get().tokens(text) : List.of(new Token(text, Token.Kind.PLAIN));
    }
}
