import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entityFinder } from './find-entities.ts';

const CATALOGUE = [
  { id: 'pinecone-earbuds', names: ['松果无线耳机', '松果', '无线耳机', 'Pinecone wireless earbuds', 'earbuds'] },
  { id: 'brook-kettle', names: ['电热水壶', '水壶', 'Brook electric kettle', 'kettle'] },
  { id: 'mist-humidifier', names: ['加湿器', 'Mist', 'humidifier'] },
  { id: 'ridge-circulator', names: ['风扇', 'fan'] },
];
/** A Saturday in Chinese time. */
const NOW = '2026-11-21T08:00:00.000Z';
const find = entityFinder(CATALOGUE);
const said = (text: string) => find(text, NOW).map((e) => `${e.kind}=${e.value}`);

describe('order numbers', () => {
  it.each([
    ['KF202611010001', 'KF202611010001'],
    ['查一下kf202611010001', 'KF202611010001'],
    ['我的订单是ＫＦ２０２６１１０１０００１呀', 'KF202611010001'],
    ['it is KF 2026 1101 0001 thanks', 'KF202611010001'],
    ['KF-202611010001到哪了', 'KF202611010001'],
    ['订单号202611010001', 'KF202611010001'],
    ['202611010001', 'KF202611010001'],
    ['order number: A1234567', 'A1234567'],
    ['订单编号：88231234567', '88231234567'],
  ])('are found in %j', (text, value) => {
    expect(said(text)).toEqual([`order_number=${value}`]);
  });
  it.each(['KF2026110100011', 'KF20261101', 'SKF202611010001x', 'order 2 kettles please', '订单在2026-11-01下的'])(
    'are not found in %j',
    (text) => {
      expect(said(text).filter((e) => e.startsWith('order_number'))).toEqual([]);
    },
  );
});

describe('phones', () => {
  it.each([
    ['13812345678', '13812345678'],
    ['我电话138 1234 5678', '13812345678'],
    ['+86 138-1234-5678', '13812345678'],
    ['call +852 9123 4567', '85291234567'],
    ['手机号91234567', '85291234567'],
    ['0571-88886666', '057188886666'],
    ['８６１３９１２３４５６７８', '13912345678'],
    ['(010)88886666', '01088886666'],
    ['座机02188886666', '02188886666'],
    ['4008123456', '4008123456'],
    ['打 400 812 3456', '4008123456'],
    ['call me: +1 (415) 555-2671', '14155552671'],
    ['+44 20 7946 0958', '442079460958'],
    ['一三八一二三四五六七八', '13812345678'],
    ['幺三八零零幺三八零零零', '13800138000'],
  ])('are found in %j', (text, value) => {
    expect(said(text)).toEqual([`phone=${value}`]);
  });
  it.each([
    '6213812345678901',
    '12812345678',
    'KF138123456780',
    '1381234567',
    '20261125',
    '+5',
    '1+1=2',
    '一二三四五六七八九十一',
    '3400123456',
    '0.4001234567',
  ])('are not found in %j', (text) => {
    expect(said(text).filter((e) => e.startsWith('phone='))).toEqual([]);
  });
  it.each([
    ['5678', '5678'],
    ['尾号5678', '5678'],
    ['the last four are 0042.', '0042'],
    ['后四位是 8 8 8 8 不对 8888', '8888'],
    ['尾号是八八二一', '8821'],
    ['两幺〇七', '2107'],
    ['KF202611050310，4417', '4417'],
    ['KF202611010001 八八二一', '8821'],
    ['eight eight two one', '8821'],
    ['phone ends in one, oh, four, seven', '1047'],
  ])('show their last four in %j', (text, value) => {
    expect(said(text)).toContain(`phone_last4=${value}`);
  });
  it.each([
    '2026年',
    '5000元',
    '¥1599',
    '10000',
    '1:2345',
    '2026-11-25',
    'model X1234',
    '10000mAh',
    '12.3456',
    '二〇二六年买的',
    '买了一二三四个',
    'one two three',
    'one two three four five',
    '3号楼5单元1102室',
    '文一西路1188号',
  ])('have no last four in %j', (text) => {
    expect(said(text).filter((e) => e.startsWith('phone_last4'))).toEqual([]);
  });
});

