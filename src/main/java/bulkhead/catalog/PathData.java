package bulkhead.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Path data of SVG (the commands M L H V C S Q A Z, absolute or relative; numbers parted by space or comma, arc flags too) as
 * absolute lines and cubic curves.
 */
final class PathData {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z]|[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");

    private PathData() {
    }

    /** @throws IllegalArgumentException where the data has another command, or too few numbers for one */
    static List<Segment> parse(String data) {
        var tokens = TOKEN.matcher(data).results().map(match -> match.group()).toList();
        var segments = new ArrayList<Segment>();
        var pen = Pen.LIFTED;
        char command = 'M';
        for (int at = 0; at < tokens.size(); ) {
            if (Character.isLetter(tokens.get(at).charAt(0))) {
                command = tokens.get(at++).charAt(0);
            }
            int count = numbersAfter(command);
            pen = pen.step(command, numbers(tokens, at, count), segments);
            at += count;
            command = repeated(command);
        }
        return segments;
    }

    /** What further numbers without a letter mean: points after a move are lines, after a close there are none. */
    private static char repeated(char command) {
        return switch (command) {
            case 'M' -> 'L';
            case 'm' -> 'l';
            case 'Z', 'z' -> '?';
            default -> command;
        };
    }

    private static int numbersAfter(char command) {
        return switch (Character.toUpperCase(command)) {
            case 'M', 'L' -> 2;
            case 'H', 'V' -> 1;
            case 'C' -> 6;
            case 'S', 'Q' -> 4;
            case 'A' -> 7;
            case 'Z' -> 0;
            default -> throw new IllegalArgumentException("the path command '" + command + "' isn't one of M L H V C S Q A Z.");
        };
    }

    private static double[] numbers(List<String> tokens, int from, int count) {
        if (from + count > tokens.size()
                || tokens.subList(from, from + count).stream().anyMatch(token -> Character.isLetter(token.charAt(0)))) {
            throw new IllegalArgumentException("a path command lacks numbers.");
        }
        return IntStream.range(from, from + count).mapToDouble(at -> Double.parseDouble(tokens.get(at))).toArray();
    }
}
