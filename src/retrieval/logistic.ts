/** Binary logistic regression with an L2 penalty, by Newton's method (IRLS): small, exact and deterministic. */

export interface Logistic {
  /** Of the inputs as given: standardisation is folded in. */
  readonly weights: readonly number[];
  readonly bias: number;
}

export function predict(model: Logistic, x: readonly number[]): number {
  let z = model.bias;
  for (let i = 0; i < model.weights.length; i++) z += model.weights[i]! * x[i]!;
  return 1 / (1 + Math.exp(-z));
}

/** Solves a small symmetric positive definite system by Gaussian elimination with pivoting. */
export function solve(matrix: number[][], right: number[]): number[] {
  const n = right.length;
  const a = matrix.map((row, i) => [...row, right[i]!]);
  for (let col = 0; col < n; col++) {
    let pivot = col;
    for (let row = col + 1; row < n; row++) if (Math.abs(a[row]![col]!) > Math.abs(a[pivot]![col]!)) pivot = row;
    [a[col], a[pivot]] = [a[pivot]!, a[col]!];
    const lead = a[col]![col]!;
    if (Math.abs(lead) < 1e-12) continue;
    for (let row = col + 1; row < n; row++) {
      const factor = a[row]![col]! / lead;
      if (factor === 0) continue;
      for (let k = col; k <= n; k++) a[row]![k]! -= factor * a[col]![k]!;
    }
  }
  const out = new Array<number>(n).fill(0);
  for (let row = n - 1; row >= 0; row--) {
    let sum = a[row]![n]!;
    for (let k = row + 1; k < n; k++) sum -= a[row]![k]! * out[k]!;
    const lead = a[row]![row]!;
    out[row] = Math.abs(lead) < 1e-12 ? 0 : sum / lead;
  }
  return out;
}

/** What is believed before the data speak, in inputs scaled by `mean` and `deviation`. */
export interface Prior {
  readonly mean: readonly number[];
  readonly deviation: readonly number[];
  readonly weights: readonly number[];
  readonly bias: number;
}

/** No belief: weights near zero of inputs scaled by their own mean and deviation. */
export function flatPrior(x: readonly (readonly number[])[]): Prior {
  const d = x[0]?.length ?? 0;
  const mean = new Array<number>(d).fill(0);
  const deviation = new Array<number>(d).fill(0);
  for (const row of x) for (let j = 0; j < d; j++) mean[j]! += row[j]! / x.length;
  for (const row of x) for (let j = 0; j < d; j++) deviation[j]! += (row[j]! - mean[j]!) ** 2 / x.length;
  return {
    mean,
    deviation: deviation.map((v) => (v < 1e-12 ? 1 : Math.sqrt(v))),
    weights: new Array<number>(d).fill(0),
    bias: 0,
  };
}

/** The belief as it stands, for inputs as given. */
export function fromPrior({ mean, deviation, weights, bias }: Prior): Logistic {
  const plain = deviation.map((s, j) => weights[j]! / s);
  return { weights: plain, bias: bias - plain.reduce((sum, w, j) => sum + w * mean[j]!, 0) };
}

/**
 * @param x one row a sample
 * @param y 1 or 0
 * @param penalty how much the weights of scaled inputs are held to the prior's (squared distance; the bias is free)
 */
export function fitLogistic(
  x: readonly (readonly number[])[],
  y: readonly number[],
  options: { readonly penalty: number; readonly prior?: Prior },
): Logistic {
  const prior = options.prior ?? flatPrior(x);
  const { mean, deviation } = prior;
  const d = mean.length;
  const z = x.map((row) => [...row.map((v, j) => (v - mean[j]!) / deviation[j]!), 1]);
  const start = [...prior.weights, prior.bias];
  let beta = start;
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = new Array<number>(d + 1).fill(0);
    const hessian = Array.from({ length: d + 1 }, () => new Array<number>(d + 1).fill(0));
    z.forEach((row, i) => {
      let s = 0;
      for (let j = 0; j <= d; j++) s += beta[j]! * row[j]!;
      const p = 1 / (1 + Math.exp(-s));
      const error = y[i]! - p;
      const curve = Math.max(1e-6, p * (1 - p));
      for (let j = 0; j <= d; j++) {
        gradient[j]! += error * row[j]!;
        const left = curve * row[j]!;
        for (let k = j; k <= d; k++) hessian[j]![k]! += left * row[k]!;
      }
    });
    for (let j = 0; j <= d; j++) {
      const hold = j < d ? options.penalty : FREE;
      gradient[j]! -= hold * (beta[j]! - start[j]!);
      hessian[j]![j]! += hold;
      for (let k = 0; k < j; k++) hessian[j]![k] = hessian[k]![j]!;
    }
    const step = solve(hessian, gradient).map((s) => Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, s)));
    beta = beta.map((b, j) => b + step[j]!);
    if (step.every((s) => Math.abs(s) < 1e-7)) break;
  }
  const weights = deviation.map((s, j) => beta[j]! / s);
  const bias = beta[d]! - weights.reduce((sum, w, j) => sum + w * mean[j]!, 0);
  return { weights, bias };
}

const ROUNDS = 40;
/** Holds the bias just enough that the system can be solved. */
const FREE = 1e-4;
/** Newton's steps are cut to this where the data are nearly separable. */
const LONGEST_STEP = 5;
