/** What the policy makes of an utterance: an answer, a search, an offer, a question back. */
import { describe, expect, it } from 'vitest';
import { FAQ, Talk } from '../../test/fakes/talk.ts';

describe('an order number by itself', () => {
  it('is met with the flows, in the order of their intents, and a person', () => {
    const talk = new Talk('zh');
    talk.say('KF202611050310');
    expect(talk.quickReplies).toEqual(['查订单物流', '申请退货退款', '修改收货地址', '开发票', '取消订单', '转人工']);
  });

  it('answers the flow that was just offered', () => {
    const talk = new Talk('zh');
    talk.say('退款', { intents: { 'refund.time': 0.6, 'return.request': 0.38 } });
    expect(talk.quickReplies).toContain('申请退货退款');
    expect(talk.say('KF202611050310，4417')).toMatch(/退货的原因/);
  });

  it('is no question that was not understood, and may be meant for a person', () => {
    const talk = new Talk('en');
    talk.say('gibberish about planes');
    talk.say('KF202611010001');
    expect(talk.state.belowGate).toBe(0);
    expect(talk.quickReplies).toContain('Talk to a person');
  });

  it('is taken for what was just spoken of: a button under an answer, or parcels, which may be looked at', () => {
    const talk = new Talk('zh');
    talk.faq = { 能改地址吗: '包裹离开仓库之前都可以改。', 满多少包邮: '满 ¥99 包邮。' };
    talk.say('能改地址吗', { intents: { 'address.change': 0.9 } });
    expect(talk.quickReplies).toEqual(['修改收货地址']);
    talk.say('KF202611120176');
    expect(talk.state.flow?.flow).toBe('change_address');
    const other = new Talk('zh');
    other.say('我的快递一个礼拜都没到', { intents: { 'shipping.delay': 0.8 } });
    other.say('KF202611010001');
    expect(other.state.flow?.flow).toBe('track_order');
  });

  it.each(['好吧 KF202611050310', '找到了，KF202611050310', "ok here's KF202611050310"])(
    'may come with a word: %s',
    (text) => {
      const talk = new Talk('zh');
      talk.say('gibberish about planes');
      expect(talk.say(text)).toMatch(/KF202611050310/);
      expect(talk.last.handoff).toBeNull();
    },
  );

  it('is asked for by a flow also when days are spoken of', () => {
    const talk = new Talk('zh');
    expect(talk.say('我前几天买的那个水壶到哪了', { intents: { 'order.track': 0.99 } })).toMatch(/订单号/);
  });
});

describe('a wish that only sounds like ours', () => {
  const gym = { intents: { 'order.cancel': 0.9 }, doubtful: true };

  it('starts no flow by itself: the flow is offered', () => {
    const talk = new Talk('en');
    talk.say('cancel my gym membership', gym);
    expect(talk.state.flow).toBeNull();
    expect(talk.quickReplies).toContain('Cancel an order');
  });

  it.each(['cancel the kettle', 'cancel KF202611010001'])('is ours when it names a thing of ours: %s', (text) => {
    const talk = new Talk('en');
    talk.say(text, gym);
    expect(talk.state.flow?.flow).toBe('cancel_order');
  });
});

describe('a flow asked for by its name', () => {
  it.each([
    ['zh', '取消我的订单', 'cancel_order'],
    ['zh', '我要开发票', 'invoice'],
    ['zh', '帮我修改一下收货地址', 'change_address'],
    ['en', 'I want to cancel my order', 'cancel_order'],
    ['en', 'can you track my order', 'track_order'],
  ] as const)('is started with small words between, whatever the classifier thinks (%s): %s', (lang, text, flow) => {
    const talk = new Talk(lang);
    talk.say(text, { doubtful: true });
    expect(talk.state.flow?.flow).toBe(flow);
  });

  it.each(['取消我的外卖订单', '取消订单要钱吗', 'cancel my taxi order'])('is not heard in %s', (text) => {
    const talk = new Talk('zh');
    talk.say(text, { doubtful: true });
    expect(talk.state.flow).toBeNull();
  });
});

describe('a question that fits several products', () => {
  it('is asked back, counts as understood, and is answered for the one that is picked', () => {
    const talk = new Talk('zh');
    talk.which = { 耳机多少钱: ['松果无线耳机 · 价格', '苔原降噪头戴耳机 · 价格'] };
    talk.faq = { '苔原降噪头戴耳机 · 价格': '苔原降噪头戴耳机的价格：899元。' };
    talk.say('你们卖火箭吗');
    expect(talk.say('耳机多少钱')).toBe('请问您问的是哪一款？');
    expect(talk.quickReplies).toEqual(['松果无线耳机 · 价格', '苔原降噪头戴耳机 · 价格']);
    expect(talk.last).toMatchObject({ decision: 'clarified', handoff: null });
    expect(talk.state.belowGate).toBe(0);
    expect(talk.say('第二个')).toBe('苔原降噪头戴耳机的价格：899元。');
  });
});

