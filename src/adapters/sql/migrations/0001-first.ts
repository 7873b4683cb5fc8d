/** The first schema. Never edited: what changes later is a new file. */
import type { Migration } from './migration.ts';

/**
 * Text sorts by bytes in both databases (SQLite's default; collation "C" in PostgreSQL), so pages and ids come in one order.
 * Times are RFC 3339 text in UTC, as in the domain. A key starts with the tenant: a row of one is out of reach for another, and
 * foreign keys cannot cross.
 */
const tables = ({ text, json, bool, int, serial }: Record<'text' | 'json' | 'bool' | 'int' | 'serial', string>) => [
  `create table tenants (id ${text} primary key, name ${text} not null, created_at ${text} not null)`,
  `create table counters (
    tenant_id ${text} not null, name ${text} not null, value ${int} not null,
    primary key (tenant_id, name)
  )`,
  `create table settings (
    tenant_id ${text} not null references tenants (id), "key" ${text} not null,
    value ${json} not null, version ${int} not null,
    primary key (tenant_id, "key")
  )`,
  `create table secrets (name ${text} primary key, value ${text} not null)`,
  `create table inboxes (
    id ${text} not null, tenant_id ${text} not null references tenants (id), name ${text} not null,
    widget_key ${text} not null unique, allowed_origins ${json} not null, require_origin ${bool} not null,
    identity_secret ${text} not null,
    primary key (tenant_id, id)
  )`,
  `create table visitors (
    id ${text} not null, tenant_id ${text} not null, inbox_id ${text} not null, external_id ${text},
    name ${text}, email ${text}, attributes ${json} not null, created_at ${text} not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, inbox_id) references inboxes (tenant_id, id)
  )`,
  'create unique index visitors_external on visitors (tenant_id, external_id) where external_id is not null',
  `create table conversations (
    id ${text} not null, tenant_id ${text} not null, inbox_id ${text} not null, visitor_id ${text} not null,
    holder ${text} not null check (holder in ('assistant', 'queue', 'human', 'closed')),
    assignee ${text}, ticket_id ${text}, version ${int} not null,
    last_seq ${int} not null, last_note_seq ${int} not null, lang ${text} not null,
    created_at ${text} not null, updated_at ${text} not null, queued_at ${text}, closed_at ${text},
    unanswered_since ${text}, reopened_at ${text},
    primary key (tenant_id, id),
    foreign key (tenant_id, visitor_id) references visitors (tenant_id, id),
    foreign key (tenant_id, inbox_id) references inboxes (tenant_id, id),
    check ((holder = 'human') = (assignee is not null)),
    check ((holder = 'queue') = (queued_at is not null)),
    check ((holder = 'closed') = (closed_at is not null))
  )`,
  'create index conversations_newest on conversations (tenant_id, created_at, id)',
  'create index conversations_by_holder on conversations (tenant_id, holder, created_at, id)',
  'create index conversations_by_assignee on conversations (tenant_id, assignee, created_at, id) where assignee is not null',
  'create index conversations_by_visitor on conversations (tenant_id, visitor_id, created_at, id)',
  'create index conversations_queue on conversations (tenant_id, queued_at, id) where queued_at is not null',
  'create index conversations_unanswered on conversations (unanswered_since, id) where unanswered_since is not null',
  `create table messages (
    tenant_id ${text} not null, conversation_id ${text} not null, message_id ${text} not null, seq ${int} not null,
    turn_id ${text}, author ${text} not null, author_name ${text}, staff_id ${text}, internal ${bool} not null,
    client_message_id ${text}, "text" ${text} not null, "at" ${text} not null,
    citations ${json} not null, quick_replies ${json} not null, helpful ${bool}, comment ${text}, feedback_at ${text},
    primary key (tenant_id, conversation_id, internal, seq),
    foreign key (tenant_id, conversation_id) references conversations (tenant_id, id)
  )`,
  'create unique index messages_by_id on messages (tenant_id, message_id)',
  `create unique index messages_by_client_id on messages (tenant_id, conversation_id, author, client_message_id)
    where client_message_id is not null`,
  `create index messages_uncovered on messages (tenant_id, conversation_id, seq)
    where author = 'visitor' and turn_id is null`,
  `create table dialogue_states (
    tenant_id ${text} not null, conversation_id ${text} not null, state ${json} not null,
    primary key (tenant_id, conversation_id),
    foreign key (tenant_id, conversation_id) references conversations (tenant_id, id)
  )`,
  `create table turns (
    id ${text} not null, tenant_id ${text} not null, conversation_id ${text} not null, "trigger" ${text} not null,
    covers ${json} not null, decision ${text} not null, started_at ${text} not null, finished_at ${text} not null,
    trace ${json} not null, version ${int} not null, last_seq ${int},
    primary key (tenant_id, conversation_id, id),
    foreign key (tenant_id, conversation_id) references conversations (tenant_id, id)
  )`,
  'create unique index turns_in_order on turns (tenant_id, conversation_id, version)',
  'create index turns_by_time on turns (tenant_id, started_at)',
  `create table tickets (
    id ${text} not null, number ${int} not null, version ${int} not null,
    tenant_id ${text} not null references tenants (id), conversation_id ${text},
    status ${text} not null, category ${text} not null, priority ${text} not null, queue ${text} not null,
    assignee ${text}, subject ${text} not null, summary ${text} not null, reason ${text} not null,
    slots ${json} not null, tags ${json} not null, first_seq ${int}, last_seq ${int},
    created_at ${text} not null, updated_at ${text} not null, search_text ${text} not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, conversation_id) references conversations (tenant_id, id)
  )`,
  'create unique index tickets_by_number on tickets (tenant_id, number)',
  'create index tickets_by_status on tickets (tenant_id, status, number)',
  'create index tickets_by_queue on tickets (tenant_id, queue, number)',
  'create index tickets_by_assignee on tickets (tenant_id, assignee, number) where assignee is not null',
  'create index tickets_by_conversation on tickets (tenant_id, conversation_id) where conversation_id is not null',
  `create table ticket_log (
    tenant_id ${text} not null, ticket_id ${text} not null, version ${int} not null, "at" ${text} not null,
    actor ${text} not null, action ${text} not null, changes ${json} not null,
    primary key (tenant_id, ticket_id, version),
    foreign key (tenant_id, ticket_id) references tickets (tenant_id, id)
  )`,
  `create table staff (
    id ${text} not null, tenant_id ${text} not null references tenants (id), email ${text} not null,
    name ${text} not null, role ${text} not null, disabled ${bool} not null, created_at ${text} not null,
    password_hash ${text} not null, email_key ${text} not null unique,
    primary key (tenant_id, id)
  )`,
  `create table sessions (
    token_hash ${text} primary key, tenant_id ${text} not null, staff_id ${text} not null, expires_at ${text} not null,
    foreign key (tenant_id, staff_id) references staff (tenant_id, id)
  )`,
  'create index sessions_by_staff on sessions (tenant_id, staff_id)',
  'create index sessions_by_expiry on sessions (expires_at)',
  `create table api_keys (
    id ${text} not null, tenant_id ${text} not null references tenants (id), name ${text} not null,
    role ${text} not null, key_hash ${text} not null unique, created_at ${text} not null,
    primary key (tenant_id, id)
  )`,
  `create table articles (
    tenant_id ${text} not null references tenants (id), id ${text} not null, version ${int} not null,
    deleted ${bool} not null, created_at ${text} not null, updated_at ${text} not null, content ${json} not null,
    lang ${text} not null, category ${text} not null, search_text ${text} not null,
    primary key (tenant_id, id)
  )`,
  `create table article_edits (
    tenant_id ${text} not null, id ${text} not null, version ${int} not null, deleted ${bool} not null,
    created_at ${text} not null, updated_at ${text} not null, content ${json} not null,
    primary key (tenant_id, id, version),
    foreign key (tenant_id, id) references articles (tenant_id, id)
  )`,
  `create table knowledge_versions (
    tenant_id ${text} not null references tenants (id), version ${int} not null, published_at ${text} not null,
    published_by ${text} not null, article_count ${int} not null, note ${text} not null,
    primary key (tenant_id, version)
  )`,
  `create table knowledge_entries (
    tenant_id ${text} not null, article_id ${text} not null, edit ${int} not null, since ${int} not null, until ${int},
    primary key (tenant_id, article_id, since),
    foreign key (tenant_id, article_id, edit) references article_edits (tenant_id, id, version)
  )`,
  'create unique index knowledge_active on knowledge_entries (tenant_id, article_id) where until is null',
  `create table jobs (
    id ${text} primary key, tenant_id ${text} not null references tenants (id), kind ${text} not null,
    conversation_id ${text}, idempotency_key ${text} not null, payload ${json} not null, run_at ${text} not null,
    max_attempts ${int} not null, status ${text} not null, attempts ${int} not null, lease_token ${text},
    lease_until ${text}, last_error ${text}, due_at ${text},
    foreign key (tenant_id, conversation_id) references conversations (tenant_id, id)
  )`,
  'create unique index jobs_by_key on jobs (tenant_id, idempotency_key)',
  'create index jobs_due on jobs (due_at, id) where due_at is not null',
  `create table outbox (
    id ${serial}, tenant_id ${text} not null, conversation_id ${text}, event ${json} not null
  )`,
  `create table idempotency_keys (
    tenant_id ${text} not null references tenants (id), "key" ${text} not null, body_hash ${text} not null,
    "at" ${text} not null, response ${json},
    primary key (tenant_id, "key")
  )`,
  'create index idempotency_by_age on idempotency_keys (tenant_id, "at")',
];

export const first: Migration = {
  name: 'first',
  sqlite: tables({
    text: 'text',
    json: 'text',
    bool: 'integer',
    int: 'integer',
    serial: 'integer primary key autoincrement',
  }),
  postgres: tables({
    text: 'text collate "C"',
    json: 'json',
    bool: 'boolean',
    int: 'bigint',
    serial: 'bigint generated by default as identity primary key',
  }),
};
