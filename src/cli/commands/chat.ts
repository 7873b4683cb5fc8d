/** `kefu chat`: talk to the assistant in the terminal, or one turn with its trace. */
import { createInterface } from 'node:readline/promises';
import type { Conversation, Message } from '../../domain/conversation.ts';
import { KefuError } from '../../domain/errors.ts';
import { type ConversationId, type MessageId, makeId, toTimestamp, type VisitorId } from '../../domain/ids.ts';
import type { Turn } from '../../domain/turn.ts';
import { detectLang } from '../../text/detect-lang.ts';
import { DEFAULT_TENANT } from '../../wiring/bootstrap.ts';
import type { Engine } from '../../wiring/engine.ts';
import { type Command, UsageError } from '../command.ts';
import { withEngine } from '../with-engine.ts';

interface Exchange {
  readonly conversation: Conversation;
  readonly turn: Turn | null;
  readonly replies: readonly Message[];
}

export const command: Command = {
  name: 'chat',
  summary: 'talk to the assistant in the terminal, or one turn with its trace (--text)',
  usage: 'kefu chat [--text "…"] [--json]',
  options: { text: { type: 'string' } },
  run: ({ values }, context) => {
    if (typeof values.text === 'string' && values.text.trim() === '') throw new UsageError('--text is empty');
    return withEngine(context.config, async (engine) => {
      for (const tenant of await engine.store.listTenants()) await engine.knowledge.refresh(tenant.id);
      if (typeof values.text !== 'string') return interactive(engine);
      const talk = await startTalk(engine, values.text);
      const exchange = await say(engine, talk, values.text);
      return {
        ok: exchange.turn !== null,
        json: {
          conversationId: talk.id,
          decision: exchange.turn?.decision ?? null,
          messages: exchange.replies.map(({ seq, author, text, citations, quickReplies }) => ({
            seq,
            author,
            text,
            citations,
            quickReplies,
          })),
          trace: exchange.turn?.trace ?? null,
        },
        text: [...exchange.replies.map(show), '', explain(exchange.turn)].join('\n'),
      };
    });
  },
};

async function startTalk(engine: Engine, firstText: string): Promise<Conversation> {
  const at = toTimestamp(engine.clock.now());
  const id = <T extends string>(prefix: string) => makeId<T>(prefix, engine.clock.now(), engine.random.bytes(10));
  const inbox = (await engine.store.listInboxes(DEFAULT_TENANT))[0];
  if (inbox === undefined) throw new KefuError('unavailable', 'the tenant has no inbox');
  const visitor = await engine.store.ensureVisitor({
    id: id<VisitorId>('vis'),
    tenantId: DEFAULT_TENANT,
    inboxId: inbox.id,
    externalId: null,
    name: null,
    email: null,
    attributes: { channel: 'cli' },
    createdAt: at,
  });
  const lang = detectLang(firstText, 'zh');
  return engine.store.openConversation(
    {
      id: id<ConversationId>('cnv'),
      tenantId: DEFAULT_TENANT,
      inboxId: inbox.id,
      visitorId: visitor.id,
      lang: lang === 'en' ? 'en' : 'zh',
      at,
    },
    { force: false },
  );
}

async function say(engine: Engine, talk: Conversation, text: string): Promise<Exchange> {
  const at = engine.clock.now();
  const appended = await engine.store.appendUtterance({
    tenantId: talk.tenantId,
    conversationId: talk.id,
    visitorId: talk.visitorId,
    messageId: makeId<MessageId>('msg', at, engine.random.bytes(10)),
    clientMessageId: makeId('cli', at, engine.random.bytes(10)),
    text,
    at: toTimestamp(at),
    nextConversationId: makeId<ConversationId>('cnv', at, engine.random.bytes(10)),
  });
  if (appended.kind !== 'appended') throw new KefuError('not_found');
  engine.scheduler.committed(appended.outbox);
  await engine.scheduler.run(talk.tenantId, talk.id, { type: 'utterance' });
  const messages = await engine.store.listMessages(talk.tenantId, talk.id, {
    afterSeq: appended.message.seq,
    limit: 200,
  });
  const turns = await engine.store.listTurns(talk.tenantId, talk.id);
  const turn = turns.find((entry) => entry.covers.includes(appended.message.seq)) ?? null;
  const conversation = (await engine.store.getConversation(talk.tenantId, talk.id)) ?? appended.conversation;
  return { conversation, turn, replies: messages };
}

function show(message: Message): string {
  const cited = message.citations.map((citation) => `   [${citation.articleId}] ${citation.title}`);
  const offers = message.quickReplies.map((reply, index) => `   ${index + 1}) ${reply.title}`);
  return [`${message.authorName ?? message.author}: ${message.text}`, ...cited, ...offers].join('\n');
}

function explain(turn: Turn | null): string {
  if (turn === null) return 'no turn was made';
  const lines = turn.trace.steps.map(({ step, ...facts }) => `  ${step}: ${JSON.stringify(facts)}`);
  return [
    `decision: ${turn.decision}`,
    ...lines,
    `  versions: ${JSON.stringify(turn.trace.versions)}`,
    `  ms: ${JSON.stringify(turn.trace.timingsMs)}`,
  ].join('\n');
}

async function interactive(engine: Engine) {
  const terminal = createInterface({ input: process.stdin, output: process.stderr, prompt: 'you: ' });
  engine.outbox.start().catch(() => {});
  let talk: Conversation | null = null;
  let said = 0;
  process.stderr.write('An empty line ends the talk.\n');
  terminal.prompt();
  for await (const line of terminal) {
    if (line.trim() === '') break;
    talk ??= await startTalk(engine, line);
    const exchange = await say(engine, talk, line);
    said++;
    for (const reply of exchange.replies) process.stdout.write(`${show(reply)}\n`);
    if (exchange.conversation.holder === 'queue')
      process.stdout.write('(the conversation is in the queue for a person)\n');
    terminal.prompt();
  }
  terminal.close();
  return { ok: true, json: { conversationId: talk?.id ?? null, said }, text: '' };
}
