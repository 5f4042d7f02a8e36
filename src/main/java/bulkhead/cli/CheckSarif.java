package bulkhead.cli;

import bulkhead.model.Topology;
import bulkhead.rules.Judgement;
import bulkhead.rules.Rule;
import bulkhead.rules.Rules;
import bulkhead.rules.Sentences;
import bulkhead.rules.Severity;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * For code scanners: SARIF 2.1.0 (OASIS). Results point at the element's line; suppressed results stay, marked; the list of rules
 * has those that found nothing too.
 */
final class CheckSarif implements CheckFormat {
    @Override
    public String text(List<Checked> files, Locale locale) {
        var root = Json.object().put("$schema", "https://json.schemastore.org/sarif-2.1.0.json").put("version", "2.1.0");
        var run = root.putArray("runs").addObject();
        var driver = run.putObject("tool").putObject("driver").put("name", "Bulkhead").put("version", Version.text());
        var rules = driver.putArray("rules");
        var general = new Sentences(Topology.EMPTY, locale);
        Rules.all().forEach(rule -> rules.add(rule(rule, general)));
        run.put("columnKind", "unicodeCodePoints");
        var results = run.putArray("results");
        files.forEach(file -> file.judgements().forEach(judgement -> result(file, judgement, locale, results)));
        return Json.text(root);
    }

    private static ObjectNode rule(Rule rule, Sentences sentences) {
        var node = Json.object().put("id", rule.id());
        node.putObject("shortDescription").put("text", sentences.title(rule.id()));
        node.putObject("defaultConfiguration").put("level", level(rule.severity()));
        return node;
    }

    private static void result(Checked file, Judgement judgement, Locale locale, ArrayNode results) {
        var sentences = file.sentences(locale);
        var finding = judgement.finding();
        var node = results.addObject().put("ruleId", finding.rule()).put("level", level(finding.severity()));
        node.putObject("message").put("text", sentences.what(finding) + " " + sentences.advice(finding));
        var location = node.putArray("locations").addObject();
        var physical = location.putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", uri(file.file()));
        var at = file.position(judgement);
        if (at != null) {
            physical.putObject("region").put("startLine", at.at().line()).put("startColumn", at.at().column());
        }
        var logical = location.putArray("logicalLocations");
        finding.elements().forEach(id -> logical.addObject().put("name", file.document().topology().label(id))
                .put("fullyQualifiedName", id.value()));
        judgement.suppression().ifPresent(suppression -> node.putArray("suppressions").addObject().put("kind", "external")
                .put("justification", suppression.reason() + " (" + suppression.author() + ")"));
    }

    private static String level(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    /** Relative paths stay relative references; blanks and other special characters are escaped. */
    private static String uri(String file) {
        try {
            var path = file.replace('\\', '/');
            return new URI(null, null, path.startsWith("/") || !path.contains(":") ? path : "./" + path, null).toASCIIString();
        } catch (URISyntaxException _) {
            return file;
        }
    }
}
