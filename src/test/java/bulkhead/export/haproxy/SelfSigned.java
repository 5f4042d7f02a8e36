package bulkhead.export.haproxy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

/** A certificate nobody vouches for and its key, made by the Java installation's own tool. */
final class SelfSigned {
    private static final char[] PASSWORD = "only for this test".toCharArray();

    private SelfSigned() {
    }

    /** Certificate and private key, as HAProxy reads them from one file. */
    static String pem() throws IOException, InterruptedException {
        var store = Files.createTempDirectory("certificate").resolve("store.p12");
        var made = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "site",
                "-keyalg", "EC", "-dname", "CN=localhost", "-validity", "2", "-storepass", new String(PASSWORD), "-keystore", store.toString())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        try {
            var keys = KeyStore.getInstance(store.toFile(), PASSWORD);
            return block("CERTIFICATE", keys.getCertificate("site").getEncoded())
                    + block("PRIVATE KEY", keys.getKey("site", PASSWORD).getEncoded());
        } catch (GeneralSecurityException broken) {
            throw new IOException("keytool ended with " + made, broken);
        } finally {
            Files.deleteIfExists(store);
            Files.delete(store.getParent());
        }
    }

    private static String block(String what, byte[] bytes) {
        return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + what
                + "-----\n";
    }
}
