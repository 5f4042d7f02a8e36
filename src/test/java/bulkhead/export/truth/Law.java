package bulkhead.export.truth;

import java.util.stream.Stream;

/** Something that the files of one export have to say alike, and as the drawing does; each disagreement is a sentence. */
interface Law {
    Stream<String> errors(CrossReading read);

    static Stream<String> unless(boolean agrees, String error) {
        return agrees ? Stream.empty() : Stream.of(error);
    }

    /** Alike as far as six digits can say. */
    static boolean alike(double one, double other) {
        return Math.abs(one - other) <= 2e-5 * Math.max(Math.abs(one), Math.abs(other));
    }
}
