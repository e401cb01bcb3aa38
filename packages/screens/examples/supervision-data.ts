import type {
  LightRow,
  SupervisionPageProps,
  SupervisionRecordProps,
  SupervisionRecordsProps,
} from '../index.ts'
import type { Say } from './say.ts'

const lightsOf = (...counts: number[]): LightRow['lights'] =>
  (['red', 'yellow', 'green', 'blue', 'grey'] as const).map((kind, place) => ({
    kind,
    n: counts[place] ?? 0,
    href: `/desk/queue?light=${kind}`,
  }))

export function supervisionPage(say: Say): SupervisionPageProps {
  const row = (id: string, name: string, ...counts: number[]): LightRow => {
    return { id, name, href: `/desk/supervision?by=officer&department=${id}`, lights: lightsOf(...counts) }
  }
  return {
    answer: say(
      '9 项任务超期，最多的是市审批服务局（7 项）。',
      '9 tasks are overdue, most of them at Approvals Bureau (7).',
    ),
    lights: lightsOf(9, 12, 143, 6, 2).map(({ kind, n, href }) => ({
      kind,
      label: {
        red: say('已超期', 'Overdue'),
        yellow: say('快到期', 'Due soon'),
        green: say('期限内', 'In time'),
        blue: say('已暂停', 'Paused'),
        grey: say('没有时限', 'No limit'),
      }[kind],
      href,
      count: n,
      current: false,
    })),
    tabs: [
      { label: say('按部门', 'By department'), href: '/desk/supervision?by=department', current: true },
      { label: say('按事项', 'By service'), href: '/desk/supervision?by=service' },
      { label: say('按人员', 'By officer'), href: '/desk/supervision?by=officer' },
    ],
    first: say('部门', 'Department'),
    rows: [
      row('approval', say('市审批服务局', 'Approvals Bureau'), 7, 8, 92, 4, 2),
      row('urban', say('市城管局', 'Urban Management'), 2, 3, 31, 2),
      row('market', say('市市场监管局', 'Market Regulation'), 0, 1, 20),
    ],
    records: [
      {
        label: say('待部门说明', 'To be explained'),
        href: '/desk/supervision/records?status=waiting',
        count: 5,
      },
      { label: say('待办结', 'To be closed'), href: '/desk/supervision/records?status=explained', count: 2 },
    ],
    thresholds: say(
      '剩余时间不多于时限的 1/3，或者不多于 1 个工作日时亮黄灯。法律没有规定，这是本站自己定的值。',
      'A light turns yellow when 1/3 of the limit or less is left, or 1 working day or fewer. No law fixes this; it is this site’s own value.',
    ),
    export: { action: '/desk/supervision/export', kept: [{ name: 'what', value: 'lights' }], purpose: '' },
  }
}

export function supervisionRecords(say: Say): SupervisionRecordsProps {
  return {
    title: say('督办登记', 'Register of supervision'),
    tabs: [
      { label: say('全部', 'All'), href: '/desk/supervision/records', current: true },
      { label: say('待说明', 'To be explained'), href: '/desk/supervision/records?status=waiting' },
    ],
    filters: [],
    filterAction: '/desk/supervision/records',
    rows: [
      {
        id: '1',
        href: '/desk/cases/1/supervision/1',
        number: '370100-20261009-000123-01',
        card: { kind: 'red', label: say('红牌', 'Red card') },
        kind: say('超过承诺时限', 'Promise overrun'),
        service: say('户外广告设置许可', 'Outdoor sign'),
        department: say('市审批服务局', 'Approvals Bureau'),
        opened: say('10 月 19 日（周一）00:00', 'Mon 19 Oct 2026, 00:00'),
        status: { label: say('待说明', 'To be explained'), tone: 'amber' },
        explainBy: { text: say('10 月 21 日（周三）', 'Wed 21 Oct 2026'), dateTime: '2026-10-21' },
      },
      {
        id: '2',
        href: '/desk/cases/2/supervision/1',
        number: '370100-20261009-000117-01',
        card: { kind: 'grey', label: say('黄牌', 'Yellow card') },
        kind: say('单个环节超时', 'A step overrun'),
        service: say('户外广告设置许可', 'Outdoor sign'),
        department: say('市城管局', 'Urban Management'),
        opened: say('10 月 16 日（周五）00:00', 'Fri 16 Oct 2026, 00:00'),
        status: { label: say('已办结', 'Closed'), tone: 'grey' },
      },
    ],
    export: { action: '/desk/supervision/export', kept: [{ name: 'what', value: 'records' }], purpose: '' },
  }
}

export function supervisionRecord(say: Say): SupervisionRecordProps {
  return {
    title: say('超过承诺时限', 'Promise overrun'),
    card: { kind: 'yellow', label: say('黄牌', 'Yellow card') },
    status: { label: say('待说明', 'To be explained'), tone: 'amber' },
    facts: [
      {
        label: say('督办内容', 'What is supervised'),
        value: say(
          '户外广告设置许可：超过承诺时限，应在 2026 年 10 月 16 日（周五）前办完',
          'Outdoor sign: Promise overrun, was due on Fri 16 Oct 2026',
        ),
      },
      { label: say('责任部门', 'Responsible department'), value: say('市审批服务局', 'Approvals Bureau') },
      { label: say('说明期限', 'Explain by'), value: say('2026 年 10 月 21 日（周三）', 'Wed 21 Oct 2026') },
      { label: say('监察编号', 'Supervision number'), value: '370100-20261009-000123-01' },
    ],
    said: [
      {
        title: say('退回的理由', 'Why it was sent back'),
        by: say('卫示督，10 月 20 日 09:10', 'Wei Shidu, 20 Oct 2026, 09:10'),
        text: say('没有说明怎么改。', 'It does not say what changes.'),
      },
    ],
    caseHref: '/desk/cases/1',
    answers: [{ kind: 'explain', action: '/desk/cases/1/supervision/1/explain', text: '' }],
    csrf: 'x',
    command: 'x',
  }
}
