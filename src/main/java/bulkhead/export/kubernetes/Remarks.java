package bulkhead.export.kubernetes;

import bulkhead.catalog.Props;
import bulkhead.deployment.Setting;
import bulkhead.export.Notes;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a workload's manifests leave to be provided or decided. */
record Remarks(Workload workload, Companions companions, Notes notes) {
    void add() {
        secrets();
        configuration();
        workload.zone().ifPresent(zone -> say("zone-label", Zones.LABEL + "=" + zone));
        if (Stream.of(Props.CPU, Props.MEMORY).anyMatch(size -> workload.setting(size).map(Setting::base).orElse(0.0) <= 0)) {
            say("size-assumed");
        }
    }

    private void secrets() {
        var keys = Images.of(workload).secrets().stream().map(Image.Secret::key).collect(Collectors.joining(", "));
        if (!keys.isEmpty()) {
            say("provide-secret", workload.namespace() + "/" + workload.secretName(), keys);
        }
    }

    private void configuration() {
        var texts = Images.of(workload).texts();
        var found = Configuration.of(workload, companions);
        if (texts.isPresent() && found.isEmpty()) {
            say("configuration-missing", texts.get().names().getFirst());
        }
        found.filter(Configuration::tooLarge).ifPresent(_ -> say("configuration-large", texts.orElseThrow().names().getFirst()));
        found.filter(each -> each.differs(companions)).ifPresent(_ -> say("configuration-shared", texts.orElseThrow().names().getFirst(), workload.firstNode()));
    }

    private void say(String key, String... more) {
        notes.add(key, workload.component().id(), Stream.concat(Stream.of(workload.component().label()), Stream.of(more)).toArray(String[]::new));
    }
}
