// The working calendar in November: a year is wanted, one was checked and waits to be confirmed, a local day is faulty.
import type { OverrideFormProps, YearImportProps } from '../src/desk/calendar-forms.tsx'
import type { CalendarPageProps } from '../src/desk/calendar-page.tsx'
import type { Say } from './say.ts'

const csrf = 'x'
const notice = '国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号）'

export function calendarPage(say: Say): CalendarPageProps {
  return {
    csrf,
    years: [
      { year: 2026, count: 248, origin: 'built', source: notice },
      {
        year: 2025,
        count: 248,
        origin: 'imported',
        source: 'https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm',
        href: 'https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm',
      },
    ],
    missing: [2027],
    overrides: [
      {
        iso: '2026-11-09',
        day: say('2026 年 11 月 9 日（周一）', 'Mon 9 Nov 2026'),
        worked: false,
        reason: say('暴雪', 'Heavy snow'),
        liftAction: '/desk/calendar/overrides/2026-11-09/lift',
      },
    ],
    changes: [
      {
        id: 1,
        when: say('2026 年 11 月 8 日（周日）18:05', 'Sun 8 Nov 2026, 18:05'),
        who: say('卫示督', 'Wei Shidu'),
        what: say('2026 年 11 月 9 日（周一）停办：暴雪', 'Closed on Mon 9 Nov 2026: Heavy snow'),
        progress: say('已重新计算：查看 120 件，变动 37 件', 'Counted anew: 120 cases seen, 37 moved'),
      },
    ],
  }
}

export function yearImport(say: Say): YearImportProps {
  return {
    action: '/desk/calendar/years',
    csrf,
    text: '{ "year": 2027 }',
    errors: [],
    preview: {
      year: 2027,
      lines: [
        say('放假 1 天：2027 年 1 月 1 日（周五）', '1 day off: Fri 1 Jan 2027'),
        say('没有调休上班的周末', 'No weekend is worked in exchange'),
      ],
    },
  }
}

export function overrideForm(say: Say): OverrideFormProps {
  return {
    action: '/desk/calendar/overrides',
    csrf,
    value: { day: '2026-11-08', kind: 'closed', reason: '暴雪', reasonEn: 'Heavy snow' },
    errors: [{ field: 'day', message: say('这一天本来就不办理', 'This day is a day off anyway') }],
  }
}
