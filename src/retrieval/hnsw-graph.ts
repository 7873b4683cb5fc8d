/**
 * Approximate nearest neighbours by a hierarchical navigable small world (Malkov & Yashunin 2018, algorithms 1, 2 and 4):
 * every vector is linked to a few near ones that lie in different directions; a search walks greedily along the links, from
 * a sparse layer down to the one that holds all. Own, because the vectors are those that candidates are scored with too,
 * and because the kernel compares a whole list of links in one call. It walks by coarse copies of them, half as long: most of
 * a search's time goes by while vectors come from memory. What it came by is compared once more, by the vectors themselves.
 */
import { LinkLists } from './link-lists.ts';
import { NearestPool } from './nearest-pool.ts';
import { MOST_AT_ONCE, VectorRows } from './vector-rows.ts';

export interface HnswOptions {
  /** Links of a new vector; in the layer of all, twice as many may come to it. */
  readonly links?: number;
  /** Candidates kept while linking; more builds slower and finds better. */
  readonly efConstruction?: number;
  /** Candidates kept while searching, at least as many as hits are asked for; it may depend on the number of nodes. */
  readonly efSearch?: (size: number) => number;
}

export interface NearNode {
  /** In the order they were added, from 0. */
  readonly node: number;
  /** Cosine with the asked vector. */
  readonly cosine: number;
}

/** Links a list may hold beyond the wanted number before it is thinned: thinning costs more than a few links more. */
const SLACK = 8;
const MOST_LEVELS = 12;
const EF_SEARCH = 64;
const LAST_WALK = 2 ** 31 - 1;

export class HnswGraph {
  readonly #rows: VectorRows;
  /** Coarse copies; a node is a row. */
  readonly #coarse: VectorRows;
  readonly #links: number;
  readonly #efConstruction: number;
  readonly #efSearch: (size: number) => number;
  readonly #lists: LinkLists;
  /** The row of a node's vector. */
  #row: Int32Array;
  #removed: Uint8Array;
  #size = 0;
  /** Nodes before this one are linked; those from it on are compared one by one. */
  #linked = 0;
  #gone = 0;
  #entry = -1;
  #top = 0;
  #random = 0x9e3779b9;
  /** The walk that visited a node last. */
  #visited: Int32Array;
  #walk = 0;
  /** Candidates of the walk under way. */
  readonly #pool = new NearestPool();
  /** Candidates for one node's list, while it is thinned. */
  readonly #rivals = new NearestPool();
  /** Nodes under comparison, and those chosen to be linked. */
  readonly #nodes: Int32Array;
  readonly #chosen: Int32Array;

  /** `rows` holds the vectors; `capacity`: nodes expected, more may come. */
  constructor(rows: VectorRows, capacity: number, options: HnswOptions = {}) {
    this.#rows = rows;
    this.#coarse = new VectorRows(rows.dimensions, capacity, 8);
    this.#links = options.links ?? 16;
    this.#efConstruction = options.efConstruction ?? 100;
    this.#efSearch = options.efSearch ?? (() => EF_SEARCH);
    const room = Math.max(16, capacity);
    const most = 2 * this.#links + SLACK;
    this.#lists = new LinkLists(room, most, this.#links + SLACK);
    this.#row = new Int32Array(room);
    this.#removed = new Uint8Array(room);
    this.#visited = new Int32Array(room);
    this.#nodes = new Int32Array(most + 1);
    this.#chosen = new Int32Array(most + 1);
  }

  /** Nodes that can be found. */
  get size(): number {
    return this.#size - this.#gone;
  }

