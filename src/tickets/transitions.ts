/** Which status may follow which, as the one check every writer of a ticket's status uses. */
import { TICKET_TRANSITIONS, type TicketStatus } from '../domain/ticket.ts';

/** Staying is allowed and changes nothing. */
export function mayMove(from: TicketStatus, to: TicketStatus): boolean {
  return from === to || TICKET_TRANSITIONS[from].includes(to);
}
