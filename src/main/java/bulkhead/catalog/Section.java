package bulkhead.catalog;

/** Sections of the palette, in the order shown. */
public enum Section {
    SITES, RISKS, ENTRY, BALANCE, COMPUTE, DATA, STREAM, OBSERVE
}
