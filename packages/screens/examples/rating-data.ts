// A rating as raters, departments, supervisors and the public see it.

import type { TimelineEvent } from '../src/parts/timeline.tsx'
import type { GuideRatingsProps } from '../src/portal/guide-ratings.tsx'
import type { RatePageProps } from '../src/portal/rate-page.tsx'
import type { RatingGivenProps } from '../src/portal/rating-given.tsx'
import type { RatingLineProps } from '../src/portal/rating-line.tsx'
import type { Say } from './say.ts'

const number = '370100-20261012-000042'

export const ratePage = (say: Say): RatePageProps => ({
  service: say('户外广告设置许可', 'Outdoor advertising permit'),
  number,
  until: say(
    '10 月 16 日（周五）以前（含当天）可以评价。',
    'You can rate until Fri 16 Oct 2026, that day included.',
  ),
  counted: {
    by: say(
      '办结当天不计，之后 5 个工作日。鲁政办发〔2020〕10号。',
      'The day on which the case was over does not count, then 5 working days. The rating rules of Shandong Province (2020, no. 10).',
    ),
    days: ['10', '11', '12', '13', '14', '15', '16'].map((day, at) => ({
      iso: `2026-10-${day}`,
      day: say(`10 月 ${day} 日`, `${day} Oct 2026`),
      said: day === '11' ? say('周末', 'weekend') : say(`第 ${at} 天`, `day ${at}`),
    })),
  },
  action: '/cases/1/rating',
  csrf: 'x',
  command: 'c',
  caseHref: '/cases/1',
  indicators: ['efficiency', 'guide', 'convenience', 'platform'],
  value: { level: '', words: '' },
  errors: [],
})

export const wronglyRated = (say: Say): Pick<RatePageProps, 'value' | 'errors' | 'wrong'> => ({
  value: { level: '', guide: '4', words: say('指南写得不清楚。', 'The guide was unclear.') },
  errors: [{ field: 'level', message: say('整体满意度：请选择', 'Overall: please choose') }],
  wrong: { level: say('请选择', 'Please choose') },
})

export const ratingEventsSeen = (say: Say): TimelineEvent[] => [
  {
    title: say('申诉不成立，评价照常计入统计', 'The appeal is dismissed; the rating counts as before'),
    body: say('评价说的就是这件事。', 'The rating is about this matter.'),
    when: say('10 月 15 日（周四）09:30', 'Thu 15 Oct 2026, 09:30'),
  },
  {
    title: say('部门申诉：误评', 'The department appealed: rated by mistake'),
    body: say('评价说的是另一个窗口。', 'The rating is about another counter.'),
    when: say('10 月 14 日（周三）15:10', 'Wed 14 Oct 2026, 15:10'),
    who: say('市审批服务局', 'Approval Bureau'),
  },
  {
    title: say('部门通过平台回访', 'The department wrote to you through the platform'),
    body: say('请问是哪一步等得久？', 'Which step took so long?'),
    when: say('10 月 14 日（周三）10:02', 'Wed 14 Oct 2026, 10:02'),
    who: say('市审批服务局', 'Approval Bureau'),
  },
]

export const ratingGiven = (say: Say): RatingGivenProps => ({
  service: say('户外广告设置许可', 'Outdoor advertising permit'),
  number,
  level: '5',
  standing: say(
    '市审批服务局最迟 10 月 21 日（周三）整改并答复您。',
    'Approval Bureau puts it right and answers you by Wed 21 Oct 2026.',
  ),
  rows: [
    {
      label: say('分项', 'In particular'),
      value: say('办事指南精确度 不满意', 'Accuracy of the guide: Dissatisfied'),
    },
    {
      label: say('文字', 'Words'),
      value: say('等了很久，也没有人说为什么。', 'It took long and nobody said why.'),
    },
    { label: say('日期', 'Day'), value: say('2026 年 10 月 13 日（周二）', 'Tue 13 Oct 2026') },
    { label: say('渠道', 'Channel'), value: say('移动端', 'On a phone') },
  ],
  events: ratingEventsSeen(say),
  caseHref: '/cases/1',
})

export const ratingLine = (say: Say): RatingLineProps => ({
  title: say('评价这次服务', 'Rate this service'),
  text: say(
    '10 月 16 日（周五）以前（含当天）可以评价。',
    'You can rate until Fri 16 Oct 2026, that day included.',
  ),
  link: { label: say('去评价', 'Rate it'), href: '/cases/1/rating' },
})

export const guideRatings = (say: Say): GuideRatingsProps => ({
  average: say(
    '平均 4.4 星（满分 5 星），共 128 条评价。',
    '4.4 of 5 stars on average; ratings in all: 128.',
  ),
  counts: { '1': 84, '2': 25, '3': 10, '4': 6, '5': 3 },
  least: say('满 10 条才公布，公布的只有数目。', 'Published from 10 ratings on, and only as numbers.'),
})
