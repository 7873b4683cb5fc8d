import { expect, it } from 'vitest';
import { figure } from './figures.ts';

it.each([
  ['heldOutAccuracy', 0.71164, '71.2 %'],
  ['heldOutAccuracy', 1, '100.0 %'],
  ['examples', 3348, '3348'],
  ['netWeight', 0.17797, '0.178'],
  ['oosAuroc', null, '–'],
  ['oosAuroc', undefined, '–'],
])('shows %s %j as %s', (name, value, shown) => {
  expect(figure(name, value)).toBe(shown);
});
