import { toTimestamp } from '../domain/ids.ts';
import { systemClock } from '../wiring/system.ts';

export const systemNow = () => toTimestamp(systemClock.now());
