package bulkhead.deployment;

import java.util.Optional;
import java.util.stream.Stream;

/** An operator: a controller in a Kubernetes cluster that runs one program, and names its pods in its own way. */
public enum Operator {
    STRIMZI("kafka"), K8SSANDRA("cassandra"), MARIADB("mariadb"), MARIADB_MAXSCALE("maxscale");

    private final String program;

    Operator(String program) {
        this.program = program;
    }

    /** What it runs, by the catalogue's name of the product. */
    public String program() {
        return program;
    }

    static Optional<Operator> of(String program) {
        return Stream.of(values()).filter(operator -> operator.program.equals(program)).findFirst();
    }
}
