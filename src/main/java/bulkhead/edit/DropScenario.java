package bulkhead.edit;

import bulkhead.model.Document;
import bulkhead.model.Id;
import bulkhead.model.Scene;

/** Removes a scenario; scenes that run it run none any more. */
public record DropScenario(Id scenario) implements Edit {
    @Override
    public String key() {
        return "drop-scenario";
    }

    @Override
    public Document apply(Document document) {
        return document.scenarios().stream().noneMatch(each -> each.id().equals(scenario)) ? document : without(document);
    }

    private Document without(Document document) {
        return document.withScenarios(document.scenarios().stream().filter(each -> !each.id().equals(scenario)).toList())
                .withScenes(document.scenes().stream().map(this::without).toList());
    }

    private Scene without(Scene scene) {
        return new Scene(scene.id(), scene.caption(), scene.notes(), scene.visible(), scene.spotlight(),
                scene.scenario().filter(run -> !run.equals(scenario)), scene.extras());
    }
}
