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

/**
 * @param x one row a sample
 * @param y 1 or 0
 * @param sample weight of each row; all 1 when left out
 * @param penalty L2 on the weights of standardised inputs (not on the bias)
 */
export function fitLogistic(
  x: readonly (readonly number[])[],
  y: readonly number[],
  options: { readonly penalty: number; readonly sample?: readonly number[]; readonly rounds?: number },
): Logistic {
  const n = x.length;
  const d = x[0]?.length ?? 0;
  const mean = new Array<number>(d).fill(0);
  const deviation = new Array<number>(d).fill(0);
  for (const row of x) for (let j = 0; j < d; j++) mean[j]! += row[j]! / n;
  for (const row of x) for (let j = 0; j < d; j++) deviation[j]! += (row[j]! - mean[j]!) ** 2 / n;
  for (let j = 0; j < d; j++) deviation[j] = Math.sqrt(deviation[j]!) || 1;
  const z = x.map((row) => [...row.map((v, j) => (v - mean[j]!) / deviation[j]!), 1]);
  let beta = new Array<number>(d + 1).fill(0);
  for (let round = 0; round < (options.rounds ?? 30); round++) {
    const gradient = new Array<number>(d + 1).fill(0);
    const hessian = Array.from({ length: d + 1 }, () => new Array<number>(d + 1).fill(0));
    for (let i = 0; i < n; i++) {
      const row = z[i]!;
      let s = 0;
      for (let j = 0; j <= d; j++) s += beta[j]! * row[j]!;
      const p = 1 / (1 + Math.exp(-s));
      const weight = options.sample?.[i] ?? 1;
      const error = weight * (y[i]! - p);
      const curve = weight * Math.max(1e-6, p * (1 - p));
      for (let j = 0; j <= d; j++) {
        gradient[j]! += error * row[j]!;
        const left = curve * row[j]!;
        for (let k = j; k <= d; k++) hessian[j]![k]! += left * row[k]!;
      }
    }
    for (let j = 0; j <= d; j++) {
      if (j < d) {
        gradient[j]! -= options.penalty * beta[j]!;
        hessian[j]![j]! += options.penalty;
      } else hessian[j]![j]! += 1e-6;
      for (let k = 0; k < j; k++) hessian[j]![k] = hessian[k]![j]!;
    }
    const step = solve(hessian, gradient);
    let largest = 0;
    beta = beta.map((b, j) => {
      const s = Math.max(-5, Math.min(5, step[j]!));
      largest = Math.max(largest, Math.abs(s));
      return b + s;
    });
    if (largest < 1e-7) break;
  }
  const weights = deviation.map((s, j) => beta[j]! / s);
  const bias = beta[d]! - weights.reduce((sum, w, j) => sum + w * mean[j]!, 0);
  return { weights, bias };
}