describe('e-mail addresses', () => {
  it.each([
    ['邮箱abc.def+1@qq.com谢谢', 'abc.def+1@qq.com'],
    ['Send it to Jo_Smith@Mail.Example.CO.UK.', 'jo_smith@mail.example.co.uk'],
    ['ｚｈａｎｇ＠１６３．ｃｏｍ', 'zhang@163.com'],
  ])('are found in %j', (text, value) => {
    expect(said(text)).toEqual([`email=${value}`]);
  });
  it.each(['a@b', 'a..b@', '@qq.com', 'a@-b.com'])('are not found in %j', (text) => {
    expect(said(text)).toEqual([]);
  });
});

describe('money', () => {
  it.each([
    ['¥12.5', '12.50 CNY'],
    ['￥1,599', '1599.00 CNY'],
    ['退我12块5', '12.50 CNY'],
    ['五十块钱', '50.00 CNY'],
    ['三百二十元', '320.00 CNY'],
    ['1.5万元', '15000.00 CNY'],
    ['RMB 300', '300.00 CNY'],
    ['$19.99', '19.99 USD'],
    ['it cost 20 dollars', '20.00 USD'],
    ['HK$80', '80.00 HKD'],
    ['299 yuan', '299.00 CNY'],
    ['运费一块钱', '1.00 CNY'],
    ['差了两百多块', '200.00 CNY'],
    ['五毛', '0.50 CNY'],
    ['只要5毛钱', '0.50 CNY'],
    ['三元五角二分', '3.52 CNY'],
    ['15€', '15.00 EUR'],
    ['it was twenty-five dollars', '25.00 USD'],
    ['a hundred and fifty yuan', '150.00 CNY'],
  ])('is read in %j', (text, value) => {
    expect(said(text)).toContain(`money=${value}`);
  });
  it.each(['一块买的', '两块电池', '299', '满减', '三角形', '五毛巾', 'two five dollars'])(
    'is not read in %j',
    (text) => {
      expect(said(text).filter((e) => e.startsWith('money'))).toEqual([]);
    },
  );
});

describe('dates', () => {
  it.each([
    ['下周三', '2026-11-25'],
    ['下下周一', '2026-11-30'],
    ['上周五下的单', '2026-11-13'],
    ['这周六', '2026-11-21'],
    ['周一送可以吗', '2026-11-23'],
    ['星期天', '2026-11-22'],
    ['明天', '2026-11-22'],
    ['大后天', '2026-11-24'],
    ['前天买的', '2026-11-19'],
    ['11月25日', '2026-11-25'],
    ['十一月二十五号', '2026-11-25'],
    ['2026年12月1日', '2026-12-01'],
    ['1月3号', '2027-01-03'],
    ['25号', '2026-11-25'],
    ['下个月5号', '2026-12-05'],
    ['这个月底', '2026-11-30'],
    ['三天前', '2026-11-18'],
    ['两周后', '2026-12-05'],
    ['双十一买的', '2026-11-11'],
    ['2026-11-25', '2026-11-25'],
    ['2026/1/5', '2026-01-05'],
    ['next Friday', '2026-11-27'],
    ['this Sunday', '2026-11-22'],
    ['last Friday', '2026-11-20'],
    ['on Mon', '2026-11-23'],
    ['Wednesday', '2026-11-25'],
    ['25 Nov', '2026-11-25'],
    ['November 25th, 2026', '2026-11-25'],
    ['the 3rd of January', '2027-01-03'],
    ['tomorrow', '2026-11-22'],
    ['the day after tomorrow', '2026-11-23'],
    ['in 3 days', '2026-11-24'],
    ['two weeks ago', '2026-11-07'],
    ['11/25', '2026-11-25'],
    ['end of the month', '2026-11-30'],
    ['by month-end', '2026-11-30'],
    ['the beginning of next month', '2026-12-01'],
    ['end of February', '2027-02-28'],
    ['end of the year', '2026-12-31'],
    ['月底前', '2026-11-30'],
    ['12月底', '2026-12-31'],
    ['下个月初', '2026-12-01'],
    ['明年底', '2027-12-31'],
    ['周5', '2026-11-27'],
    ['下周3', '2026-11-25'],
    ['十五号之前', '2026-11-15'],
    ['二十五号', '2026-11-25'],
    ['on the 15th, please', '2026-11-15'],
    ['by the 3rd', '2026-12-03'],
    ['a couple of days ago', '2026-11-19'],
    ['fifteen days ago', '2026-11-06'],
    ['in twenty-five days', '2026-12-16'],
    ['a week from Friday', '2026-12-04'],
    ['two days after tomorrow', '2026-11-24'],
    ['11/25的订单', '2026-11-25'],
    ['10月1号下午三点', '2026-10-01'],
  ])('turn %j into %j', (text, value) => {
    expect(said(text)).toEqual([`date=${value}`]);
  });
  it('end where the day does, not in the hour behind it', () => {
    expect(find('十月一日3点', NOW).map((e) => [e.value, e.text])).toEqual([['2026-10-01', '十月一日']]);
    expect(find('10月1日15:30', NOW)[0]).toMatchObject({ value: '2026-10-01', text: '10月1日' });
  });
  it.each([
    '2月30日',
    '13月1日',
    '2026-02-30',
    'the sun is out',
    'may I ask',
    '7天无理由',
    '工作日',
    '24小时',
    '24/7 support',
    '7/24小时客服',
    '1/2 of the price',
    '3/4 cup',
    '4/5 stars',
    '一周三次',
    '两周一次',
    '2周3次',
    '每月底',
    '七号电池',
    '坐五号线',
    '型号3号',
    'on the 2nd floor',
    'the 3rd item',
    // Further off than anybody means; the first of these ended the turn once, and those beside it in the batch.
    '999999999周后',
    '九千九百九十九万个月前',
    '999999999个月后',
    '5000天后',
    '半天后',
  ])('are not seen in %j', (text) => {
    expect(said(text).filter((e) => e.startsWith('date'))).toEqual([]);
  });
  it('turn at midnight in China, not in UTC', () => {
    expect(find('今天', '2026-11-20T15:59:59.000Z')[0]?.value).toBe('2026-11-20');
    expect(find('今天', '2026-11-20T16:00:00.000Z')[0]?.value).toBe('2026-11-21');
  });
});

