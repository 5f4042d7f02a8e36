package bulkhead.faulttree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Small trees in short: {@code "a=0.1; b=0.2; top=2(a b)"} has two events and a gate that needs two of its inputs. Events come first. */
public final class Trees {
    private Trees() {
    }

    public static FaultTree of(String text) {
        Map<String, Integer> number = new HashMap<>();
        List<BasicEvent> events = new ArrayList<>();
        List<Gate> gates = new ArrayList<>();
        for (var line : text.split("; ")) {
            var name = line.substring(0, line.indexOf('='));
            var meaning = line.substring(line.indexOf('=') + 1);
            if (meaning.matches("[0-9.eE-]+")) {
                events.add(BasicEvent.of(name, Double.parseDouble(meaning)));
            } else {
                int bracket = meaning.indexOf('(');
                var inputs = bracket < 0 ? meaning : meaning.substring(bracket + 1, meaning.length() - 1);
                gates.add(new Gate(name, "", bracket < 0 ? 1 : Integer.parseInt(meaning.substring(0, bracket)),
                        Arrays.stream(inputs.split(" ")).filter(input -> !input.isEmpty()).map(number::get).toList()));
            }
            number.put(name, number.size());
        }
        return new FaultTree("small", events, gates);
    }
}
