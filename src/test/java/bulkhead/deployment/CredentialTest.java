package bulkhead.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.catalog.Catalog;
import bulkhead.catalog.Props;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Source;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import bulkhead.model.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialTest {
    @ParameterizedTest
    @ValueSource(strings = {"https://ops:hunter2@grafana.example/d/1", "mysql://root:geheim@10.0.0.1:3306/app", "password=hunter2", "DB_PASSWORD = 'hunter2'",
        "Passwort: geheim", "pwd:abc123", "/health?token=abcdef", "api_key=0123456789", "X-Api-Key=0123", "Bearer abcdefghijklmnopqrstuvwx",
        "-----BEGIN RSA PRIVATE KEY----- MIIE", "key AKIAIOSFODNN7EXAMPLE is in use", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3.abc", "client-secret=s3cr3t",
        "a\npassword=hunter2\nb", "ops:hunter2@db.example",
        "Kennwort: geheim", "Kennwort=geheim", "DB-KENNWORT = geheim", "Passwort lautet hunter2", "the password is hunter2", "https://:hunter2@redis.example/",
        "https://ops:p@hunter2@db.example", "password = \"hunter2 with a blank\"", "password='geheim;hunter2'", "token: hunter20123abcdefgh", "API-Key: hunter20123abcdefgh",
        "Schlüssel=hunter20123abcdefgh", "Geheimnis: hunter20123abcdefgh", "pass=hunter2", "Pass: hunter2", "pw=hunter2", "mysql -uroot -phunter2", "--password hunter2",
        "CREATE USER a IDENTIFIED BY 'hunter2'", "glpat-hunter2hunter2hunter2", "sk_live_hunter2hunter2hunter2", "AIzahunter2hunter2hunter2hunter2hunter2",
        "AccountKey=hunter2==;EndpointSuffix=x", "https://x.example/?sv=1&sig=hunter2", "Zugangsdaten: admin / hunter2", "credentials=hunter2", "community=hunter2", "PIN: 0123", "-----BEGIN PGP PRIVATE KEY BLOCK-----\nhunter2"})
    void whatLooksLikeOneIsOne(String text) {
        assertTrue(Credential.in(text), text);
        assertFalse(Credential.in(Credential.without(text)), () -> Credential.without(text));
        assertFalse(Credential.without(text).matches("(?s).*(hunter2|geheim|abc|0123|MIIE|AKIA|eyJh|s3cr3t).*"), () -> Credential.without(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Password service", "Token bucket", "registry.example:5000/app:1.0@sha256:0123456789abcdef", "/health?deep=1", "secrets in Vault",
        "password=$DB_PASSWORD", "password=${DB_PASSWORD}", "password=<from the vault>", "load test of 3 May: 400 requests", "mail ops@example.com", "2001:db8::1",
        "10.0.0.1:3306", "token = {{ .Token }}", "host:port", "the password is rotated every 90 days", "Das Kennwort ist im Tresor", "Token: Kafka 3.5 cluster", "Pass: Brenner",
        "bypass=off", "Secret: see Vault", "Schlüssel: Schrank 12", "pass=through", "mysql -p", "basic plan", "Login: see Vault", "Zugangsdaten im Tresor", "pin 4 of the rack", "Community edition", "server --password-file /run/secrets/db"})
    void whatIsAReferenceOrATextIsNone(String text) {
        assertFalse(Credential.in(text), text);
        assertEquals(text, Credential.without(text));
    }

    @Test
    void onlyTheCredentialIsLeftOut() {
        assertEquals("measured by https://…grafana.example on Monday", Credential.without("measured by https://ops:hunter2@grafana.example on Monday"));
    }

    @Test
    void aPropertyThatHoldsOneCountsAsNotStated() {
        var topology = changed("check-path", new Value.Text("/health?token=abcdef"));
        var settings = Deployment.of(topology, Catalog.standard()).settings();
        assertEquals("/health", settings.required(topology.groups().get(Id.of("web")), Props.CHECK_PATH).text());
    }

    @Test
    void aNameThatHoldsOneIsNotUsed() {
        var topology = Topologies.of("lb -> web=[app]");
        topology = topology.with(topology.components().get(Id.of("app")).withName("app password=hunter2"));
        assertEquals("app", Deployment.of(topology, Catalog.standard()).names().of(Id.of("app")));
    }

    @Test
    void allOfATopologyAreFoundInNamesTextsAndSources() {
        var topology = changed("check-interval", new Quantity(2, Unit.SECOND, new Source(Source.Origin.MEASURED, "https://ops:hunter2@grafana.example")));
        topology = topology.with(topology.components().get(Id.of("app")).withName("password=hunter2").withProperty("description", new Value.Text("pwd: hunter2")));
        assertEquals(List.of(new Credential(Id.of("app"), "name"), new Credential(Id.of("app"), "description"), new Credential(Id.of("web"), "check-interval")),
                Credential.of(topology).toList());
    }

    private static Topology changed(String property, Value value) {
        var topology = Topologies.of("lb -> web=[app]");
        return topology.with(topology.groups().get(Id.of("web")).withProperty(property, value));
    }
}
