package bulkhead.editor.canvas;

import bulkhead.diagram.Drawing;
import bulkhead.editor.look.Destinies;
import bulkhead.editor.session.Judgement;
import bulkhead.editor.session.Lost;
import bulkhead.editor.session.Session;
import bulkhead.editor.tool.ReadingOrder;
import bulkhead.model.Component;
import bulkhead.model.Element;
import bulkhead.model.Id;
import bulkhead.model.Place;
import bulkhead.model.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a screen reader says of the diagram: of one selected element its name, kind, places, load, findings, connections and where
 * in the order it is.
 */
final class Spoken {
    private Spoken() {
    }

    static String of(Session session, Lost lost, Drawing drawing, Locale locale) {
        var texts = Texts.beside(Spoken.class, locale);
        var topology = session.document().topology();
        if (session.selection().ids().size() > 1) {
            return texts.text("spoken.several", session.selection().ids().size());
        }
        return session.selection().sole().flatMap(topology::element).map(element -> one(session, lost, drawing, element, texts))
                .orElseGet(() -> texts.text("spoken.diagram", topology.components().size(), topology.places().size()));
    }

    private static String one(Session session, Lost lost, Drawing drawing, Element element, Texts texts) {
        var id = element.id();
        var said = new ArrayList<String>();
        said.add(element.label());
        caption(drawing, id).ifPresent(said::add);
        session.document().topology().path(parent(element)).forEach(place -> said.add(place.label()));
        Optional.ofNullable(Destinies.of(lost, session.document().topology()).get(id))
                .ifPresent(fate -> said.add(texts.text("spoken.fate." + fate.name().toLowerCase(Locale.ROOT))));
        session.judgementProperty().get().ifPresent(judgement -> said.addAll(judged(judgement, id, texts)));
        long links = session.document().topology().links().values().stream()
                .filter(link -> link.from().equals(id) || link.to().equals(id)).count();
        if (element instanceof Component) {
            said.add(texts.text("spoken.connections", links));
        }
        var order = ReadingOrder.of(drawing);
        var position = order.contains(id) ? " " + texts.text("spoken.position", order.indexOf(id) + 1, order.size()) : "";
        return String.join(", ", said) + "." + position;
    }

    private static List<String> judged(Judgement judgement, Id id, Texts texts) {
        var said = new ArrayList<String>();
        Optional.ofNullable(judgement.report().capacity().peak().get(id)).ifPresent(load -> load.utilisation()
                .ifPresent(share -> said.add(texts.text("spoken.load", share))));
        long findings = judgement.findings().stream().filter(finding -> finding.elements().contains(id)).count();
        if (findings > 0) {
            said.add(texts.text("spoken.findings", findings));
        }
        return said;
    }

    private static Optional<String> caption(Drawing drawing, Id id) {
        return Stream.of(drawing.cards().stream().filter(card -> card.component().equals(id)).map(Drawing.Card::caption),
                drawing.containers().stream().filter(container -> container.place().equals(id)).map(Drawing.Container::caption),
                drawing.risks().stream().filter(risk -> risk.risk().equals(id)).map(Drawing.RiskTag::caption)).flatMap(all -> all)
                .filter(caption -> !caption.isBlank()).findFirst();
    }

    private static Optional<Id> parent(Element element) {
        return switch (element) {
            case Place place -> place.parent();
            case Component component -> component.place();
            default -> Optional.empty();
        };
    }
}
