package bulkhead.editor.capacity;

import bulkhead.editor.look.Labels;
import bulkhead.editor.session.Forecast;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says over the diagram that it shows another demand than the stated one; pressing it goes back. Hidden else. */
public final class OutlookNotice extends Button {
    public OutlookNotice(Forecast forecast, ObservableValue<Locale> locale) {
        var labels = new Labels(OutlookNotice.class, locale);
        setId("outlook-notice");
        setGraphic(new FontIcon("fth-eye"));
        textProperty().bind(forecast.sightProperty().flatMap(sight -> labels.localeValue().map(_ -> sight
                .map(elsewhere -> labels.now("looking", OutlookBar.times(elsewhere.factor(), labels), elsewhere.month())).orElse(""))));
        visibleProperty().bind(forecast.sightProperty().map(sight -> sight.isPresent()));
        managedProperty().bind(visibleProperty());
        setOnAction(_ -> forecast.reset());
    }
}