describe('tracking numbers', () => {
  it.each([
    ['SF1234567890123', 'SF1234567890123'],
    ['sf 123456789012', 'SF123456789012'],
    ['ZTO 781234567890', 'ZTO781234567890'],
    ['快递单号：773012345678901', '773012345678901'],
    ['my tracking number is 4512345678901', '4512345678901'],
    ['78123456789012', '78123456789012'],
  ])('are found in %j', (text, value) => {
    expect(said(text)).toEqual([`tracking_number=${value}`]);
  });
});

describe('quantities', () => {
  it.each([
    ['买3个', '3'],
    ['要两件', '2'],
    ['x2', '2'],
    ['十二台', '12'],
    ['2 pcs', '2'],
    ['three of them', '3'],
    ['12 pieces', '12'],
    ['half a dozen boxes', '6'],
  ])('are read in %j', (text, value) => {
    expect(said(text)).toEqual([`quantity=${value}`]);
  });
  it.each(['第一个', '这个', '3个月', '一个问题', '2个小时', '5单元', '单号'])('are not read in %j', (text) => {
    expect(said(text).filter((e) => e.startsWith('quantity'))).toEqual([]);
  });
});

describe('quantities of products', () => {
  it.each([
    ['2 kettles', ['quantity=2', 'product=brook-kettle']],
    ['two Pinecone wireless earbuds', ['quantity=2', 'product=pinecone-earbuds']],
    ['a couple of humidifiers', ['quantity=2', 'product=mist-humidifier']],
    ['send me twelve kettels', ['quantity=12', 'product=brook-kettle']],
    ['a kettle', ['product=brook-kettle']],
    ['¥50 kettle', ['money=50.00 CNY', 'product=brook-kettle']],
    ['11/2 kettle', ['date=2026-11-02', 'product=brook-kettle']],
  ])('are read in %j', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});

describe('products', () => {
  it.each([
    ['my left earbud is dead', ['product=pinecone-earbuds']],
    ['松果無線耳機有貨嗎', ['product=pinecone-earbuds']],
    ['Do the EARBUDS fit', ['product=pinecone-earbuds']],
    ['two kettles and a humidifier', ['product=brook-kettle', 'product=mist-humidifier']],
    ['a fantastic mistake', []],
    ['mists', ['product=mist-humidifier']],
  ])('are found in %j', (text, expected) => {
    expect(said(text).filter((e) => e.startsWith('product'))).toEqual(expected);
  });
});

describe('products as they are typed', () => {
  const places = (text: string) =>
    find(text, NOW)
      .filter((e) => e.kind === 'product')
      .map((e) => [e.value, e.text]);

  it.each([
    // Other characters of the same sound, as an input method offers them.
    ['加施器漏水了', [['mist-humidifier', '加施器']]],
    [
      '店热水壶和松果无限耳机',
      [
        ['brook-kettle', '店热水壶'],
        ['pinecone-earbuds', '松果无限耳机'],
      ],
    ],
    // Pinyin, in one or cut, beside characters too.
    ['jiashiqi zenme qingxi', [['mist-humidifier', 'jiashiqi']]],
    ['wo de Jia Shi Qi huai le', [['mist-humidifier', 'Jia Shi Qi']]],
    ['我的dianreshuihu坏了', [['brook-kettle', 'dianreshuihu']]],
    // Misspelt English, in the plural and within a longer name.
    ['my kettel leaks', [['brook-kettle', 'kettel']]],
    [
      'two humidifers, and earbusd!',
      [
        ['mist-humidifier', 'humidifers'],
        ['pinecone-earbuds', 'earbusd'],
      ],
    ],
    ['is the Pinecone wirless earbuds in stock', [['pinecone-earbuds', 'Pinecone wirless earbuds']]],
  ])('are found in %j', (text, expected) => {
    expect(places(text)).toEqual(expected);
  });

  it.each([
    // Two syllables mean too much; a stop or another word between ends a name; right words are left alone.
    'shui hu',
    '睡狐',
    '加。湿，器',
    'jia le shi qi',
    'settle the nettle in the kennel',
    'humid fires',
  ])('are not read into %j', (text) => {
    expect(places(text)).toEqual([]);
  });

  it('are as exact in place as the text that was typed', () => {
    const pieces = fc.constantFrom(
      'kettel ',
      'earbusd, ',
      'a kettle ',
      '加施器',
      'jiashiqi ',
      '好 ',
      '😀',
      'and ',
      '123 ',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        const wanted = parts.filter((part) => /kettel|earbusd|kettle|加施器|jiashiqi/.test(part));
        const found = find(text, NOW).filter((e) => e.kind === 'product');
        expect(found.map((e) => e.text)).toEqual(wanted.map((part) => part.replace(/^a /, '').replace(/[ ,]+$/, '')));
        for (const e of found) expect(text.slice(e.start, e.end)).toBe(e.text);
      }),
    );
  });
});

