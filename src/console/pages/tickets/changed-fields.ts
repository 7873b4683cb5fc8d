/** The part of `after` that differs from `before`. Values are compared as JSON, so lists count by content. */
export function changedFields<T extends object>(before: T, after: T): Partial<T> {
  const change: Partial<T> = {};
  for (const name of Object.keys(before) as (keyof T)[]) {
    if (JSON.stringify(after[name] ?? null) !== JSON.stringify(before[name] ?? null)) change[name] = after[name];
  }
  return change;
}
