/** The present moment, renewed now and then, for "waiting 3 min". */
import { useEffect, useState } from 'react';

const RENEW_MS = 15_000;

export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(new Date()), RENEW_MS);
    return () => window.clearInterval(timer);
  }, []);
  return now;
}
