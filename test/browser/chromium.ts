/** The browser of these tests, and what is said where there is none. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';

/** In CI a missing browser is a fault of the set-up: the tests run, and fail. */
export const isSkipped = !existsSync(CHROMIUM) && !process.env.CI;
/** Ends the title of what is skipped. */
export const skipNote = isSkipped ? ` (skipped: ${CHROMIUM} is not there)` : '';

export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
