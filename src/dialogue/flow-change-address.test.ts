/** Changing the address, with everything a visitor may do on the way, in both languages. */
import { describe, expect } from 'vitest';
import { address, ended, handedOver, JOB, plays } from '../../test/fakes/scripts.ts';

describe('changing the address', () => {
  plays(
    ['确认', '确认修改', '好的，提交吧'].map((yes) => ({
      name: `shows what stands when "${yes}" follows "which part?", and takes the next yes`,
      lang: 'zh',
      lines: [
        ['改地址，订单KF202611120176，尾号7735', /新的完整地址/, address],
        ['杭州市西湖区文三路100号', /确认修改吗/],
        ['写错了，应该是503', /哪一项/],
        [yes, /请确认修改[\s\S]*文三路100号/],
        ['确认', /正在为您修改/],
      ],
    })),
  );
  plays([
    {
      name: 'shows what stands when "yes, submit it" follows "which part?"',
      lang: 'en',
      lines: [
        ['change address of KF202611120176, phone ends in 7735', /full new address/, address],
        ['Room 502, 100 Wensan Road, Hangzhou', /Shall I go ahead/],
        ['sorry, that was a mistake', /Which part/],
        ['Yes, submit it', /Please check the change/],
        ['confirm', /I am changing/],
      ],
    },
    {
      name: 'asks for the address when the classifier hears that something in it is corrected',
      lang: 'zh',
      lines: [
        ['改地址，订单KF202611120176，尾号7735', /新的完整地址/, address],
        ['杭州市西湖区文三路100号502室', /确认修改吗/],
        ['不对，是滨江区100号503室', /请发送新的完整地址/, { intents: { 'control.correct': 0.95 } }],
        ['503', /新地址：杭州市西湖区文三路100号503室/],
      ],
    },
    ...(['503', '不对，是503室', '房号写错了，是503', '502改成503', '不是502，是503'] as const).map(
      (words) =>
        ({
          name: `takes "${words}" for the room of the address that is shown`,
          lang: 'zh',
          lines: [
            ['改地址，订单KF202611120176，尾号7735', /新的完整地址/, address],
            ['杭州市西湖区文三路100号2栋502室', /确认修改吗/],
            [words, /新地址：杭州市西湖区文三路100号2栋503室/],
            ['是', /正在为您修改/],
          ],
        }) as const,
    ),
    ...(['1702', 'room 1702', 'just change the room number to 1702'] as const).map(
      (words) =>
        ({
          name: `takes "${words}" for another room at the address the order has`,
          lang: 'en',
          lines: [
            ['change address of KF202611120176, phone ends in 7735', /full new address/, address],
            [words, /New address: .*1702 室/],
          ],
        }) as const,
    ),
    {
      name: 'keeps the proof that was sent along out of the address',
      lang: 'zh',
      lines: [
        [
          '帮我把KF202611120176寄到 浙江省宁波市鄞州区天童南路568号8幢902，尾号7735',
          /新地址：浙江省宁波市鄞州区天童南路568号8幢902\n/,
          address,
        ],
      ],
    },
    {
      name: 'leaves the number of the house alone',
      lang: 'en',
      lines: [
        ['change address of KF202611120176, phone ends in 7735', /full new address/, address],
        ['Room 502, 100 Wensan Road, Hangzhou', /Shall I go ahead/],
        ['503', /New address: Room 503, 100 Wensan Road/],
        ['101 instead of 100', /New address: Room 503, 101 Wensan Road/],
      ],
    },
    ...(['杭州翡翠城 12-2-503', '张江豪园 18#602', '浙大玉泉校区教工宿舍3幢503'] as const).map(
      (words) =>
        ({
          name: `takes an address as people write it: ${words}`,
          lang: 'zh',
          lines: [
            ['改地址，订单KF202611120176，尾号7735', /新的完整地址/, address],
            [words, /请确认修改/],
          ],
        }) as const,
    ),
  ]);
  plays(
    ['确认修改', '是的，确认修改地址', '就这么改吧'].map((yes) => ({
      name: `takes "${yes}" for a yes`,
      lang: 'zh',
      lines: [
        ['改地址，订单KF202611120176，尾号7735', /新的完整地址/, address],
        ['杭州市西湖区文三路100号', /确认修改吗/],
        [yes, /正在为您修改/],
      ],
    })),
  );
  plays(
    ['Yes, submit it', 'confirm the change', 'yes please change it'].map((yes) => ({
      name: `takes "${yes}" for a yes`,
      lang: 'en',
      lines: [
        ['change address of KF202611120176, phone ends in 7735', /full new address/, address],
        ['Room 502, 100 Wensan Road, Hangzhou', /Shall I go ahead/],
        [yes, /I am changing/],
      ],
    })),
  );
  plays(
    ['修改', '不确认修改', '确认修改的话多久生效'].map((other) => ({
      name: `takes "${other}" for no yes`,
      lang: 'zh',
      lines: [
        ['改地址，订单KF202611120176，尾号7735', /新的完整地址/, address],
        ['杭州市西湖区文三路100号', /确认修改吗/],
        [other, /^(?![\s\S]*正在为您修改)/],
      ],
    })),
  );
  plays([
    {
      name: 'takes no yes for an answer to "which part?" after a correction it could not read',
      lang: 'zh',
      lines: [
        ['帮我改地址 KF202611120176', /后四位/, address],
        ['7735', /新的完整地址/],
        ['浙江省杭州市西湖区文三路 100 号 3 栋 1201 室', /请确认修改/],
        ['不对，搞错了', /哪一项/],
        ['是', /哪一项/],
      ],
    },
    {
      name: 'refuses an order number with a digit too many',
      lang: 'zh',
      lines: [
        ['改地址', /要改地址的订单号/, address],
        ['KF2026111201761', /好像不对/],
      ],
    },
    {
      name: 'asks, confirms, changes once',
      lang: 'zh',
      lines: [
        ['改地址', /要改地址的订单号/, address],
        ['KF202611120176', /后四位/],
        ['7735', /现在的地址是[\s\S]*新的完整地址/],
        ['杭州市西湖区文三路100号3栋', /新地址：杭州市西湖区文三路100号3栋/],
        ['对', /正在为您修改/],
        [JOB, /已改为：杭州市西湖区文三路100号3栋/],
      ],
      check: (talk) => expect(talk.book.effects()).toHaveLength(1),
    },
    {
      name: 'asks, confirms, changes once',
      lang: 'en',
      lines: [
        ['I need to change the delivery address', /Which order/, address],
        ['KF202611120176', /last four/],
        ['7735', /full new address/],
        ['Room 502, 100 Wensan Road, Xihu District, Hangzhou', /New address: Room 502, 100 Wensan Road/],
        ['go ahead', /I am changing/],
        [JOB, /now goes to Room 502/],
      ],
    },
    {
      name: 'takes an address given early',
      lang: 'zh',
      lines: [
        ['帮我把KF202611120176地址改成杭州市西湖区文三路100号', /后四位/, address],
        ['7735', /新地址：杭州市西湖区文三路100号/],
      ],
    },
    {
      name: 'takes an address given early',
      lang: 'en',
      lines: [
        ['Deliver KF202611120176 to 88 Nanjing Road, Shanghai instead please', /last four/, address],
        ['7735', /New address: 88 Nanjing Road, Shanghai\n/],
      ],
    },
    {
      name: 'asks for a whole address',
      lang: 'zh',
      lines: [
        ['改地址，订单KF202611120176，尾号7735', /新的完整地址/, address],
        ['我公司', /好像不完整/],
        ['上海市浦东新区世纪大道8号', /新地址：上海市浦东新区世纪大道8号/],
      ],
    },
    {
      name: 'takes another address when corrected at the end',
      lang: 'zh',
      lines: [
        ['KF202611120176地址改成杭州市西湖区文三路100号，手机尾号7735', /新的完整地址|新地址/, address],
        ['杭州市西湖区文三路100号', /新地址：杭州市西湖区文三路100号/],
        ['不对，改成上海市浦东新区世纪大道8号', /新地址：上海市浦东新区世纪大道8号/],
      ],
    },
    {
      name: 'asks again for the part that is wrong',
      lang: 'en',
      lines: [
        ['change address of KF202611120176, phone ends in 7735', /full new address/, address],
        ['Room 502, 100 Wensan Road, Hangzhou', /Shall I go ahead/],
        ['the new address is wrong', /full new address/],
      ],
    },
    {
      name: 'answers a question instead of taking it for an address',
      lang: 'en',
      lines: [
        ['change address of KF202611120176, phone ends in 7735', /full new address/, address],
        ['What does shipping cost?', /Free from ¥99[\s\S]*full new address/],
      ],
    },
    {
      name: 'keeps the language when an address is in the other',
      lang: 'en',
      lines: [
        ['change address of KF202611120176, phone ends in 7735', /full new address/, address],
        ['上海市浦东新区世纪大道8号', /Please check the change/],
      ],
    },
    {
      name: 'stops when told to',
      lang: 'zh',
      lines: [
        ['改地址，订单KF202611120176，尾号7735', /新的完整地址/, address],
        ['算了不改了', /已为您停止办理/],
      ],
      check: ended,
    },
    {
      name: 'fetches a person at any time',
      lang: 'zh',
      lines: [
        ['改地址，订单KF202611120176，尾号7735', /新的完整地址/, address],
        ['我要找真人', /^$/],
      ],
      check: handedOver('visitor_asked'),
    },
    {
      name: 'says so when the address it shows is old',
      lang: 'zh',
      lines: [['改地址，订单KF202611120176，尾号7735', /^（订单系统暂时没有响应/, { ...address, orders: 'stale' }]],
    },
    {
      name: "does not show an order's address without proof",
      lang: 'zh',
      lines: [
        ['改KF202611120176的地址', /后四位/, address],
        ['1234', /没有对上/],
      ],
      check: (talk) => expect(JSON.stringify([talk.state, talk.replies])).not.toMatch(/山风|138\d/),
    },
    {
      name: 'explains that a parcel has left',
      lang: 'en',
      lines: [['change address of KF202611010001, phone ends in 8821', /left the warehouse/, address]],
    },
    {
      name: 'asks for the whole address again when part of it is corrected at the end',
      lang: 'zh',
      lines: [
        ['改地址，订单KF202611120176，尾号7735', /新的完整地址/, address],
        ['杭州市西湖区文三路200号', /请确认修改/],
        ['不对，是文三路201号3楼', /请发送新的完整地址/],
        ['杭州市西湖区文三路201号3楼', /新地址：杭州市西湖区文三路201号3楼/],
      ],
    },
    {
      name: 'allows one change only',
      lang: 'zh',
      lines: [['改地址，订单KF202610290045，尾号7735', /只能改一次/, address]],
    },
  ]);
});
