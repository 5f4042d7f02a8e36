package bulkhead.export.haproxy;

/** A release of HAProxy, such as {@code 2.6}, and what it can do. */
record Release(String number) {
    /** What not every release has, and the first that has it. */
    enum Feature {
        /**
         * Places on the hash ring follow the server's address, so that every proxy has the same ring. HAProxy 3.0 configuration
         * manual, hash-key.
         */
        HASH_KEY(3, 0),
        /** A server waits for its first good check. HAProxy 3.2 configuration manual, init-state. */
        INIT_STATE(3, 2);

        private final int major;
        private final int minor;

        Feature(int major, int minor) {
            this.major = major;
            this.minor = minor;
        }
    }

    boolean has(Feature feature) {
        var parts = number.split("\\.");
        int major = Integer.parseInt(parts[0]);
        return major > feature.major || major == feature.major && Integer.parseInt(parts[1]) >= feature.minor;
    }
}
