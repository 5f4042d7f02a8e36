package bulkhead.diagram;

/**
 * What has become of an element while things are lost, worst first: it is lost; it lives and can do nothing for want of others; it
 * is beyond its capacity; it is beyond its target; it has fewer instances. Shown by shape and pattern, never by colour alone.
 */
public enum Fate {
    LOST, IDLE, OVERLOADED, STRAINED, FEWER
}
