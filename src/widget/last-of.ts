/** `Array.prototype.at` is younger than some browsers that visitors still use. */
export function lastOf<T>(list: readonly T[]): T | undefined {
  return list[list.length - 1];
}
