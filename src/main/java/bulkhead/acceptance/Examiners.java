package bulkhead.acceptance;

import java.util.List;

/** Every judge of exported files there is. */
final class Examiners {
    private Examiners() {
    }

    static List<Examiner> all() {
        return List.of(new StructureExaminer(), new ReferenceExaminer(), new MaxscaleParameterExaminer(), new HaproxyExaminer(),
                new KeepalivedExaminer(), new PhpFpmExaminer(), new MaxscaleExaminer(), new MariadbExaminer(),
                new RedisExaminer("redis"), new RedisExaminer("keydb"), new KubectlExaminer(), new PromtoolExaminer(),
                new AmtoolExaminer(), new ScramExaminer(), new ShellExaminer(), new NobodyExaminer());
    }
}
