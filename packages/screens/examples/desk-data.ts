import type {
  ActionFormProps,
  CaseViewProps,
  ConflictPageProps,
  InboxProps,
  InspectionFormProps,
  QueueProps,
  QueueRow,
  RefuseAcceptanceFormProps,
  RulingFormProps,
  SupplementFormProps,
} from '../index.ts'
import { favicon } from '../index.ts'
import { casePage, check } from './portal-data.ts'
import type { Say } from './say.ts'

export const actionForm: ActionFormProps = {
  action: '/desk/cases/1/act',
  csrf: 'x',
  version: '3',
  commandId: 'c1',
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
    due: [string, string] | undefined,
    officer?: string,
  ): QueueRow => ({
    id,
    href: `/desk/cases/${id}`,
    light: { kind },
    number: `3701 0020 2609 3000 ${id}`,
    service,
    applicant,
    step,
    due: due && { text: due[0], day: due[1] },
    officer,
  })
  const wang = say('王敏', 'Wang Min')
  return {
    title: say('我的任务', 'My tasks'),
    tabs: [
      { label: say('待办', 'To do'), href: '/desk', current: true, count: 7 },
      { label: say('等待他人', 'Waiting'), href: '/desk?at=waiting', count: 3 },
      { label: say('今天办结', 'Done today'), href: '/desk?at=done', count: 12 },
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
    sort: { due: { href: '/desk?sort=-due', now: 'ascending' }, number: { href: '/desk?sort=number' } },
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
      row('104', 'blue', sign, say('济南**餐饮店', 'Jinan ** Restaurant'), intake, undefined, wang),
      row('098', 'grey', road, say('济南**燃气公司', 'Jinan ** Gas'), ruling, undefined, wang),
    ],
    pager: { from: 1, to: 7, total: 7 },
  }
}

export function caseView(say: Say): CaseViewProps {
  return {
    service: say('食品经营许可（新办）', 'Food business licence (new)'),
    number: '3701002026093000123',
    applicant: say('济南泉边餐饮有限公司', 'Jinan Springside Catering Ltd'),
    status: { label: say('待受理', 'Awaiting acceptance'), tone: 'amber' },
    light: { kind: 'green' },
    facts: [
      { label: say('提交', 'Received'), value: say('9 月 30 日（周三）10:32', 'Wed 30 Sep 2026, 10:32') },
      { label: say('监管部门', 'Supervised by'), value: say('历下区市场监管局', 'Lixia market regulator') },
      { label: say('联系人', 'Contact'), value: say('张丽 138****1234', 'Zhang Li 138****1234') },
    ],
    answers: check(say).groups.map(group => ({
      ...group,
      rows: group.rows.map(({ label, value }) => ({ label, value })),
    })),
    materials: [
      {
        name: say('营业执照', 'Business licence'),
        source: 'shared',
        files: [],
        record: [
          { label: say('统一社会信用代码', 'Credit code'), value: '91370102MA3C8XK21Q' },
          { label: say('经营范围', 'Scope'), value: say('餐饮服务', 'Catering') },
        ],
      },
      {
        name: say('经营场所平面图', 'Floor plan'),
        source: 'applicant',
        files: [
          {
            name: say('平面图-一层.pdf', 'plan-ground-floor.pdf'),
            bytes: 1_284_000,
            href: '/files/f1',
            view: 'pdf',
          },
          {
            name: say('平面图-二层.jpg', 'plan-first-floor.jpg'),
            bytes: 684_000,
            href: favicon().href,
            view: 'image',
          },
        ],
      },
      { name: say('食品安全管理制度', 'Food safety rules'), source: 'applicant', files: [] },
    ],
    differences: [
      {
        label: say('名称', 'Name'),
        declared: say('济南泉边餐饮有限公司', 'Jinan Springside Catering Ltd'),
        register: say('济南泉边餐饮有限公司', 'Jinan Springside Catering Ltd'),
        same: true,
        source: say('市场主体登记', 'Company register'),
      },
      {
        label: say('住所', 'Address'),
        declared: say('历下区泉城路 180 号', '180 Quancheng Road, Lixia'),
        register: say('历下区泉城路 182 号', '182 Quancheng Road, Lixia'),
        same: false,
        source: say('市场主体登记', 'Company register'),
      },
    ],
    act: {
      step: say('受理', 'acceptance'),
      actions: [
        { label: say('受理', 'Accept'), href: '?act=accept' },
        { label: say('一次性告知补正', 'Ask for additions'), href: '?act=supplement' },
        { label: say('不予受理', 'Refuse acceptance'), href: '?act=refuse' },
        { label: say('转交', 'Hand over'), href: '?act=transfer' },
      ],
      clock: {
        light: { kind: 'green' },
        left: say('还剩 3 个工作日', '3 working days left'),
        due: say('最迟 10 月 16 日（周五）', 'by Fri 16 Oct 2026'),
        rows: [
          { label: say('承诺时限', 'Promised'), value: say('5 个工作日', '5 working days') },
          { label: say('法定时限', 'Legal limit'), value: say('20 个工作日', '20 working days') },
          { label: say('暂停', 'Paused'), value: say('2 天（补正）', '2 days (additions)') },
        ],
        href: '/desk/cases/1/clock',
      },
      checklist: [
        { label: say('申请人身份', 'Identity of the applicant'), done: true },
        {
          label: say('材料齐全', 'All documents there'),
          done: false,
          note: say('缺管理制度', 'rules missing'),
        },
        { label: say('属于本机关职权', 'Within our powers'), done: true },
      ],
      notes: [
        {
          who: say('赵强', 'Zhao Qiang'),
          when: say('10 月 9 日 15:20', '9 Oct, 15:20'),
          text: say(
            '已电话联系，门牌号以营业执照为准，申请人会改。',
            'Called them: the licence has the right number, they will change it.',
          ),
        },
      ],
      noteForm: { action: '/desk/cases/1/notes', csrf: 'x' },
    },
    history: casePage(say).timeline.slice(-2),
  }
}

