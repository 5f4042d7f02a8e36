package bulkhead.editor.shell;

import bulkhead.analysis.failure.Event;
import bulkhead.deployment.Stand;
import bulkhead.edit.DropScenario;
import bulkhead.edit.KeepScenario;
import bulkhead.editor.look.Labels;
import bulkhead.editor.session.WhatIf;
import bulkhead.model.Component;
import bulkhead.model.Id;
import bulkhead.model.Scenario;
import bulkhead.model.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;

/** Items of menus that take things away to see what follows, and bring them back; what is selected, or lost, decides which. */
final class WhatIfItems {
    private final Desk desk;
    private final WhatIf whatIf;
    private final Labels labels;
    private final MenuItem toggle = new MenuItem();
    private final MenuItem one = new MenuItem("menu.what-if-one");
    private final Menu oneIn = new Menu("menu.what-if-one-in");
    private final MenuItem back = new MenuItem("menu.bring-all-back");
    private final Menu scenarios = new Menu("menu.scenarios");

    private WhatIfItems(Desk desk) {
        this.desk = desk;
        this.whatIf = desk.whatIf();
        this.labels = desk.appearance().labels();
        toggle.setId("what-if-toggle");
        one.setId("what-if-one");
        back.setId("what-if-back");
        scenarios.setId("what-if-scenarios");
        toggle.textProperty().bind(Bindings.createStringBinding(() -> labels.now(isAway() ? "menu.bring-back" : "menu.what-if"),
                desk.session().selectionProperty(), whatIf.lostProperty(), labels.localeValue()));
        toggle.setOnAction(_ -> whatIf.toggle(selected()));
        one.setOnAction(_ -> selected().forEach(whatIf::loseOne));
        back.setOnAction(_ -> whatIf.bringAllBack());
    }

    /** For a menu that is shown beside the diagram, whose keys it names. */
    static WhatIfItems besideSelection(Desk desk) {
        var items = new WhatIfItems(desk);
        items.toggle.setAccelerator(KeyCombination.valueOf("X"));
        items.one.setAccelerator(KeyCombination.valueOf("Shift+X"));
        items.back.setAccelerator(KeyCombination.valueOf("Esc"));
        return items;
    }

    /** For the menu bar, whose key works wherever the keyboard is. */
    static WhatIfItems forMenuBar(Desk desk) {
        var items = new WhatIfItems(desk);
        items.toggle.setAccelerator(KeyCombination.valueOf("Shortcut+Shift+X"));
        return items;
    }

    void addTo(Menu menu) {
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().addAll(aboutSelection());
        menu.getItems().add(scenarios);
        menu.setOnShowing(_ -> {
            refresh();
            list();
        });
        menu.setOnHidden(_ -> toggle.setDisable(false));
    }

    List<MenuItem> aboutSelection() {
        return List.of(toggle, one, oneIn, back);
    }

    private List<Id> selected() {
        return desk.session().selection().ids();
    }

    private boolean isAway() {
        var events = whatIf.events(selected());
        return !events.isEmpty() && whatIf.lost().events().containsAll(events);
    }

    void refresh() {
        var stands = several().map(this::stands).orElse(List.of());
        toggle.setDisable(whatIf.events(selected()).isEmpty());
        one.setDisable(several().isEmpty());
        oneIn.setVisible(stands.size() > 1);
        oneIn.getItems().setAll(several().stream()
                .flatMap(component -> stands.stream().map(stand -> in(component.id(), stand))).toList());
        back.setDisable(whatIf.lost().isEmpty());
    }

    /** The selected component, where it has several instances that can be lost. */
    private Optional<Component> several() {
        return desk.session().selection().sole().map(desk.session().document().topology().components()::get)
                .filter(component -> component.instances().count() > 1 && !whatIf.events(List.of(component.id())).isEmpty());
    }

    private List<Stand> stands(Component component) {
        return desk.session().judgementProperty().get().filter(judgement -> judgement.holdsFor(desk.session().document()))
                .map(judgement -> judgement.report().deployment().stands(component.id())).orElse(List.of());
    }

    private MenuItem in(Id component, Stand stand) {
        var topology = desk.session().document().topology();
        var item = named(stand.places().stream().findFirst().map(topology::label).orElse(topology.label(component)));
        item.setOnAction(_ -> whatIf.loseOne(component, stand.numbers()));
        return item;
    }

    private void list() {
        var known = desk.session().document().scenarios();
        scenarios.getItems().setAll(known.stream().map(scenario -> item(scenario, _ -> whatIf.play(scenario))).toList());
        var keep = new MenuItem(labels.now("menu.keep-scenario"));
        keep.setId("keep-scenario");
        keep.setDisable(whatIf.lost().isEmpty());
        keep.setOnAction(_ -> keep());
        var drop = new Menu(labels.now("menu.drop-scenario"));
        drop.getItems().setAll(known.stream()
                .map(scenario -> item(scenario, _ -> desk.session().commit(new DropScenario(scenario.id())))).toList());
        drop.setDisable(known.isEmpty());
        scenarios.getItems().addAll(new SeparatorMenuItem(), keep, drop);
    }

    private MenuItem item(Scenario scenario, EventHandler<ActionEvent> action) {
        var item = named(scenario.name().isBlank() ? labels.now("scenario.unnamed", scenario.id()) : scenario.name());
        item.setOnAction(action);
        return item;
    }

    private static MenuItem named(String name) {
        var item = new MenuItem(name);
        item.setMnemonicParsing(false);
        return item;
    }

    private void keep() {
        var lost = whatIf.lost().events();
        if (lost.stream().anyMatch(event -> event.sort() == Event.Sort.INSTANCE)) {
            desk.session().say(locale -> Texts.beside(WhatIfItems.class, locale).text("scenario.instances"));
        } else {
            desk.alerts().scenarioName(name(lost, desk.session().document().topology()::label))
                    .ifPresent(name -> desk.session().commit(new KeepScenario(name, lost.stream().map(Event::element).toList())));
        }
    }

    private static String name(List<Event> lost, Function<Id, String> label) {
        return String.join(" + ", lost.stream().map(Event::element).map(label).toList());
    }
}
