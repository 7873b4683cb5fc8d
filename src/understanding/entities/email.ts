/** E-mail addresses in their everyday form (RFC 5321 length limits; no quoting, no bare hosts). */
import { type Detector, matches } from './candidate.ts';

const ADDRESS =
  /(?<![a-z0-9._%+-])[a-z0-9_%+-]+(?:\.[a-z0-9_%+-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}(?![a-z0-9-]|\.[a-z0-9])/g;

export const emails: Detector = ({ folded }) =>
  matches('email', ADDRESS, folded, (m) => {
    const [local = ''] = m[0].split('@');
    return local.length > 64 || m[0].length > 254 ? null : m[0];
  });
