/** Who gets the other version of an experiment. */
import { createHash } from 'node:crypto';

/**
 * Whether a visitor belongs to the share of a split: stable for a visitor, and raising the share only adds visitors. The draw
 * is made of the model *and* the version that is tried: another version is another experiment, and its visitors are drawn
 * afresh, so that what the last experiment did to its visitors is spread evenly over both arms of the next. The same version
 * tried again gets the same visitors.
 */
export function inSplit(model: string, version: string, visitorId: string, percent: number): boolean {
  if (visitorId === '') return false;
  // A cryptographic hash costs two microseconds a turn and makes the draws of two experiments independent.
  const draw = createHash('sha256')
    .update(JSON.stringify([model, version, visitorId]))
    .digest()
    .readUIntBE(0, 6);
  return (draw / 2 ** 48) * 100 < percent;
}
