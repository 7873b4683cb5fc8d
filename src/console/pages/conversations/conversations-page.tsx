/** Queue, own and all conversations on the left; the one that is open beside it. */
import { Grid } from 'antd';
import { useRoute } from '../../hooks/route.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ConversationList } from './conversation-list.tsx';
import { ConversationView } from './conversation-view.tsx';
import './conversations.css';

export default function ConversationsPage() {
  const { t } = useI18n();
  const [route] = useRoute();
  const id = route.path[1];
  // A narrow window shows the list or the conversation, not both.
  const both = Grid.useBreakpoint().md !== false;
  return (
    <div className="conversations">
      {(both || !id) && <ConversationList openId={id ?? null} />}
      {id ? (
        <ConversationView key={id} id={id} backToList={!both} />
      ) : (
        both && (
          <div className="conversation-none">
            <EmptyState title={t('list.pick')} hint={t('list.pickHint')} />
          </div>
        )
      )}
    </div>
  );
}