describe('findEntities', () => {
  it('gives each kind its own stretch of a long message', () => {
    const text =
      '你好，订单kf202611010001的松果无线耳机要退款299元，电话+86 13812345678，邮箱a@b.cn，下周三前给我，谢谢';
    const found = find(text, NOW);
    expect(found.map((e) => [e.kind, e.text])).toEqual([
      ['order_number', 'kf202611010001'],
      ['product', '松果无线耳机'],
      ['money', '299元'],
      ['phone', '+86 13812345678'],
      ['email', 'a@b.cn'],
      ['date', '下周三'],
    ]);
  });

  it('keeps offsets right behind emoji and full-width letters', () => {
    const text = '😀😀 ＫＦ２０２６１１０１０００１';
    expect(find(text, NOW)[0]).toMatchObject({ start: 5, end: 19, text: 'ＫＦ２０２６１１０１０００１' });
  });

  it('bears every number in every place for one', () => {
    const number = fc.oneof(
      fc.nat().map(String),
      fc
        .array(fc.constantFrom(...'零一二两三九十百千万'), { minLength: 1, maxLength: 12 })
        .map((chars) => chars.join('')),
      fc.constantFrom('0', '00', '1e9', '999999999999999999999', 'nine hundred thousand', '0.5', '1,000,000', '半'),
    );
    const place = fc.constantFrom(
      ...[
        '#周后',
        '#个月前',
        '#天后',
        '#月#号',
        '#月底',
        '20#年#月#日',
        '下个月#号',
        '周#',
        '#元#角#分',
        '#毛',
        '$#',
        '¥#万',
        '#个',
      ],
      ...[
        'in # weeks',
        '# months ago',
        '# days from Friday',
        'on the #th',
        '#/#',
        '# Dec',
        '# dollars',
        '# kettles',
        '+# # #',
      ],
    );
    fc.assert(
      fc.property(place, number, number, (pattern, one, other) => {
        for (const { value } of find(pattern.replace('#', one).replaceAll('#', other), NOW)) {
          expect(value).not.toMatch(/NaN|undefined|Infinity/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('never overlaps, and every entity is what stands at its offsets', () => {
    const piece = fc.constantFrom(
      'KF202611010001',
      '13812345678',
      '12块5',
      '下周三',
      'next Friday',
      'a@b.cn',
      '5678',
      '3个',
      ' ',
      '，',
      '松果',
      '2026',
      '7',
      'x2',
      '한',
      '😀',
      'İ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const entity of find(text, NOW)) {
          expect(entity.start).toBeGreaterThanOrEqual(last);
          expect(entity.text).toBe(text.slice(entity.start, entity.end));
          last = entity.end;
        }
      }),
    );
  });
});
