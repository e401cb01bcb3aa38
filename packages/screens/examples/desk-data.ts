import type {
  ActionFormProps,
  CaseViewProps,
  ConflictPageProps,
  FoundCase,
  InboxProps,
  InspectionFormProps,
  QueueProps,
  QueueRow,
  RefuseAcceptanceFormProps,
  RulingConfirmProps,
  RulingFormProps,
  SupplementFormProps,
} from '../index.ts'
import { favicon } from '../index.ts'
import { casePage, check } from './portal-data.ts'
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

export function caseView(say: Say): CaseViewProps {
  const plan = say('平面图-一层.pdf', 'plan-ground-floor.pdf')
  const photo = say('平面图-二层.jpg', 'plan-first-floor.jpg')
  return {
    service: say('食品经营许可（新办）', 'Food business licence (new)'),
    number: '370100-20260930-000123',
    applicant: say('济南泉边餐饮有限公司', 'Jinan Springside Catering Ltd'),
    status: { label: say('待受理', 'Awaiting acceptance'), tone: 'amber' },
    light: { kind: 'green' },
    facts: [
      { label: say('提交', 'Received'), value: say('9 月 30 日（周三）10:32', 'Wed 30 Sep 2026, 10:32') },
      { label: say('实施部门', 'Decided by'), value: say('市审批服务局', 'Approval Bureau') },
      { label: say('经办人', 'Agent'), value: say('张丽', 'Zhang Li') },
    ],
    situation: [
      say('经营面积超过 150 平方米，需要现场核查。', 'More than 150 m², so the premises are inspected.'),
    ],
    answers: check(say).groups.map(group => ({
      ...group,
      rows: group.rows.map(({ label, value }) => ({ label, value })),
    })),
    materials: [
      { id: 'licence', name: say('营业执照', 'Business licence'), need: 'held', because: [], files: [] },
      {
        id: 'plan',
        name: say('经营场所平面图', 'Floor plan'),
        need: 'required',
        because: [],
        files: [
          { id: 'f1', name: plan, bytes: 1_284_000, href: '?file=f1' },
          { id: 'f2', name: photo, bytes: 684_000, href: '?file=f2', chosen: true },
        ],
      },
      {
        id: 'rules',
        name: say('食品安全管理制度', 'Food safety rules'),
        need: 'required',
        because: [say('经营热食，需要管理制度', 'Hot food is served')],
        files: [],
      },
    ],
    chosen: { name: photo, href: favicon().href, view: 'image' },
    supplement: {
      asked: say(
        '王敏（市审批服务局）于 10 月 9 日（周五）10:31 一次性告知',
        'Asked all at once by Wang Min, Fri 9 Oct 2026, 10:31',
      ),
      answered: say('申请人于 10 月 10 日（周六）补正', 'Answered by the applicant, Sat 10 Oct 2026'),
      lines: [
        {
          id: '1',
          about: say('经营场所平面图', 'Floor plan'),
          ask: say('标出洗手池的位置', 'Show the sinks'),
          answer: say('已重新上传', 'Uploaded anew'),
        },
      ],
      changes: [
        {
          label: say('住所', 'Address'),
          before: say('历下区泉城路 182 号', '182 Quancheng Road, Lixia'),
          now: say('历下区泉城路 180 号', '180 Quancheng Road, Lixia'),
        },
      ],
    },
    records: [
      {
        title: say('现场核查', 'Site inspection'),
        result: { label: say('符合', 'Meets the rules'), tone: 'green' },
        by: say('陈示查 · 10 月 12 日（周一）', 'Chen Shicha · Mon 12 Oct 2026'),
        facts: [{ label: say('在场人员', 'Present'), value: say('陈示查、刘示洋', 'Chen, Liu') }],
        text: say('与平面图一致。', 'Agrees with the plan.'),
      },
    ],
    act: act(say),
    history: casePage(say).timeline.slice(-2),
  }
}

