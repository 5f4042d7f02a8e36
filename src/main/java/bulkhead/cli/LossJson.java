package bulkhead.cli;

import bulkhead.drill.Loss;
import bulkhead.drill.rig.Ending;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Why requests of a drill were lost, for programs: by words that stay the same in every language. */
record LossJson(Map<Loss, Long> losses) {
    void put(ObjectNode strike) {
        var troubles = new TreeMap<String, Long>();
        losses.forEach((loss, times) -> troubles.merge(told(loss), times, Long::sum));
        var node = strike.putObject("troubles");
        troubles.forEach(node::put);
        var all = strike.putArray("losses");
        losses.forEach((loss, times) -> loss(all, loss, times));
    }

    private static String told(Loss loss) {
        return loss.trouble().kind().name().toLowerCase(Locale.ROOT);
    }

    private static void loss(ArrayNode all, Loss loss, long times) {
        var node = all.addObject().put("times", times).put("told", told(loss));
        node.put("status", loss.trouble().status().isPresent() ? loss.trouble().status().getAsInt() : null);
        loss.ending().ifPresentOrElse(ending -> ending(node.putObject("haproxy"), ending), () -> node.putNull("haproxy"));
    }

    private static void ending(ObjectNode node, Ending ending) {
        node.put("end", ending.letters().orElse(null)).put("server", ending.server().orElse(null));
        number(node, "queued", ending.queued());
        number(node, "connecting", ending.connecting());
        number(node, "answering", ending.answering());
        node.put("retries", ending.retries());
    }

    private static void number(ObjectNode node, String field, Optional<Long> seconds) {
        node.put(field, seconds.orElse(null));
    }
}
