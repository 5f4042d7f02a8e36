package bulkhead.deployment;

import bulkhead.model.Element;
import bulkhead.model.Id;
import bulkhead.model.Place;
import bulkhead.model.Topology;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of each element in exported files: a DNS label (RFC 1123: a–z, 0–9 and hyphens, starting with a letter) of at most {@value #LONGEST} characters made
 * from the element's label, which names a file on any system. Different elements have different names: later ones in file order are numbered.
 */
public final class Names {
    /** Leaves room for a suffix within the 63 characters of a DNS label. */
    static final int LONGEST = 40;
    /** What Windows opens instead of a file of that name. */
    private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]");

    /** Namespaces that Kubernetes keeps for itself, or in which others run: none of ours is to close them off. */
    private static final Pattern TAKEN = Pattern.compile("kube-.*|default");

    private final Map<Id, String> names = new HashMap<>();

    Names(Topology topology) {
        var taken = new HashSet<String>();
        topology.elements().forEach(element -> names.put(element.id(), free(label(element), taken)));
    }

    /** @throws IllegalArgumentException for an id that isn't in the topology */
    public String of(Id element) {
        var name = names.get(element);
        if (name == null) {
            throw new IllegalArgumentException("There is no element '" + element + "'.");
        }
        return name;
    }

    private static String free(String wanted, Set<String> taken) {
        var name = wanted;
        for (int number = 2; !taken.add(name); number++) {
            var suffix = "-" + number;
            name = cut(wanted, LONGEST - suffix.length()) + suffix;
        }
        return name;
    }

    private static String label(Element element) {
        var fromName = plainLabel(element.name());
        var fromId = fromName.isEmpty() ? plainLabel(element.id().value()) : fromName;
        return fromId.isEmpty() ? element.getClass().getSimpleName().toLowerCase(Locale.ROOT) : reserved(element, fromId) ? cut("x-" + fromId, LONGEST) : fromId;
    }

    private static boolean reserved(Element element, String label) {
        return DEVICE.matcher(label).matches() || element instanceof Place && TAKEN.matcher(label).matches();
    }

    private static String plainLabel(String text) {
        return Credential.in(text) ? "" : dnsLabel(text);
    }

    private static String dnsLabel(String text) {
        var plain = text.toLowerCase(Locale.ROOT).replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
        var ascii = Normalizer.normalize(plain, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        var label = ascii.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return cut(label.isEmpty() || Character.isLetter(label.charAt(0)) ? label : "x-" + label, LONGEST);
    }

    private static String cut(String label, int length) {
        return label.length() <= length ? label : label.substring(0, length).replaceAll("-+$", "");
    }
}
