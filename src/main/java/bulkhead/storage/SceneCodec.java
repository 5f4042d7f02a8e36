package bulkhead.storage;

import bulkhead.model.Scene;

final class SceneCodec implements Codec<Scene> {
    @Override
    public Scene read(Fields fields) {
        return new Scene(fields.neededId("id"), fields.text("caption").orElse(""), fields.text("notes").orElse(""),
                fields.ids("visible"),
                fields.ids("spotlight"), fields.id("scenario"), fields.extras());
    }

    @Override
    public Out.One write(Scene scene) {
        return Grafting.finished(new OutFields().id("id", scene.id()).anyText("caption", scene.caption())
                .id("scenario", scene.scenario())
                .anyText("notes", scene.notes()).ids("visible", scene.visible()).ids("spotlight", scene.spotlight()).fitting(),
                scene.extras());
    }
}