describe('noises', () => {
  it.each([
    ['zh', ['哦', '1', '嗯', '？', '...', '测试', '啊啊啊啊', '😂', '额', '66']],
    ['en', ['ok', 'hmm', '?', '1', 'test', 'oh', 'x', 'umm', '!!!', 'lol']],
    ['zh', ['我靠', '操', '滚', 'tmd', '卧槽', 'wtf']],
    ['en', ['fuck', 'wtf', 'damn it', 'shit']],
  ] as const)('ask nothing (%s), so they bring nobody and are answered kindly: %j', (lang, noises) => {
    const talk = new Talk(lang);
    for (const noise of noises) {
      talk.say(noise, {
        sentiment: /fuck|damn|shit|tmd|wtf|靠|槽/.test(noise) ? 'negative' : 'neutral',
        outOfScope: true,
      });
      expect(talk.last.decision, noise).toBe('chat');
    }
    expect(talk.state.belowGate).toBe(0);
    expect(talk.actions).toEqual([]);
  });

  it('leave what was offered standing, and are not answered in the same words twice', () => {
    const talk = new Talk('zh');
    talk.say('北京到东京的机票');
    const [first] = talk.quickReplies;
    const once = talk.say('？');
    expect(talk.quickReplies[0]).toBe(first);
    expect(talk.say('？')).not.toBe(once);
    expect(talk.say('1')).toBe('满 ¥99 包邮。');
  });

  it('do not stand in for anger: twice in earnest still brings a person, with haste', () => {
    const talk = new Talk('zh');
    talk.say('我靠', { sentiment: 'negative' });
    talk.say('你们这什么破店', { sentiment: 'negative' });
    expect(talk.last.handoff).toBeNull();
    talk.say('垃圾', { sentiment: 'negative' });
    expect(talk.last.handoff).toMatchObject({ reason: 'negative_sentiment', priority: 'high' });
  });
});

describe('a short insult', () => {
  it.each([
    ['zh', '垃圾', '垃圾店'],
    ['en', 'useless', 'pathetic shop'],
  ] as const)(
    'is met with a kind word, not with an article, and with a person the second time (%s)',
    (lang, one, two) => {
      const talk = new Talk(lang);
      talk.faq = { [one]: 'Packaging goes into the bin.' };
      talk.say(one, { sentiment: 'negative', intents: { 'account.privacy': 0.16 } });
      expect(talk.last).toMatchObject({ decision: 'chat', handoff: null });
      talk.say(two, { sentiment: 'negative' });
      expect(talk.last.handoff?.reason).toBe('negative_sentiment');
    },
  );
});

describe('what a guess makes of a statement', () => {
  it('is no refusal when more was said than no', () => {
    const talk = new Talk('en');
    talk.say('nope, checked with the neighbours too', { intents: { 'control.deny': 0.86 } });
    expect(talk.actions).toEqual([expect.objectContaining({ type: 'search' })]);
  });

  it('is a refusal when nothing else was said', () => {
    const talk = new Talk('en');
    talk.say('nah', { intents: { 'control.deny': 0.86 } });
    expect(talk.last.decision).toBe('chat');
  });

  it('is no anger when no word shows any', () => {
    const talk = new Talk('en');
    talk.say("it's already worn once though", { intents: { 'chat.frustration': 0.73 } });
    expect(talk.actions).toEqual([expect.objectContaining({ type: 'search' })]);
  });

  it('is anger when the guess is sure', () => {
    const talk = new Talk('en');
    talk.say('i give up on you lot', { intents: { 'chat.frustration': 0.9 } });
    expect(talk.last.decision).toBe('chat');
  });

  it('is no question anew when a wrong order number came with it: the flow says what is wrong', () => {
    const talk = new Talk('en');
    expect(talk.say('order 20260012 i think, where is it', { intents: { 'order.track': 0.95 } })).toMatch(
      /"20260012" does not look like an order number/,
    );
    expect(talk.say('KF202611010001')).toMatch(/last four/);
  });
});

