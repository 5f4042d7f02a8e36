package bulkhead.storage;

import bulkhead.model.Suppression;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

final class SuppressionCodec implements Codec<Suppression> {
    private static final String UNTIL = "until";

    @Override
    public Suppression read(Fields fields) {
        return new Suppression(fields.neededText("rule").orElse(""), fields.id("scope"), fields.text("reason").orElse(""),
                fields.text("author").orElse(""), until(fields), fields.extras());
    }

    private static Optional<LocalDate> until(Fields fields) {
        return fields.text(UNTIL).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException _) {
                fields.complain(fields.take(UNTIL).orElseThrow().at(), "no-date", UNTIL, text);
                return Optional.empty();
            }
        });
    }

    @Override
    public Out.One write(Suppression suppression) {
        return Grafting.finished(new OutFields().text("rule", suppression.rule()).id("scope", suppression.scope())
                .anyText("author", suppression.author())
                .putIfPresent(UNTIL, suppression.until(), until -> new Out.Raw(Quoted.text(until.toString())))
                .anyText("reason", suppression.reason()).fitting(), suppression.extras());
    }
}