export function supplementForm(say: Say): SupplementFormProps {
  return {
    ...actionForm,
    consequence: say(
      '发出后时限暂停，申请人补齐后继续计算。全部要补的内容只能一次告知。',
      'The clock stands still until the applicant answers. Everything must be asked for at once.',
    ),
    materials: [
      { value: 'plan', label: say('经营场所平面图', 'Floor plan') },
      { value: 'rules', label: say('食品安全管理制度', 'Food safety rules') },
    ],
    lines: [
      {
        material: 'plan',
        what: say('标出洗手池的位置', 'Show the sinks'),
        why: say('看不出和厨房的距离', 'We cannot see how far they are from the kitchen'),
        basis: say('《食品经营许可和备案管理办法》第十四条', 'Measures on food licences, article 14'),
      },
      { material: 'rules', what: '', why: '', basis: '' },
    ],
    errors: [
      {
        field: 'lines.1.what',
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
    items: [
      { id: 'plan', label: say('场所与平面图一致', 'Premises agree with the plan'), value: 'pass' },
      { id: 'distance', label: say('与污染源距离 25 米以上', 'At least 25 m from pollution') },
    ],
    value: {
      day: '2026-10-14',
      inspectors: say('刘洋（370102001）、孙静（370102002）', 'Liu Yang (370102001), Sun Jing (370102002)'),
    },
    photos: [{ id: 'p1', name: say('厨房.jpg', 'kitchen.jpg'), bytes: 1_834_000, href: '/files/p1' }],
  }
}

export function rulingForm(say: Say): RulingFormProps {
  return {
    ...actionForm,
    opinion: say(
      '王敏：材料齐全，现场核查符合，建议准予。',
      'Wang Min: complete, inspection passed, should be granted.',
    ),
    remedies: say(
      '收到决定书之日起 60 日内可以向济南市人民政府申请行政复议，或者 6 个月内向人民法院提起行政诉讼。',
      'Within 60 days of the ruling one may ask the City of Jinan for administrative review, or go to court within 6 months.',
    ),
    withValidFrom: true,
    value: { outcome: 'grant', validFrom: '2026-10-16' },
  }
}

export function inbox(say: Say): InboxProps {
  return {
    tabs: [
      { label: say('待确认', 'To acknowledge'), href: '/desk/inbox', current: true, count: 2 },
      { label: say('已确认', 'Acknowledged'), href: '/desk/inbox?at=done' },
    ],
    items: [
      {
        id: '1',
        title: say(
          '准予食品经营许可：济南泉边餐饮有限公司',
          'Food business licence granted: Jinan Springside Catering Ltd',
        ),
        href: '/desk/cases/1',
        from: say('市行政审批服务局', 'Approvals Bureau'),
        when: say('10 月 16 日（周五）16:05', 'Fri 16 Oct 2026, 16:05'),
        text: say(
          '经营场所：历下区泉城路 180 号。请在 30 日内开展首次监督检查。',
          'Premises: 180 Quancheng Road, Lixia. A first inspection is due within 30 days.',
        ),
        state: { label: say('待确认', 'New'), tone: 'amber' },
        papers: [{ label: say('准予行政许可决定书', 'Ruling: granted'), href: '/papers/5', note: 'PDF' }],
        acknowledge: { action: '/desk/inbox/1', csrf: 'x', version: '1' },
      },
      {
        id: '2',
        title: say('变更户外广告设置许可：济南**餐饮店', 'Outdoor sign changed: Jinan ** Restaurant'),
        href: '/desk/cases/2',
        from: say('市行政审批服务局', 'Approvals Bureau'),
        when: say('10 月 15 日（周四）09:40', 'Thu 15 Oct 2026, 09:40'),
        state: { label: say('待确认', 'New'), tone: 'amber' },
        acknowledge: { action: '/desk/inbox/2', csrf: 'x', version: '1' },
      },
    ],
  }
}

export function conflict(say: Say): ConflictPageProps {
  return {
    service: say('食品经营许可（新办）', 'Food business licence (new)'),
    number: '3701 0020 2609 3000 123',
    who: say('赵强', 'Zhao Qiang'),
    when: say('10 月 9 日（周五）10:31', 'Fri 9 Oct 2026, 10:31'),
    what: say('赵强已经受理了这个办件', 'Zhao Qiang accepted this case'),
    status: { label: say('审查中', 'Under review'), tone: 'blue' },
    written: [
      { label: say('需要补什么', 'What is needed'), value: say('标出洗手池的位置', 'Show the sinks') },
    ],
    caseHref: '/desk/cases/1',
    queueHref: '/desk',
  }
}
