package bulkhead.editor.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import bulkhead.picture.Theme;
import javafx.application.ColorScheme;

/** Light or dark, for controls and drawing alike. */
enum Look {
    LIGHT(Theme.LIGHT, new PrimerLight().getUserAgentStylesheet()), DARK(Theme.DARK, new PrimerDark().getUserAgentStylesheet());

    private final Theme theme;
    private final String controls;

    Look(Theme theme, String controls) {
        this.theme = theme;
        this.controls = controls;
    }

    Theme theme() {
        return theme;
    }

    /** The style sheet of the controls. */
    String controls() {
        return controls;
    }

    String styleClass() {
        return theme.name();
    }

    static Look of(ColorScheme scheme) {
        return scheme == ColorScheme.DARK ? DARK : LIGHT;
    }
}
