/**
 * One tenant's edits of its served index, one after the other: what changes it, and the sorting of what changes left, which
 * goes on for many slices of time. An edit that comes meanwhile waits for its end, so that none is ever made on half-sorted
 * postings, and steady edits do not keep the sorting from ever getting done.
 */
export class EditLine {
  #last: Promise<unknown> = Promise.resolve();

  /** Does the work once all before it is done, whether that succeeded or not. */
  run<T>(work: () => T | Promise<T>): Promise<T> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => undefined);
    return done;
  }
}
