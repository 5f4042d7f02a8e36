package bulkhead.analysis.capacity;

/** One flow's part in what its band costs those who work for it. */
final class FlowLoad {
    private final BandLoad of;
    private final Band band;
    private final int number;
    private final Traffic traffic;
    private final Survivors survivors;
    private final Waiting waitingWell;
    private WayBack wayBack;
    private int foundAfter;
    private boolean asWell;

    /** {@code number} is the flow's place in its band, which is all well now. */
    FlowLoad(BandLoad of, int number) {
        this.of = of;
        this.number = number;
        band = of.band;
        traffic = of.traffic;
        survivors = of.survivors;
        waitingWell = new Waiting(this);
        foundAfter = -1;
    }

    boolean up() {
        return band.aftermath().up(number);
    }

    /** Whether any path of kind sends is unserved while its sender serves. */
    boolean delayed() {
        return band.aftermath().delayed(number);
    }

    /** Whether any optional or backed call is made and unanswered. */
    boolean degraded() {
        return band.aftermath().degraded(number);
    }

    double shared(int cell) {
        return of.shared().of(cell, number);
    }

    double full(int cell) {
        return of.full().of(cell, number);
    }

    /** Of one instance of a cell. */
    double ofOne(int cell) {
        return full(cell) + (survivors.live(cell) == 0 ? 0 : shared(cell) / survivors.live(cell));
    }

    /** Of all instances of a cell. */
    double ofAll(int cell) {
        return full(cell) * survivors.live(cell) + shared(cell);
    }

    /** The share of the flow's work that goes to nobody who doesn't serve; 1 wherever every call goes to somebody who does. */
    double answered() {
        return losesAny(band.redealt()) || losesAny(band.incompleteWell()) ? band.answered(entry()) : 1;
    }

    private boolean losesAny(Marks pools) {
        for (int i = 0; i < pools.size(); i++) {
            if (!deals().complete(pools.at(i)) && traffic.totals().of(pools.at(i), number) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether the flow's calls come to the cell so that somebody waits for the answer. */
    boolean waitedFor(int cell) {
        var component = survivors.component(cell);
        if (component >= 0 && !routes().unawaited[component] && traffic.calls().of(cell, number) > 0) {
            return true;
        }
        if (foundAfter != of.losses()) {
            foundAfter = of.losses();
            findAgain();
        }
        return asWell ? waitingWell.at(cell) : wayBack.leadsFrom(cell);
    }

    private void findAgain() {
        asWell = !band.rerouted() && !traffic.entersElsewhere(number);
        if (!asWell) {
            wayBack = wayBack == null ? new WayBack(this, waitingWell) : wayBack;
            wayBack.forget();
        }
    }

    /** Whether the component of a cell serves. */
    boolean serves(int cell) {
        return band.serving[survivors.component(cell)];
    }

    /** Where the flow's work comes in. */
    int entry() {
        return traffic.entry(number);
    }

    /** What comes in at a cell from outside the topology. */
    double entered(int cell) {
        return traffic.entered().of(cell, number);
    }

    /** Whether calls along the outlet get to anybody. */
    boolean served(int outlet) {
        return traffic.served(outlet);
    }

    boolean unbounded(int component) {
        return traffic.unbounded(component, number);
    }

    /** Whether anything runs round without end. */
    boolean unbounded() {
        for (int component : routes().reach) {
            if (unbounded(component)) {
                return true;
            }
        }
        return false;
    }

    /** What a caller sends for each call it receives. */
    void ofOne(int caller, Eddy.Outlet to) {
        traffic.ofOne(caller, to);
    }

    /** What copies cost for one write and so many reads that a source takes. */
    void copiesOfOne(CopySource source, double writes, double reads, Copies.Costs costs) {
        of.copies.ofOne(source, writes, reads, costs);
    }

    Survivors survivors() {
        return survivors;
    }

    Routes routes() {
        return of.routes;
    }

    Deals deals() {
        return band.deals;
    }
}
