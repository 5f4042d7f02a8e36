package bulkhead.editor.shell;

import java.util.Map;
import java.util.TreeMap;
import java.util.prefs.AbstractPreferences;

/** Preferences that are forgotten with the test. */
final class MemoryPreferences extends AbstractPreferences {
    private final Map<String, String> values = new TreeMap<>();

    MemoryPreferences() {
        super(null, "");
    }

    @Override
    protected void putSpi(String key, String value) {
        values.put(key, value);
    }

    @Override
    protected String getSpi(String key) {
        return values.get(key);
    }

    @Override
    protected void removeSpi(String key) {
        values.remove(key);
    }

    @Override
    protected void removeNodeSpi() {
        values.clear();
    }

    @Override
    protected String[] keysSpi() {
        return values.keySet().toArray(String[]::new);
    }

    @Override
    protected String[] childrenNamesSpi() {
        return new String[0];
    }

    @Override
    protected AbstractPreferences childSpi(String name) {
        return new MemoryPreferences();
    }

    @Override
    protected void syncSpi() {
        // nowhere to write to
    }

    @Override
    protected void flushSpi() {
        // nowhere to write to
    }
}
