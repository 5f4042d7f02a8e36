package bulkhead.acceptance;

import java.util.List;

/** Judges the files of one target program. Files it has nothing to say about it leaves out. */
interface Examiner {
    List<Result> examine(Exam exam);
}
