package bulkhead.edit;

import bulkhead.model.Document;
import bulkhead.model.Extras;
import bulkhead.model.Id;
import bulkhead.model.Scenario;
import java.util.ArrayList;
import java.util.List;

/** Keeps what is lost at once as a scenario; one of the same name loses this from now on, and stays where it is. */
public record KeepScenario(String name, List<Id> lost) implements Edit {
    public KeepScenario {
        lost = List.copyOf(lost);
    }

    @Override
    public String key() {
        return "keep-scenario";
    }

    @Override
    public Document apply(Document document) {
        var scenarios = new ArrayList<>(document.scenarios());
        var same = scenarios.stream().filter(each -> each.name().equals(name)).findFirst();
        if (same.filter(each -> each.lost().equals(lost)).isPresent()) {
            return document;
        }
        same.ifPresentOrElse(each -> scenarios.set(scenarios.indexOf(each), new Scenario(each.id(), name, lost, each.extras())),
                () -> scenarios.add(new Scenario(Ids.beside(document).next("scenario"), name, lost, Extras.NONE)));
        return document.withScenarios(scenarios);
    }
}
