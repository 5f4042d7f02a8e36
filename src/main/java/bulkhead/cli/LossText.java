package bulkhead.cli;

import bulkhead.drill.Loss;
import bulkhead.drill.load.Trouble;
import bulkhead.drill.rig.Ending;
import bulkhead.model.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why requests of a drill were lost, for people. */
record LossText(Texts texts) {
    String text(Loss loss, long times) {
        var told = told(loss.trouble());
        return texts.text("drill.trouble", times, loss.ending().map(ending -> texts.text("drill.ending", told, ending(ending))).orElse(told));
    }

    private String told(Trouble trouble) {
        var key = "drill.trouble." + trouble.kind().name().toLowerCase(Locale.ROOT);
        return trouble.status().isEmpty() ? texts.text(key) : texts.text(key + "-code", Integer.toString(trouble.status().getAsInt()));
    }

    private String ending(Ending ending) {
        return Stream.of(Stream.of(ending.letters().map(letters -> texts.text("drill.ending.letters", letters))
                .orElseGet(() -> texts.text("drill.ending.underway"))),
                ending.server().stream().map(server -> texts.text("drill.ending.server", server)),
                seconds("queued", ending.queued().filter(time -> time > 0)), seconds("connecting", ending.connecting()), seconds("answering", ending.answering()),
                Stream.of(ending.retries()).filter(retries -> retries > 0).map(retries -> texts.text("drill.ending.retries", retries)))
                .flatMap(each -> each).collect(Collectors.joining(", "));
    }

    private Stream<String> seconds(String key, Optional<Long> seconds) {
        return seconds.stream().map(time -> texts.text("drill.ending." + key, time));
    }
}