function act(say: Say): CaseViewProps['act'] {
  return {
    csrf: 'x',
    tasks: [
      {
        key: 3,
        name: say('受理审核', 'Check the application'),
        state: { label: say('我在办', 'Mine'), tone: 'green' },
        light: { kind: 'green' },
        due: say('还剩 3 个工作日 · 10 月 16 日（周五）', '3 working days left · Fri 16 Oct 2026'),
        said: [],
        posts: [
          {
            label: say('退回，让同事领取', 'Give back'),
            action: '/desk/cases/1/tasks/3/release',
            command: 'c3',
          },
        ],
        links: [
          { label: say('受理', 'Accept'), href: '/desk/cases/1/tasks/3/accept', look: 'primary' },
          { label: say('一次性告知补正', 'Ask for additions'), href: '/desk/cases/1/tasks/3/ask-supplement' },
          {
            label: say('不予受理', 'Refuse acceptance'),
            href: '/desk/cases/1/tasks/3/refuse-acceptance',
            look: 'danger',
          },
        ],
        withForm: true,
      },
      {
        key: 4,
        name: say('现场核查', 'Site inspection'),
        state: { label: say('等市城管局', 'Waits for Urban Management'), tone: 'grey' },
        said: [],
        posts: [],
        links: [],
      },
    ],
    clocks: [
      {
        name: say('受理时限', 'To accept or not'),
        light: { kind: 'green' },
        left: say('还剩 3 个工作日', '3 working days left'),
        sentences: [
          say('承诺 5 个工作日，最迟 10 月 16 日（周五）', 'Promised: 5 working days, by Fri 16 Oct 2026'),
        ],
        days: [
          {
            day: say('10 月 9 日（周五）', 'Fri 9 Oct 2026'),
            counted: say('不计', 'not counted'),
            why: say('起算当天', 'the day it began'),
          },
          {
            day: say('10 月 10 日（周六）', 'Sat 10 Oct 2026'),
            counted: say('第 1 天', 'day 1'),
            why: say('调休上班', 'worked in exchange'),
          },
        ],
      },
    ],
    checklist: [
      { label: say('申请内容填写完整', 'The application is complete'), state: 'done' },
      { label: say('材料：食品安全管理制度', 'Document: food safety rules'), state: 'open' },
      { label: say('属于本机关职权', 'Within our powers') },
    ],
  }
}

export function supplementForm(say: Say): SupplementFormProps {
  return {
    ...actionForm,
    follows: say(
      '发出之后，受理时限停止。全部要补的内容只能一次告知。',
      'The clock stops until the applicant answers. Everything must be asked for at once.',
    ),
    groups: [
      {
        label: say('材料', 'Documents'),
        options: [
          { value: 'plan', label: say('经营场所平面图', 'Floor plan') },
          { value: 'rules', label: say('食品安全管理制度', 'Food safety rules') },
        ],
      },
    ],
    lines: [
      { about: 'plan', ask: say('标出洗手池的位置', 'Show the sinks') },
      { about: 'rules', ask: '' },
    ],
    errors: [
      {
        field: 'lines.1.ask',
        message: say('请写明第 2 项需要补什么', 'Please say what is needed in item 2'),
      },
    ],
  }
}

export function refuseForm(say: Say): RefuseAcceptanceFormProps {
  return {
    ...actionForm,
    reasons: [
      { value: 'not-needed', label: say('依法不需要取得许可', 'No licence is needed') },
      { value: 'not-ours', label: say('不属于本机关职权', 'Not within our powers') },
      { value: 'not-supplemented', label: say('逾期没有补正', 'Additions did not come in time') },
    ],
    value: {
      reason: 'not-ours',
      route: say('向历下区行政审批服务局申请', 'Apply to the Lixia Approvals Bureau'),
    },
  }
}

export function inspectionForm(say: Say): InspectionFormProps {
  return {
    ...actionForm,
    today: '2026-10-14',
    value: {
      visitedOn: '2026-10-14',
      present: say('刘洋、孙静；申请人张丽', 'Liu Yang, Sun Jing; Zhang Li for the applicant'),
    },
  }
}

const remedies = (say: Say) =>
  say(
    '收到决定书之日起 60 日内可以向济南市人民政府申请行政复议，或者 6 个月内向人民法院提起行政诉讼。',
    'Within 60 days of the ruling one may ask the City of Jinan for administrative review, or go to court within 6 months.',
  )

export function rulingForm(say: Say): RulingFormProps {
  return { ...actionForm, outcome: 'refuse', remedies: remedies(say) }
}

export function rulingConfirm(say: Say): RulingConfirmProps {
  return {
    ...actionForm,
    outcome: 'refuse',
    reasons: say('场所与污染源的距离不足 25 米。', 'The premises are less than 25 m from pollution.'),
    remedies: remedies(say),
    follows: [
      say('决定时限停止，决定不能在这里撤回。', 'The clock stops. A ruling cannot be taken back here.'),
    ],
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
