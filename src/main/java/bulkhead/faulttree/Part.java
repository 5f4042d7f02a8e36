package bulkhead.faulttree;

/**
 * One module of a tree over others that are independent of each other: each input is the number of an event, or of a part after all
 * events. What is asked of a part follows from the same of its inputs.
 */
sealed interface Part permits Plain, Tangled {
    int[] inputs();

    Probability probability(Probability[] inputs);

    /** The order of its smallest minimal cut set; the largest integer where there is none. */
    int leastOrder(int[] inputs);

    /** @throws Nodes.Full where that takes more nodes than allowed */
    Orders orders(Orders[] inputs, int mostNodes);

    /**
     * The cut sets up to an order.
     *
     * @param least the least order of each input
     * @throws Nodes.Full where that takes more nodes than allowed
     */
    Listing listing(Listing[] inputs, int[] least, int order, int mostNodes);
}
