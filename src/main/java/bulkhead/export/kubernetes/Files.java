package bulkhead.export.kubernetes;

import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;

/**
 * What a pod finds in its read-only file system: the configuration, the secrets, its data, and the few folders that can be
 * written.
 */
final class Files {
    static final String DATA = "data";
    private static final String CONFIG = "config";
    private static final String SECRETS = "credentials";
    private static final String POD_NAME = "POD_NAME";

    private final Workload workload;
    private final Image image;

    Files(Workload workload) {
        this.workload = workload;
        this.image = Images.of(workload);
    }

    void add(ContainerBuilder container, PodSpecBuilder pod) {
        scratch(container, pod);
        if (workload.stateful()) {
            data(container, pod);
        }
        workload.configuration().ifPresent(found -> configuration(found, container, pod));
        var secrets = Images.secrets(workload);
        secrets.forEach(secret -> secret(secret, container));
        if (secrets.stream().anyMatch(secret -> secret.path().isPresent())) {
            pod.addNewVolume().withName(SECRETS).withNewSecret().withSecretName(workload.secretName()).endSecret().endVolume();
        }
    }

    private void scratch(ContainerBuilder container, PodSpecBuilder pod) {
        int number = 0;
        mountScratch("tmp", "/tmp", container, pod);
        for (var path : image.scratch()) {
            mountScratch("scratch-" + ++number, path, container, pod);
        }
    }

    private static void mountScratch(String name, String path, ContainerBuilder container, PodSpecBuilder pod) {
        container.addNewVolumeMount().withName(name).withMountPath(path).endVolumeMount();
        pod.addNewVolume().withName(name).withNewEmptyDir().withSizeLimit(Amounts.SCRATCH).endEmptyDir().endVolume();
    }

    private void data(ContainerBuilder container, PodSpecBuilder pod) {
        container.addNewVolumeMount().withName(DATA).withMountPath(image.data()).endVolumeMount();
        if (!workload.persists()) {
            pod.addNewVolume().withName(DATA).withNewEmptyDir().withSizeLimit(Amounts.SCRATCH).endEmptyDir().endVolume();
        }
    }

    private void configuration(Configuration found, ContainerBuilder container, PodSpecBuilder pod) {
        var folder = image.texts().orElseThrow().folder();
        if (found.perPod()) {
            container.addNewEnv().withName(POD_NAME).withNewValueFrom().withNewFieldRef().withFieldPath("metadata.name")
                    .endFieldRef().endValueFrom().endEnv();
        }
        for (var name : found.names()) {
            var mount = container.addNewVolumeMount().withName(CONFIG).withMountPath(folder + name).withReadOnly(true);
            (found.perPod() ? mount.withSubPathExpr("$(" + POD_NAME + ")." + name) : mount.withSubPath(name)).endVolumeMount();
        }
        pod.addNewVolume().withName(CONFIG).withNewConfigMap().withName(found.name()).endConfigMap().endVolume();
    }

    private void secret(Image.Secret secret, ContainerBuilder container) {
        secret.variable().ifPresent(variable -> container.addNewEnv().withName(variable).withNewValueFrom()
                .withNewSecretKeyRef(secret.key(), workload.secretName(), false).endValueFrom().endEnv());
        secret.path().ifPresent(path -> container.addNewVolumeMount().withName(SECRETS).withMountPath(path)
                .withSubPath(secret.key()).withReadOnly(true).endVolumeMount());
    }
}
