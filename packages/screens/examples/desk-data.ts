import type {
  ActionFormProps,
  ConflictPageProps,
  FoundCase,
  InboxProps,
  IncidentItem,
  IncidentViewProps,
  QueueProps,
  QueueRow,
} from '../index.ts'
import type { Say } from './say.ts'

export const actionForm: ActionFormProps = {
  action: '/desk/cases/1/act',
  csrf: 'x',
  command: 'c1',
  cancelHref: '/desk/cases/1',
}

export function queue(say: Say): QueueProps {
  const food = say('食品经营许可（新办）', 'Food business licence (new)')
  const sign = say('户外广告设置许可', 'Outdoor sign')
  const road = say('临时占用城市道路许可', 'Use of a city road')
  const intake = say('受理', 'Acceptance')
  const review = say('审查', 'Review')
  const ruling = say('决定', 'Ruling')
  const row = (
    id: string,
    kind: QueueRow['light']['kind'],
    service: string,
    applicant: string,
    step: string,
    due: [text: string, day?: string],
    officer?: string,
  ): QueueRow => ({
    id,
    href: `/desk/cases/${id}`,
    light: { kind },
    number: `3701 0020 2609 3000 ${id}`,
    service,
    applicant,
    step,
    due: { text: due[0], day: due[1] },
    officer,
    claim: officer ? undefined : { action: `/desk/cases/${id}/tasks/3/claim`, command: 'c2' },
  })
  const wang = say('王敏', 'Wang Min')
  return {
    title: say('我的任务', 'My tasks'),
    csrf: 'x',
    here: '/desk',
    lights: [
      { label: say('全部', 'All'), href: '/desk', current: true, count: 7 },
      { kind: 'red', label: say('已超期', 'Overdue'), href: '/desk?light=red', current: false, count: 1 },
      { kind: 'yellow', label: say('快到期', 'Soon'), href: '/desk?light=yellow', current: false, count: 2 },
      { kind: 'green', label: say('期限内', 'In time'), href: '/desk?light=green', current: false, count: 2 },
      { kind: 'blue', label: say('已暂停', 'Paused'), href: '/desk?light=paused', current: false, count: 1 },
    ],
    filterAction: '/desk',
    filters: [
      {
        kind: 'select',
        name: 'service',
        label: say('事项', 'Service'),
        value: '',
        options: [food, sign, road].map(label => ({ value: label, label })),
      },
      {
        kind: 'select',
        name: 'step',
        label: say('环节', 'Step'),
        value: '',
        options: [intake, review, ruling].map(label => ({ value: label, label })),
      },
      { kind: 'text', name: 'q', label: say('编号或申请人', 'Number or applicant'), value: '' },
    ],
    rows: [
      row(
        '087',
        'red',
        road,
        say('山东**建设集团', 'Shandong ** Construction'),
        ruling,
        [say('超期 1 个工作日', '1 working day overdue'), say('10 月 13 日（周二）', 'Tue 13 Oct 2026')],
        wang,
      ),
      row(
        '112',
        'yellow',
        food,
        say('张*', 'Zhang *'),
        intake,
        [say('今天', 'today'), say('10 月 14 日（周三）', 'Wed 14 Oct 2026')],
        wang,
      ),
      row(
        '118',
        'yellow',
        sign,
        say('济南泉边**公司', 'Jinan Springside **'),
        review,
        [say('1 个工作日后', 'in 1 working day'), say('10 月 15 日（周四）', 'Thu 15 Oct 2026')],
        wang,
      ),
      row(
        '123',
        'green',
        food,
        say('济南泉边**公司', 'Jinan Springside **'),
        review,
        [say('2 个工作日后', 'in 2 working days'), say('10 月 16 日（周五）', 'Fri 16 Oct 2026')],
        wang,
      ),
      row('131', 'green', food, say('李*', 'Li *'), intake, [
        say('3 个工作日后', 'in 3 working days'),
        say('10 月 19 日（周一）', 'Mon 19 Oct 2026'),
      ]),
      row(
        '104',
        'blue',
        sign,
        say('济南**餐饮店', 'Jinan ** Restaurant'),
        intake,
        [say('时限暂停', 'clock stands still')],
        wang,
      ),
      row(
        '098',
        'grey',
        road,
        say('济南**燃气公司', 'Jinan ** Gas'),
        ruling,
        [say('没有时限', 'no limit')],
        wang,
      ),
    ],
    next: '/desk?after=1',
  }
}

