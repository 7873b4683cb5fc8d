/** Which settings a head gets, by held-out examples: the encoder's weight, the cost, the network's weight. */
import { accuracy, fitSharpness, type HeldOut, logLoss, type SharpnessPrior } from './calibrate.ts';
import type { HoldOut, Setting } from './hold-out.ts';

/**
 * With an encoder: one cost, and the encoder's weight from 1 on as long as log-loss falls clearly. On 33 groups of sets (3 to 250
 * examples a label, English, Chinese, across the two) 1 with the centroids' share is as good as any, and what a few hundred
 * held-out rows prefer is worse on new ones; the choice is there for large sets, and for encoders that know less.
 */
const ENCODER_WEIGHTS = [0, 0.5, 1, 2, 4];
const FIRST_WEIGHT = 2;
const COST_WITH_ENCODER = 0.3;
/** Log-loss has to fall by this share over the number of rows it is taken on: 3 % at a thousand, 15 % at two hundred. */
const CLEARLY = 30;
/** The same for the network's weight. */
const NET_CLEARLY = 10;
const COSTS = [0.3, 1, 3];
const FIRST_COST = 1;
/** The network's logits against the linear margins: the second where there are examples enough for its log-loss to be lower. */
const NET_WEIGHTS = [0.2, 0.4];

/**
 * What a sharpness usually is, by the network's weight: fitted to heads of 3 to 20 examples a label on label sets that the
 * encoder has not seen, and a little below: on fifty rows the least log-loss is off by a factor of up to two, and too sure costs more.
 */
const USUAL_SHARPNESS = 4;
const USUAL_SPREAD = 0.12;
const SHARE_OF_NET = 1.5;

export function usualSharpness(netWeight: number): SharpnessPrior {
  return { middle: USUAL_SHARPNESS / (1 + SHARE_OF_NET * netWeight), spread: USUAL_SPREAD };
}

export interface Chosen {
  readonly setting: Setting;
  readonly margins: Float32Array;
}

interface Attempt extends Chosen {
  readonly held: HeldOut;
}

/** Climbs from the middle of a list as long as it gets better: over the encoder's weights, or over costs where there is none. */
export function chooseSetting(holdOut: HoldOut, withEncoder: boolean, progress: (share: number) => void): Chosen {
  let tried = 0;
  const attempt = (setting: Setting): Attempt => {
    const margins = holdOut.linear(setting);
    progress(Math.min(1, ++tried / 4));
    return { setting, margins, held: holdOut.judged(margins, null) };
  };
  if (!withEncoder) {
    const at = (cost: number) => ({ cost, denseScale: 0 });
    return climb(
      COSTS,
      FIRST_COST,
      (cost) => attempt(at(cost)),
      (next, best) => badness(next.held) < badness(best.held),
    );
  }
  const at = (denseScale: number) => ({ cost: COST_WITH_ENCODER, denseScale });
  const first = attempt(at(ENCODER_WEIGHTS[FIRST_WEIGHT] as number));
  // Stand-ins lose more words than a new text lacks, and would always ask for less of the encoder.
  if (!holdOut.isNew) return first;
  const loss = (of: Attempt) => logLoss(of.held, fitSharpness(of.held));
  return climb(
    ENCODER_WEIGHTS,
    FIRST_WEIGHT,
    (denseScale) => (denseScale === first.setting.denseScale ? first : attempt(at(denseScale))),
    (next, best) => loss(next) < (1 - CLEARLY / next.held.labelOf.length) * loss(best),
  );
}

function climb(
  values: readonly number[],
  first: number,
  attempt: (value: number) => Attempt,
  isBetter: (next: Attempt, best: Attempt) => boolean,
): Attempt {
  const start = attempt(values[first] as number);
  let best = start;
  for (const direction of [-1, 1]) {
    for (let i = first + direction; i >= 0 && i < values.length; i += direction) {
      const next = attempt(values[i] as number);
      if (!isBetter(next, best)) break;
      best = next;
    }
    if (best !== start) break;
  }
  return best;
}

export interface Combined {
  /** 0 = there is no network. */
  readonly netWeight: number;
  readonly held: HeldOut;
}

/** The sum of linear margins and network logits with the least log-loss. */
export function combine(holdOut: HoldOut, margins: Float32Array, logits: Float32Array): Combined {
  const [first, ...others] = NET_WEIGHTS.map((netWeight) => ({
    netWeight,
    held: holdOut.judged(
      margins.map((margin, i) => margin + netWeight * (logits[i] as number)),
      logits,
    ),
  })) as [Combined, ...Combined[]];
  if (!holdOut.isNew) return first;
  const loss = (of: Combined) => logLoss(of.held, fitSharpness(of.held));
  return others.reduce(
    (best, next) => (loss(next) < (1 - NET_CLEARLY / next.held.labelOf.length) * loss(best) ? next : best),
    first,
  );
}

/** Errors; a quarter of the log-loss breaks near-ties. */
function badness(held: HeldOut): number {
  return 1 - accuracy(held) + 0.25 * logLoss(held, fitSharpness(held));
}
