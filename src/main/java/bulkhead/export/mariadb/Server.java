package bulkhead.export.mariadb;

import bulkhead.deployment.Deployment;
import bulkhead.deployment.Node;
import bulkhead.export.Notes;
import bulkhead.export.Replication;
import bulkhead.model.Component;
import bulkhead.model.Element;
import bulkhead.model.Id;
import java.util.Optional;

/** The MariaDB instance files are for, and its number among all of the document. */
record Server(Replication replication, Component component, Node node, int number, Notes notes) {
    Id id() {
        return component.id();
    }

    Deployment deployment() {
        return replication.deployment();
    }

    Optional<Node> source() {
        return replication.source(node);
    }

    /** What makes it a replica or not: its group, else itself. */
    Element policy() {
        return replication.group(component.id()).<Element>map(group -> group).orElse(component);
    }
}