describe('a question', () => {
  it('is answered with its citation', () => {
    const talk = new Talk('zh');
    expect(talk.say('运费多少？', { intents: { 'shipping.fee': 0.8 } })).toBe('满 ¥99 包邮。');
    expect(talk.last).toMatchObject({
      decision: 'answered',
      handoff: null,
      messages: [{ citations: [{ articleId: 'art:运费多少？', title: '运费多少？', passage: '满 ¥99 包邮。' }] }],
    });
    expect(talk.state).toMatchObject({ belowGate: 0, offers: [], questions: ['运费多少？'], pending: null });
  });

  it('is searched with the category its intent hints at', () => {
    const talk = new Talk('zh');
    talk.say('运费多少？', { intents: { 'shipping.fee': 0.5 } });
    expect(talk.actions).toEqual([{ type: 'search', text: '运费多少？', category: 'shipping', articleId: null }]);
  });

  it('is searched without a category when nothing hints at one', () => {
    const talk = new Talk('zh');
    talk.say('运费多少？', { intents: { 'shipping.fee': 0.1 } });
    expect(talk.actions[0]).toMatchObject({ category: null });
  });

  it('is remembered with the last four for follow-ups', () => {
    const talk = new Talk('en');
    talk.faq = { ...FAQ, 'fee?': '1', 'hours?': '2', 'colours?': '3', 'sizes?': '4', 'points?': '5' };
    for (const question of ['fee?', 'hours?', 'colours?', 'sizes?', 'points?']) talk.say(question);
    expect(talk.state.questions).toEqual(['hours?', 'colours?', 'sizes?', 'points?']);
  });

  it.each([
    ['怎么退货？', 'zh', 0.75],
    ['How do returns work?', 'en', 0.75],
  ] as const)('about policy is answered although its flow is likely: %s', (question, lang, confidence) => {
    const talk = new Talk(lang);
    talk.say(question, { intents: { 'return.request': confidence, 'return.policy': 0.2 } });
    expect(talk.last.decision).toBe('answered');
    expect(talk.state.flow).toBeNull();
    expect(talk.quickReplies).toEqual([lang === 'zh' ? '申请退货退款' : 'Return or refund an order']);
  });

  it('that a flow and a hint claim alike is searched', () => {
    const talk = new Talk('zh');
    talk.say('退货', { intents: { 'return.request': 0.5, 'return.policy': 0.45 } });
    expect(talk.actions[0]?.type).toBe('search');
  });
});

describe('below the gate', () => {
  it('the three nearest questions are offered once', () => {
    const talk = new Talk('zh');
    expect(talk.say('你们卖火箭吗')).toMatch(/没有把握/);
    expect(talk.last).toMatchObject({ decision: 'clarified', handoff: null });
    expect(talk.quickReplies).toEqual(['运费多少？', '在哪里看订单号？', '怎么退货？']);
    expect(talk.state.belowGate).toBe(1);
  });

  it('a second turn in a row hands over', () => {
    const talk = new Talk('zh');
    talk.say('你们卖火箭吗');
    expect(talk.say('那卖飞船吗')).toBe('');
    expect(talk.last).toMatchObject({ decision: 'handed_off', handoff: { reason: 'not_understood' } });
  });

  it('an answer in between starts the count anew', () => {
    const talk = new Talk('zh');
    talk.say('你们卖火箭吗');
    talk.say('运费多少？');
    talk.say('那卖飞船吗');
    expect(talk.last.decision).toBe('clarified');
  });

  it('thanks and chit-chat never count', () => {
    const talk = new Talk('en');
    talk.nearest = ['What does shipping cost?'];
    talk.say('do you sell rockets');
    talk.say('thanks!');
    expect(talk.last).toMatchObject({ decision: 'chat', handoff: null });
    talk.say('tell me a joke', { intents: { 'chat.smalltalk': 0.9 } });
    expect(talk.last.decision).toBe('chat');
  });

  it('with nothing near, it says so and offers a person; the second time one comes', () => {
    const talk = new Talk('en');
    talk.nearest = [];
    expect(talk.say('do you sell rockets')).toMatch(/found nothing/);
    expect(talk.quickReplies).toEqual(['Talk to a person']);
    talk.say('any spaceships then');
    expect(talk.last.handoff?.reason).toBe('not_understood');
  });

  it('a flow that may be meant is offered, and starts when picked', () => {
    const talk = new Talk('zh');
    talk.nearest = [];
    talk.say('东西的事情处理一下', { intents: { 'return.request': 0.4 } });
    expect(talk.quickReplies).toEqual(['申请退货退款']);
    expect(talk.say('好的')).toMatch(/要退的订单号/);
  });

  it.each([
    ['the title', '在哪里看订单号？'],
    ['the title without its mark', '在哪里看订单号'],
    ['a digit', '2'],
    ['an ordinal', '第二个'],
    ['a full-width digit', '２'],
  ])('an offer is picked by %s', (_how, pick) => {
    const talk = new Talk('zh');
    talk.say('你们卖火箭吗');
    expect(talk.say(pick)).toBe('在“我的订单”里。');
    expect(talk.actions.at(-1)).toMatchObject({ articleId: 'art:在哪里看订单号？' });
  });

  it.each(['the second one', '2nd', 'second', '2.', '#2'])('an offer is picked in English by "%s"', (pick) => {
    const talk = new Talk('en');
    talk.nearest = ['How do returns work?', 'What does shipping cost?'];
    talk.say('do you sell rockets');
    expect(talk.say(pick)).toBe('Free from ¥99.');
  });

  it.each(['都不是', '不是'])('"%s" to the offers brings a person', (text) => {
    const talk = new Talk('zh');
    talk.say('你们卖火箭吗');
    talk.say(text);
    expect(talk.last.handoff?.reason).toBe('not_understood');
  });

  it('offers are in the language of the conversation where there are any', () => {
    const talk = new Talk('en');
    talk.nearest = ['运费多少？', 'How do returns work?'];
    talk.say('do you sell rockets');
    expect(talk.quickReplies).toEqual(['How do returns work?']);
  });
});

