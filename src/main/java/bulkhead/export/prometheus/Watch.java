package bulkhead.export.prometheus;

import bulkhead.catalog.Props;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Setting;
import bulkhead.export.Note;
import bulkhead.export.Notes;
import bulkhead.export.Program;
import bulkhead.model.Component;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the watchers of a deployment are told, in whatever form: whom to ask for figures, how often, and when to raise an alarm.
 */
public record Watch(Pace pace, List<Source> sources, List<RuleGroup> groups, List<Note> notes) {
    private static final List<Program> WATCHERS = List.of(new Program("prometheus"), new Program("victoriametrics"));

    public Watch {
        sources = List.copyOf(sources);
        groups = List.copyOf(groups);
        notes = List.copyOf(notes);
    }

    /** Empty where nobody is drawn who would watch. */
    public static Optional<Watch> of(Deployment deployment) {
        var watchers = watchers(deployment);
        return watchers.isEmpty() ? Optional.empty() : Optional.of(of(deployment, watchers));
    }

    public static List<Component> watchers(Deployment deployment) {
        return deployment.topology().components().values().stream().filter(component -> !deployment.absent(component.id()))
                .filter(component -> WATCHERS.stream().anyMatch(program -> program.runs(deployment, component))).toList();
    }

    private static Watch of(Deployment deployment, List<Component> watchers) {
        var notes = new Notes();
        var pace = new Pace(watchers.getFirst(), interval(deployment, watchers));
        var sources = Sources.of(deployment, notes);
        new Unwatched(deployment, sources, notes).note();
        return new Watch(pace, sources, groups(deployment, pace, sources), notes.list());
    }

    private static List<RuleGroup> groups(Deployment deployment, Pace pace, List<Source> sources) {
        var components = sources.stream().map(source -> new RuleGroup(source.job(), source.component().id(),
                new ComponentRules(deployment, source, pace).stream().toList()));
        return Stream.of(components, new GroupRules(deployment, pace, sources).stream(), new PlaceRules(deployment, pace, sources)
                .stream())
                .flatMap(groups -> groups).filter(group -> !group.rules().isEmpty()).toList();
    }

    /** The shortest that is drawn. */
    private static Setting interval(Deployment deployment, List<Component> watchers) {
        return watchers.stream().map(watcher -> deployment.settings().of(watcher, Props.INTERVAL).orElseThrow())
                .min(Comparator.comparingDouble(Setting::base)).orElseThrow();
    }
}
