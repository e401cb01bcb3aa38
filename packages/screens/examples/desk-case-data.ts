import type {
  CaseViewProps,
  InspectionFormProps,
  RefuseAcceptanceFormProps,
  RulingConfirmProps,
  RulingFormProps,
  SupplementFormProps,
} from '../index.ts'
import { favicon } from '../index.ts'
import { actionForm } from './desk-data.ts'
import { casePage, check } from './portal-data.ts'
import type { Say } from './say.ts'

export function caseView(say: Say): CaseViewProps {
  const plan = say('平面图-一层.pdf', 'plan-ground-floor.pdf')
  const photo = say('平面图-二层.jpg', 'plan-first-floor.jpg')
  return {
    service: say('食品经营许可（新办）', 'Food business licence (new)'),
    number: '370100-20260930-000123',
    applicant: say('济南泉边餐饮有限公司', 'Jinan Springside Catering Ltd'),
    status: { label: say('待受理', 'Awaiting acceptance'), tone: 'amber' },
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
    acts: { links: [], withForm: false },
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
  return { ...actionForm, outcome: 'refuse', replies: [], reply: '', remedies: remedies(say) }
}

export function rulingConfirm(say: Say): RulingConfirmProps {
  return {
    ...actionForm,
    outcome: 'refuse',
    replies: [],
    reply: '',
    reasons: say('场所与污染源的距离不足 25 米。', 'The premises are less than 25 m from pollution.'),
    remedies: remedies(say),
    follows: [
      say('决定时限停止，决定不能在这里撤回。', 'The clock stops. A ruling cannot be taken back here.'),
    ],
  }
}