describe('chit-chat and control', () => {
  it('chit-chat gets its fixed reply, the same for the same turn', () => {
    const one = new Talk('en').say('you are great', { intents: { 'chat.praise': 0.9 } });
    expect(one).not.toBe('');
    expect(new Talk('en').say('you are great', { intents: { 'chat.praise': 0.9 } })).toBe(one);
  });

  it.each(['谢谢', '多谢啦', 'thanks', 'thank you so much'])('thanks are known by words alone: %s', (text) => {
    const talk = new Talk('zh');
    talk.say(text, { intents: { 'shipping.fee': 0.3 } });
    expect(talk.last.decision).toBe('chat');
  });

  it('a question out of scope is not taken for chit-chat', () => {
    const talk = new Talk('en');
    talk.nearest = ['How do returns work?'];
    talk.say('what is the boiling point of mercury', { intents: { 'chat.frustration': 0.75 }, outOfScope: true });
    expect(talk.last.decision).toBe('clarified');
  });

  it.each(['hiya', 'hi there', 'good night'])('greetings are not cut into something else: %s', (text) => {
    const talk = new Talk('en');
    talk.say(text, { intents: { 'chat.greet': 0.9 } });
    expect(talk.last.messages[0]?.text).not.toBe('Okay. What can I do for you?');
    expect(talk.last.decision).toBe('chat');
  });

  it('repeats what it said last, buttons and all', () => {
    const talk = new Talk('zh');
    talk.say('你们卖火箭吗');
    const before = talk.last.messages;
    talk.say('再说一遍');
    expect(talk.last.messages).toEqual(before);
  });

  it('has nothing to repeat at first', () => {
    expect(new Talk('en').say('say that again')).toMatch(/not said anything/);
  });

  it.each(['等一下', '稍等', 'hold on', 'one moment'])('waits when told to, and searches nothing: %s', (text) => {
    const talk = new Talk('zh');
    expect(talk.say(text)).toMatch(/不着急|No hurry/);
    expect(talk.actions).toEqual([]);
  });

  it.each(['算了', '不用了', 'never mind', 'no'])('nothing to cancel is fine: %s', (text) => {
    const talk = new Talk('zh');
    talk.say(text);
    expect(talk.last).toMatchObject({ decision: 'chat', handoff: null });
  });

  it('a bare order number is asked about, remembered and used', () => {
    const talk = new Talk('zh');
    expect(talk.say('KF202611010001', { intents: { 'order.track': 0.99 } })).toMatch(/请问想办理什么/);
    expect(talk.quickReplies).toContain('查订单物流');
    expect(talk.say('查订单物流')).toMatch(/KF202611010001 收货手机号的后四位/);
  });

  it('follows the visitor from one language to the other', () => {
    const talk = new Talk('zh');
    talk.say('运费多少？');
    talk.say('do you sell rockets too');
    expect(talk.state.lang).toBe('en');
  });

  it.each([
    ['en', 'Where do I find my order number?', 'and for 西藏', 'en'],
    ['en', 'Where do I find my order number?', '西藏呢', 'zh'],
    ['zh', '运费多少？', 'iphone 15 pro 的呢', 'zh'],
    ['zh', '', 'what about shipping to 西藏', 'en'],
    ['en', '', '我的 order 到哪了', 'zh'],
  ] as const)('in a conversation in %s that said "%s" takes "%s" for %s', (lang, before, text, expected) => {
    const talk = new Talk(lang);
    if (before !== '') talk.say(before);
    talk.say(text);
    expect(talk.state.lang).toBe(expected);
  });

  it('does not change language for a single word', () => {
    const talk = new Talk('zh');
    talk.say('运费多少？');
    talk.say('okay');
    expect(talk.state.lang).toBe('zh');
  });
});
