package bulkhead.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version the build wrote into {@code bulkhead/version.properties}. */
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"bulkhead " + text()};
    }

    /** The bare number, such as {@code 1.2.3}. */
    public static String text() {
        try (var in = Version.class.getResourceAsStream("/bulkhead/version.properties")) {
            var properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
