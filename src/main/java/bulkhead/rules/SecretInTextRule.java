package bulkhead.rules;

import bulkhead.deployment.Credential;
import java.util.List;
import java.util.stream.Stream;

/** A text that looks like a password or key. Exports leave it out, but everybody who reads the model's file has it. */
public final class SecretInTextRule implements Rule {
    @Override
    public String id() {
        return "topology.secret-in-text";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        return Credential.of(inspection.topology()).map(this::finding);
    }

    private Finding finding(Credential credential) {
        return Finding.of(this, List.of(credential.element()), Argument.named(credential.element()), new Argument.Fact(credential.field()));
    }
}
