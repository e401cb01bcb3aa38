// A clock of twenty working days over the National Day, with a day on which the hall was closed and a procedure that stopped it.
import type { ClockExplainedProps, ExplainedDay } from '../src/parts/clock-explained.tsx'
import type { Say } from './say.ts'

export function clockExplained(say: Say): ClockExplainedProps {
  const row = (iso: string, more: Partial<ExplainedDay>): ExplainedDay => ({
    iso,
    day: say(iso, iso),
    why: say('工作日', 'working day'),
    marks: [],
    ...more,
  })
  const count = (n: number) => say(`第 ${n} 天`, `day ${n}`)
  const holiday = { why: say('节假日', 'public holiday'), source: 1 }
  return {
    title: say('决定时限是怎么算的', 'Time to decide: how it is counted'),
    about: say('户外广告设置许可 · 370100-20260928-000001', 'Outdoor advertising · 370100-20260928-000001'),
    limits: [
      {
        label: say('法定期限', 'By law'),
        limit: say('10 个工作日', '10 working days'),
        due: say('2026 年 10 月 16 日（周五）', 'Fri 16 Oct 2026'),
        provisional: say('暂定', 'provisional'),
        counted: say('只数工作日（行政许可法第八十二条）。', 'Only working days count.'),
        law: say('依据：山东省户外广告管理办法第十条', 'Basis: Measures on Outdoor Advertising, article 10'),
        words: say('自受理之日起十个工作日内作出决定。', 'The decision is made within ten working days.'),
      },
      {
        label: say('承诺期限', 'As promised'),
        limit: say('5 个工作日', '5 working days'),
        due: say('2026 年 10 月 10 日（周六）', 'Sat 10 Oct 2026'),
        counted: say('只数工作日（行政许可法第八十二条）。', 'Only working days count.'),
        law: say(
          '这是演示城市自己定的数，不是法律规定的期限。',
          'This number is the demonstration city’s own.',
        ),
      },
    ],
    sentences: [
      say(
        '2026 年 9 月 28 日（周一）起算，当天不计入（民法典第二百零一条）。',
        'It began on Mon 28 Sep 2026.',
      ),
      say('2026 年 10 月 8 日（周四）起暂停计算，10 月 9 日恢复：专家评审。', 'It stood still on Thu 8 Oct.'),
    ],
    tally: [
      { label: say('计入', 'Counted'), value: say('10 天', '10 days') },
      { label: say('节假日', 'Holidays'), value: say('7 天', '7 days') },
    ],
    tables: [
      {
        caption: say('逐日计算', 'Counted day by day'),
        days: [
          row('2026-09-28', { why: say('起算当天', 'the day it began') }),
          row('2026-09-29', { count: count(1) }),
          row('2026-09-30', { count: count(2), marks: [say('今天', 'today')] }),
          ...['1', '2', '3', '4', '5', '6', '7'].map(day => row(`2026-10-0${day}`, holiday)),
          row('2026-10-08', {
            why: say('暂停计算', 'stands still'),
            detail: say('专家评审（行政许可法第四十五条，所需时间不计入期限）', 'Expert review (article 45)'),
          }),
          row('2026-10-09', {
            why: say('停办', 'closed'),
            detail: say('政务服务大厅整体搬迁', 'The hall moves'),
          }),
          row('2026-10-10', {
            count: count(3),
            why: say('调休上班', 'worked in exchange'),
            source: 1,
            marks: [say('承诺期限到期', 'ends here as promised')],
          }),
        ],
      },
    ],
    sources: [
      {
        text: say(
          '国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号）',
          'Notice of the General Office of the State Council on holidays in 2026',
        ),
      },
      { text: 'https://www.gov.cn/zhengce/zhengceku/202611/content_1.htm', href: 'https://www.gov.cn/' },
    ],
    others: [
      { label: say('受理时限是怎么算的', 'Time to accept: how it is counted'), href: '/cases/1/clocks/1' },
    ],
  }
}
