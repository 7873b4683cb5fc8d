/** Whether the page is as narrow as a phone held upright: tables stack, and the menu stands below. */
import { Grid } from 'antd';

export function usePhone(): boolean {
  // Before the first measurement nothing is known; most screens are wide.
  return Grid.useBreakpoint().md === false;
}
