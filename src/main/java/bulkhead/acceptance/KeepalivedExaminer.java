package bulkhead.acceptance;

import bulkhead.export.Artifact;
import bulkhead.program.Executable;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code keepalived -t}. The file that is to be provided is stood in for: addresses from the range for documentation, and a network
 * interface of this machine, since keepalived takes no other.
 */
final class KeepalivedExaminer implements Examiner {
    private static final Words WORDS = Words.of("^\\([^)]*[Ll]ine (?<line>\\d+)\\) (?<words>.+)$", "^\\((?<name>[^)]+)\\):? (?<words>.+)$");
    private static final Pattern VARIABLE = Pattern.compile("\\$([A-Z][A-Z0-9_]*)");
    private static final Pattern IPV6 = Pattern.compile("unicast_src_ip [0-9a-fA-F]*:");
    private static final String SITE = "floating-address.conf";

    @Override
    public List<Result> examine(Exam exam) {
        return exam.each(exam.ending("/keepalived.conf"), "keepalived", exam.programs().find("keepalived"), program ->
                new Exam.Judge(Judges.name("keepalived", program.version("--version")), artifact -> outcome(exam, program, artifact)));
    }

    private static Outcome outcome(Exam exam, Executable program, Artifact artifact) {
        var device = device();
        if (device.isEmpty()) {
            return Outcome.unchecked("no-network");
        }
        provide(exam, artifact, device.get());
        var ran = exam.run(program, artifact, "-t", "-f", "keepalived.conf");
        return ran.output().contains("must be root") || ran.output().contains("Permission denied")
                ? Outcome.unchecked("not-allowed", "keepalived") : WORDS.outcome(artifact, ran);
    }

    private static Optional<String> device() {
        try {
            return NetworkInterface.networkInterfaces().map(NetworkInterface::getName).filter(name -> !name.equals("lo")).findFirst();
        } catch (SocketException _) {
            return Optional.empty();
        }
    }

    private static void provide(Exam exam, Artifact artifact, String device) {
        var names = new TreeSet<String>();
        VARIABLE.matcher(artifact.text()).results().forEach(found -> names.add(found.group(1)));
        var network = IPV6.matcher(artifact.text()).find() ? "2001:db8::" : "192.0.2.";
        var text = names.stream().map(name -> "$" + name + "=" + value(name, network + Math.min(names.headSet(name).size() + 1, 254), device))
                .collect(Collectors.joining("\n", "", "\n"));
        try {
            Files.write(exam.file(artifact).resolveSibling(SITE), text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String value(String name, String address, String device) {
        return name.endsWith("INTERFACE") ? device : name.endsWith("FLOATING_ADDRESS") ? address + (address.contains(":") ? "/64" : "/24") : address;
    }
}
