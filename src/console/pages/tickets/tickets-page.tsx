/** The list of tickets, or one of them. */
import { useRoute } from '../../hooks/route.ts';
import { TicketPage } from './ticket-page.tsx';
import { TicketTable } from './ticket-table.tsx';

export default function TicketsPage() {
  const [route] = useRoute();
  const id = route.path[1];
  return id ? <TicketPage key={id} id={id} /> : <TicketTable />;
}
