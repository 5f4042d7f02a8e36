package bulkhead.model;

import java.util.ArrayList;
import java.util.List;

/** Where things are drawn, per view; the first view is the main one. Never changes a verdict. */
public record Layout(List<View> views) {
    public static final Layout EMPTY = new Layout(List.of(View.MAIN));

    public Layout {
        views = views.isEmpty() ? List.of(View.MAIN) : List.copyOf(views);
    }

    public View main() {
        return views.getFirst();
    }

    public Layout withMain(View view) {
        var changed = new ArrayList<>(views);
        changed.set(0, view);
        return new Layout(changed);
    }
}
