/** Exact binomial tails, for promises about rates. */

/** Lanczos approximation of ln Γ(x), x > 0 (Numerical Recipes coefficients; relative error under 2e-10). */
function logGamma(x: number): number {
  const c = [
    76.18009172947146, -86.50532032941678, 24.01409824083091, -1.231739572450155, 1.208650973866179e-3,
    -5.395239384953e-6,
  ];
  let y = x;
  const t = x + 5.5 - (x + 0.5) * Math.log(x + 5.5);
  let sum = 1.000000000190015;
  for (const value of c) sum += value / ++y;
  return -t + Math.log((2.5066282746310007 * sum) / x);
}

/** P(X ≤ k) for X ~ Binomial(n, p). */
export function binomialCdf(k: number, n: number, p: number): number {
  if (k < 0) return 0;
  if (k >= n) return 1;
  if (p <= 0) return 1;
  if (p >= 1) return 0;
  let sum = 0;
  const base = logGamma(n + 1);
  for (let i = 0; i <= k; i++) {
    sum += Math.exp(base - logGamma(i + 1) - logGamma(n - i + 1) + i * Math.log(p) + (n - i) * Math.log1p(-p));
  }
  return Math.min(1, sum);
}

/** One-sided Clopper–Pearson upper bound of a rate: the largest p that k of n does not rule out at this confidence. */
export function upperBound(k: number, n: number, confidence: number): number {
  if (n === 0 || k >= n) return 1;
  let low = k / n;
  let high = 1;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (binomialCdf(k, n, middle) > 1 - confidence) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** One-sided Clopper–Pearson lower bound. */
export function lowerBound(k: number, n: number, confidence: number): number {
  return n === 0 ? 0 : 1 - upperBound(n - k, n, confidence);
}