export function incidents(say: Say): IncidentItem[] {
  const { title, said } = incident(say)
  return [
    {
      id: '1',
      title,
      said,
      href: '/desk/cases/1/incidents/process/7',
      service: say('设置户外广告设施审批', 'Outdoor advertising permit'),
      number: '370100-20261009-000123',
      department: say('市审批服务局', 'Administrative Approval'),
    },
  ]
}

export function incident(say: Say): IncidentViewProps {
  return {
    title: say('停在“核验产权”', 'Stopped at “Check the title”'),
    said: [
      say('另一个系统没有办成这一步。', 'Another system did not do this step.'),
      say('10 月 9 日 16:20 停住，到现在没有再动。', 'It stopped on 9 Oct, 16:20 and has not moved since.'),
      say('已经试过 3 次。', 'It was tried 3 times.'),
    ],
    facts: [{ label: say('编号', 'Number'), value: '370100-20261009-000123' }],
    detail: 'The answer was 503',
    caseHref: '/desk/cases/1',
    retry: {
      action: '/desk/cases/1/incidents/process/7',
      csrf: 'x',
      command: '00000000-0000-4000-8000-000000000001',
      fields: [{ name: 'value.plotFree', label: 'plotFree', value: 'true' }],
    },
  }
}

export function inbox(say: Say): InboxProps {
  return {
    done: false,
    tabs: [
      { label: say('待确认', 'To acknowledge'), href: '/desk/inbox', current: true, count: 2 },
      { label: say('已确认', 'Acknowledged'), href: '/desk/inbox?at=done' },
    ],
    items: [
      {
        id: '1',
        title: say('准予：户外广告设置许可', 'Granted: outdoor sign'),
        href: '/desk/cases/1',
        number: '370100-20261009-000123',
        from: say('市城管局', 'Urban Management'),
        when: say('10 月 16 日（周五）16:05', 'Fri 16 Oct 2026, 16:05'),
        text: say('请在 10 月 20 日（周二）前确认', 'Please acknowledge by Tue 20 Oct 2026'),
        light: { kind: 'yellow', label: say('待确认', 'To acknowledge') },
        acknowledge: { action: '/desk/inbox/1/tell/receive', csrf: 'x' },
      },
    ],
  }
}

export function found(say: Say): FoundCase[] {
  return [
    {
      id: '1',
      href: '/desk/cases/1',
      service: say('户外广告设置许可', 'Outdoor sign'),
      applicant: say('济南泉边****公司', 'Jina****td'),
      department: say('市审批服务局', 'Approval Bureau'),
      status: { label: say('审查中', 'Under review'), tone: 'blue' },
      submitted: say('10 月 9 日（周五）', 'Fri 9 Oct 2026'),
      number: '370100-20261009-000123',
    },
  ]
}

export function conflict(say: Say): ConflictPageProps {
  return {
    title: say('赵强先办了一步', 'Zhao Qiang was faster'),
    service: say('食品经营许可（新办）', 'Food business licence (new)'),
    number: '370100-20261009-000123',
    said: [
      say(
        '10 月 9 日（周五）10:31，赵强办了：受理。',
        'Fri 9 Oct 2026, 10:31: Zhao Qiang did this: accepted.',
      ),
    ],
    status: { label: say('审查中', 'Under review'), tone: 'blue' },
    written: [
      { label: say('需要补什么', 'What is needed'), value: say('标出洗手池的位置', 'Show the sinks') },
    ],
    caseHref: '/desk/cases/1',
    queueHref: '/desk',
  }
}
