/** A directed network with whole capacities, which may be infinite. */
export class FlowNetwork {
  private readonly outgoing: number[][];
  private readonly heads: number[] = [];
  private readonly capacities: number[] = [];

  constructor(nodes: number) {
    this.outgoing = Array.from({ length: nodes }, () => []);
  }

  /** Adds an arc and, with its own capacity, the arc back. */
  connect(from: number, to: number, forth: number, back: number): void {
    this.outgoing[from]!.push(this.heads.length);
    this.heads.push(to);
    this.capacities.push(forth);
    this.outgoing[to]!.push(this.heads.length);
    this.heads.push(from);
    this.capacities.push(back);
  }

  /**
   * Greatest flow from source to sink, by shortest augmenting paths; uses the capacities up.
   *
   * @param enough the search ends once so much is found
   * @see Edmonds & Karp 1972, J ACM 19:248
   */
  maximumFlow(source: number, sink: number, enough = Infinity): number {
    let flow = 0;
    while (flow < enough) {
      const path = this.shortestPath(source, sink);
      if (path === null) break;
      const amount = Math.min(enough - flow, ...path.map((arc) => this.capacities[arc]!));
      if (amount === Infinity) return Infinity;
      for (const arc of path) {
        this.capacities[arc]! -= amount;
        this.capacities[arc ^ 1]! += amount;
      }
      flow += amount;
    }
    return flow;
  }

  private shortestPath(source: number, sink: number): number[] | null {
    const arrival = new Map<number, number>([[source, -1]]);
    const queue = [source];
    for (const node of queue)
      for (const arc of this.outgoing[node]!) {
        const next = this.heads[arc]!;
        if (this.capacities[arc]! <= 0 || arrival.has(next)) continue;
        arrival.set(next, arc);
        if (next === sink) return this.pathTo(sink, source, arrival);
        queue.push(next);
      }
    return null;
  }

  private pathTo(sink: number, source: number, arrival: ReadonlyMap<number, number>): number[] {
    const path: number[] = [];
    for (let node = sink; node !== source;) {
      const arc = arrival.get(node)!;
      path.push(arc);
      node = this.heads[arc ^ 1]!;
    }
    return path;
  }
}
