package bulkhead.editor.session;

import bulkhead.analysis.capacity.Prospect;

/** What another demand than the stated one means, at its average and at its peak. */
public record Sight(Prospect average, Prospect peak) {
    public double factor() {
        return peak.outlook().factor();
    }

    public int month() {
        return peak.outlook().month();
    }
}
