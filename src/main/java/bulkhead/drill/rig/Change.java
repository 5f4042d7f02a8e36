package bulkhead.drill.rig;

/** One line of an exported file that a drill had to write otherwise: its number from 1, and both texts. */
public record Change(String file, int line, String exported, String used) {
}
