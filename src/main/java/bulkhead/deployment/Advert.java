package bulkhead.deployment;

/**
 * How often the holder of a floating address says that it lives, in seconds, as VRRP can count it: version 3 hundredths of a second up to 40.95 s
 * (RFC 5798), version 2 whole seconds (RFC 3768). Only version 3 knows IPv6, so nobody is silent for longer there.
 */
public record Advert(Setting setting, int version, double seconds) {
    /** The priority of every holder of a floating address but the one that has it (VRRP's own default). */
    public static final int PRIORITY = 100;
    /** 12 bits of hundredths of a second. */
    private static final double LONGEST_OF_VERSION_3 = 40.95;
    private static final int HUNDREDTHS = 100;
    private static final double PRIORITIES = 256;

    static Advert of(Setting setting, boolean ipv6) {
        double hundredths = Math.ceil(setting.base() * HUNDREDTHS - 1e-6) / HUNDREDTHS;
        return hundredths <= LONGEST_OF_VERSION_3 ? new Advert(setting, 3, hundredths)
                : ipv6 ? new Advert(setting, 3, LONGEST_OF_VERSION_3) : new Advert(setting, 2, Math.ceil(hundredths));
    }

    /** Whether VRRP can't keep silent for as long as is stated. */
    public boolean shortened() {
        return seconds < setting.base();
    }

    /** Three intervals and the skew, which version 2 counts in seconds and version 3 in intervals. */
    Delay silence() {
        double skew = (PRIORITIES - PRIORITY) / PRIORITIES;
        return Delay.of(3 * seconds + (version == 3 ? skew * seconds : skew), setting);
    }
}
