/** The machine's clock and randomness, for composition roots outside of the server. */
export { systemClock } from '../adapters/system/system-clock.ts';
export { systemRandom } from '../adapters/system/system-random.ts';
