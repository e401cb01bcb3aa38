// Ratings as a department and a supervisor see them.
import type { RatingFormProps } from '../src/desk/rating-forms.tsx'
import type { RatingViewProps } from '../src/desk/rating-view.tsx'
import type { RatingsPageProps } from '../src/desk/ratings-page.tsx'
import { ratingEventsSeen } from './rating-data.ts'
import type { Say } from './say.ts'

export const ratingsPage = (say: Say): RatingsPageProps => {
  const service = say('户外广告设置许可', 'Outdoor advertising permit')
  const department = say('市审批服务局', 'Approval Bureau')
  return {
    hint: say(
      '本部门看得到评价的等级和文字，看不到是谁评的。',
      'Your department sees the level and the words, not who rated.',
    ),
    figures: [
      {
        id: '1',
        service,
        department,
        count: '128',
        average: '4.4',
        bad: '9',
        calledBack: '100%',
        open: '1',
        setAside: '2',
      },
      {
        id: '2',
        service: say('企业投资项目备案', 'Filing of an investment project'),
        department: say('市发展改革委', 'Development and Reform'),
        count: '41',
        average: '4.8',
        bad: '0',
        calledBack: '—',
        open: '0',
        setAside: '0',
      },
    ],
    tabs: [
      { label: say('全部', 'All'), href: '/desk/ratings', current: true },
      { label: say('待整改', 'To be put right'), href: '/desk/ratings?stage=rectification' },
    ],
    rows: [
      {
        id: 'a',
        href: '/desk/ratings/a',
        service,
        department,
        level: '5',
        words: say('等了很久，也没有人说为什么。', 'It took long and nobody said why.'),
        day: say('10 月 13 日（周二）', 'Tue 13 Oct 2026'),
        state: { label: say('待整改', 'To be put right'), tone: 'amber' },
        due: { light: 'yellow', text: say('还剩 1 个工作日', '1 working day left') },
      },
      {
        id: 'b',
        href: '/desk/ratings/b',
        service,
        department,
        level: '1',
        words: '',
        day: say('10 月 12 日（周一）', 'Mon 12 Oct 2026'),
        state: { label: say('已办结', 'Settled'), tone: 'green' },
      },
    ],
    nextHref: '/desk/ratings?after=x',
  }
}

export const ratingView = (say: Say): RatingViewProps => ({
  level: '5',
  state: { label: say('待整改', 'To be put right'), tone: 'amber' },
  due: {
    light: 'yellow',
    sentences: [
      say('整改并反馈的期限：10 月 21 日（周三）。', 'To be put right and answered by Wed 21 Oct 2026.'),
      say(
        '期限 5 个工作日，是演示城市自己定的数。',
        'The limit is 5 working days, the demonstration city’s own value.',
      ),
    ],
  },
  rows: [
    { label: say('事项', 'Service'), value: say('户外广告设置许可', 'Outdoor advertising permit') },
    {
      label: say('文字', 'Words'),
      value: say('等了很久，也没有人说为什么。', 'It took long and nobody said why.'),
    },
  ],
  events: ratingEventsSeen(say),
})

export const ratingForm = (step: string): RatingFormProps => ({
  action: `/desk/ratings/a/${step}`,
  csrf: 'x',
  command: 'c',
})