  /** Links a row in, unless others wait for that; answers with its node. */
  add(row: number): number {
    const node = this.append(row);
    if (node === this.#linked) this.link();
    return node;
  }

  /** Takes a row in at once, and leaves its links for later; answers with its node. */
  append(row: number): number {
    const node = this.#size++;
    if (node === this.#row.length) this.#grow();
    this.#row[node] = row;
    this.#coarse.add(this.#rows.get(row));
    return node;
  }

  /** Links the next node that waits for it; false when none does. In the end the graph is as if all had been linked at once. */
  link(): boolean {
    if (this.#linked === this.#size) return false;
    const node = this.#linked++;
    const address = this.#coarse.address(node);
    const level = this.#drawLevel();
    this.#lists.add(node, level);
    if (this.#entry < 0) {
      this.#entry = node;
      this.#top = level;
      return true;
    }
    let from = this.#entry;
    for (let layer = this.#top; layer > level; layer--) from = this.#descend(from, layer, address);
    for (let layer = Math.min(level, this.#top); layer >= 0; layer--) {
      this.#gather(from, layer, this.#efConstruction, address);
      from = this.#pool.nodes[0]!;
      this.#connect(node, layer);
    }
    if (level > this.#top) {
      this.#top = level;
      this.#entry = node;
    }
    return true;
  }

  /** Never found again. It stays as a stepping stone. */
  remove(node: number): void {
    if (this.#removed[node] === 1) return;
    this.#removed[node] = 1;
    this.#gone++;
  }

  /** At most `count` nodes near the vector that `rows` was asked about, nearest first. */
  nearest(count: number): NearNode[] {
    const nodes = this.#comeBy(count);
    const cosines = this.#rows.cosines(nodes.map((node) => this.#row[node]!));
    const order = nodes.map((_, i) => i).sort((a, b) => cosines[b]! - cosines[a]!);
    return order.slice(0, Math.ceil(count)).map((i) => ({ node: nodes[i]!, cosine: cosines[i]! }));
  }

  /** The same nodes, or nearly: by the coarse copies alone, for those who compare them by themselves. */
  around(count: number): readonly number[] {
    return this.#comeBy(count).slice(0, Math.ceil(count));
  }

  /** What a walk came by, nearest first by the coarse copies: `count` nodes or more, unless there are fewer. */
  #comeBy(count: number): number[] {
    const wanted = Math.min(Math.ceil(count), this.size);
    if (wanted <= 0) return [];
    const { asked } = this.#coarse;
    this.#coarse.askAs(this.#rows);
    const pool = this.#pool;
    let entry = this.#entry;
    for (let layer = this.#top; layer > 0; layer--) entry = this.#descend(entry, layer, asked);
    for (let ef = Math.max(this.#efSearch(this.#size), wanted); ; ef *= 2) {
      if (entry < 0) pool.reset(ef);
      else this.#gather(entry, 0, ef, asked);
      this.#compareUnlinked(asked);
      const found: number[] = [];
      for (let i = 0; i < pool.size; i++) if (this.#removed[pool.nodes[i]!] === 0) found.push(pool.nodes[i]!);
      // Removed nodes may have filled the candidates.
      if (found.length >= wanted || ef >= this.#size) return found;
    }
  }

  /** Where one ends that goes from `node` to whichever neighbour is nearest to a vector, as long as that is nearer. */
  #descend(node: number, layer: number, to: number): number {
    const { addresses, products } = this.#coarse;
    const links = this.#lists.in(layer);
    addresses[0] = this.#coarse.address(node);
    this.#coarse.compare(to, 1);
    let most = products[0]!;
    for (let best = node; ; ) {
      const at = this.#lists.at(best, layer);
      const count = links[at]!;
      for (let i = 0; i < count; i++) addresses[i] = this.#coarse.address(links[at + 1 + i]!);
      this.#coarse.compare(to, count);
      const before = best;
      for (let i = 0; i < count; i++) {
        if (products[i]! > most) {
          most = products[i]!;
          best = links[at + 1 + i]!;
        }
      }
      if (best === before) return best;
    }
  }

  /** Fills the pool with the `ef` nodes nearest to a vector that a walk from `entry` comes by. */
  #gather(entry: number, layer: number, ef: number, to: number): void {
    const rows = this.#coarse;
    const { addresses, products } = rows;
    const pool = this.#pool;
    const nodes = this.#nodes;
    const visited = this.#visited;
    const lists = this.#lists;
    const links = lists.in(layer);
    // The stamps are 32 bits wide; wrapped, no node would count as visited.
    if (this.#walk === LAST_WALK) {
      visited.fill(0);
      this.#walk = 0;
    }
    const walk = ++this.#walk;
    pool.reset(ef);
    visited[entry] = walk;
    addresses[0] = rows.address(entry);
    rows.compare(to, 1);
    pool.offer(entry, products[0]!);
    for (;;) {
      const node = pool.nextUnseen();
      if (node < 0) return;
      const at = lists.at(node, layer);
      const end = at + links[at]!;
      let count = 0;
      for (let i = at + 1; i <= end; i++) {
        const other = links[i]!;
        if (visited[other] === walk) continue;
        visited[other] = walk;
        nodes[count] = other;
        addresses[count++] = rows.address(other);
      }
      rows.compare(to, count);
      for (let i = 0; i < count; i++) if (products[i]! > pool.worst) pool.offer(nodes[i]!, products[i]!);
    }
  }

  /** Has the pool take in those of the nodes without links that beat what it has. */
  #compareUnlinked(to: number): void {
    const rows = this.#coarse;
    const { addresses, products } = rows;
    const pool = this.#pool;
    for (let first = this.#linked; first < this.#size; first += MOST_AT_ONCE) {
      const count = Math.min(MOST_AT_ONCE, this.#size - first);
      for (let i = 0; i < count; i++) addresses[i] = rows.address(first + i);
      rows.compare(to, count);
      for (let i = 0; i < count; i++) if (products[i]! > pool.worst) pool.offer(first + i, products[i]!);
    }
  }

  /** Links a new node with the best of the pool, both ways. */
  #connect(node: number, layer: number): void {
    const links = this.#lists.in(layer);
    const count = this.#choose(this.#pool, this.#links);
    const own = this.#lists.at(node, layer);
    links[own] = count;
    for (let i = 0; i < count; i++) links[own + 1 + i] = this.#chosen[i]!;
    const wanted = layer === 0 ? 2 * this.#links : this.#links;
    for (let i = 1; i <= count; i++) {
      const other = links[own + i]!;
      const at = this.#lists.at(other, layer);
      const before = links[at]!;
      links[at + 1 + before] = node;
      links[at] = before + 1;
      if (before + 1 === wanted + SLACK) this.#thin(other, at, links, wanted);
    }
  }

  /** Keeps the links of a full list that lead in different directions. */
  #thin(node: number, at: number, links: Int32Array, wanted: number): void {
    const { addresses, products } = this.#coarse;
    const count = links[at]!;
    for (let i = 0; i < count; i++) addresses[i] = this.#coarse.address(links[at + 1 + i]!);
    this.#coarse.compare(this.#coarse.address(node), count);
    const rivals = this.#rivals;
    rivals.reset(count);
    for (let i = 0; i < count; i++) rivals.offer(links[at + 1 + i]!, products[i]!);
    const left = this.#choose(rivals, wanted);
    links[at] = left;
    for (let i = 0; i < left; i++) links[at + 1 + i] = this.#chosen[i]!;
  }

  /**
   * Those of a pool that are nearer to its middle than to any that was chosen before them (algorithm 4), at most `most`, into
   * `#chosen`.
   */
  #choose(pool: NearestPool, most: number): number {
    const { addresses, products } = this.#coarse;
    const chosen = this.#chosen;
    let count = 0;
    for (let i = 0; i < pool.size && count < most; i++) {
      const node = pool.nodes[i]!;
      const own = pool.products[i]!;
      const address = this.#coarse.address(node);
      // The addresses of those chosen stand there from the rounds before.
      this.#coarse.compare(address, count);
      let apart = true;
      for (let k = 0; k < count; k++) if (products[k]! > own) apart = false;
      if (!apart) continue;
      chosen[count] = node;
      addresses[count++] = address;
    }
    return count;
  }

  /** Each layer holds one in `links` of the nodes of the layer below. Seeded: the same adds give the same graph. */
  #drawLevel(): number {
    // Marsaglia's xorshift.
    let x = this.#random;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.#random = x;
    const share = ((x >>> 0) + 1) / 2 ** 32;
    return Math.min(MOST_LEVELS, Math.floor(-Math.log(share) / Math.log(this.#links)));
  }

  #grow(): void {
    const room = Math.ceil(this.#row.length * 1.5);
    const row = new Int32Array(room);
    row.set(this.#row);
    this.#row = row;
    const removed = new Uint8Array(room);
    removed.set(this.#removed);
    this.#removed = removed;
    const visited = new Int32Array(room);
    visited.set(this.#visited);
    this.#visited = visited;
  }
}
