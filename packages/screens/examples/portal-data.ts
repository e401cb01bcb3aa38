import type {
  CasePageProps,
  CertificatePageProps,
  CheckAnswersProps,
  Crumb,
  FormField,
  FormPageProps,
  GuideProps,
  HomeProps,
  MaterialsPageProps,
  MyCasesProps,
  OutboxProps,
  QueryResultProps,
  ReceiptProps,
  SearchResultsProps,
  SignInChoiceProps,
  StartPageProps,
  SupplementAnswerProps,
  VerifyResultProps,
  WithdrawProps,
} from '../index.ts'
import type { Say } from './say.ts'

const link = (label: string) => ({ label, href: `/services/${encodeURIComponent(label)}` })

export function homeCrumb(say: Say): Crumb[] {
  return [{ label: say('首页', 'Home'), href: '/' }]
}

export function crumbs(say: Say): Crumb[] {
  return [...homeCrumb(say), { label: say('开店经营', 'Opening a shop'), href: '/stages/shop' }]
}

export function casesCrumb(say: Say): Crumb[] {
  return [...homeCrumb(say), { label: say('我的办件', 'My cases'), href: '/cases' }]
}

export function home(say: Say): HomeProps {
  return {
    searchAction: '/search',
    examples: [
      say('换身份证', 'New ID card'),
      say('开饭店', 'Open a restaurant'),
      say('提取公积金', 'Housing fund'),
      say('新生儿落户', 'Register a birth'),
    ].map(link),
    people: [
      {
        icon: 'baby',
        name: say('生育', 'Birth'),
        href: '/stages/birth',
        services: [
          say('出生登记', 'Register a birth'),
          say('生育津贴', 'Maternity allowance'),
          say('预防接种证', 'Vaccination card'),
        ].map(link),
      },
      {
        icon: 'graduation-cap',
        name: say('上学', 'School'),
        href: '/stages/school',
        services: [
          say('义务教育入学', 'School enrolment'),
          say('学生资助', 'Student aid'),
          say('教师资格认定', 'Teacher qualification'),
        ].map(link),
      },
      {
        icon: 'briefcase',
        name: say('就业', 'Work'),
        href: '/stages/work',
        services: [
          say('灵活就业参保', 'Insurance for the self-employed'),
          say('失业登记', 'Register as unemployed'),
          say('社保卡补换', 'Replace a social card'),
        ].map(link),
      },
      {
        icon: 'house',
        name: say('安居', 'Home'),
        href: '/stages/home',
        services: [
          say('住房公积金提取', 'Draw on the housing fund'),
          say('二手房转移登记', 'Transfer of a flat'),
          say('加装电梯', 'Add a lift'),
        ].map(link),
      },
      {
        icon: 'heart',
        name: say('婚姻', 'Marriage'),
        href: '/stages/marriage',
        services: [
          say('结婚登记', 'Marry'),
          say('补领结婚证', 'Replace a certificate'),
          say('收养登记', 'Adoption'),
        ].map(link),
      },
      {
        icon: 'car',
        name: say('出行', 'Travel'),
        href: '/stages/travel',
        services: [
          say('驾驶证期满换证', 'Renew a driving licence'),
          say('普通护照', 'Passport'),
          say('居住证', 'Residence permit'),
        ].map(link),
      },
      {
        icon: 'stethoscope',
        name: say('就医', 'Health'),
        href: '/stages/health',
        services: [
          say('异地就医备案', 'Care elsewhere'),
          say('医保参保', 'Health insurance'),
          say('残疾人证', 'Disability card'),
        ].map(link),
      },
      {
        icon: 'heart-handshake',
        name: say('养老', 'Later life'),
        href: '/stages/age',
        services: [
          say('高龄津贴', 'Allowance from 80'),
          say('老年优待证', 'Senior card'),
          say('退休一件事', 'Retire'),
        ].map(link),
      },
    ],
    companies: [
      {
        icon: 'store',
        name: say('开办', 'Start'),
        href: '/stages/start',
        services: [
          say('企业设立登记', 'Register a company'),
          say('个体工商户登记', 'Register as a sole trader'),
          say('刻制公章', 'Seals'),
        ].map(link),
      },
      {
        icon: 'utensils',
        name: say('经营', 'Run'),
        href: '/stages/run',
        services: [
          say('食品经营许可', 'Food business licence'),
          say('公共场所卫生许可', 'Hygiene licence'),
          say('户外广告设置', 'Outdoor signs'),
        ].map(link),
      },
      {
        icon: 'hammer',
        name: say('建设', 'Build'),
        href: '/stages/build',
        services: [
          say('施工许可', 'Building permit'),
          say('占用城市道路', 'Use of a road'),
          say('建筑垃圾处置', 'Building waste'),
        ].map(link),
      },
      {
        icon: 'cpu',
        name: say('创新', 'Innovate'),
        href: '/stages/innovate',
        services: [
          say('算力券申领', 'Computing vouchers'),
          say('技改项目备案', 'Upgrade of a plant'),
          say('人才培训', 'Training'),
        ].map(link),
      },
    ],
    bundles: [
      {
        name: say('开办餐饮店', 'Open a restaurant'),
        href: '/bundles/restaurant',
        steps: [
          say('营业执照', 'Business licence'),
          say('食品经营许可', 'Food licence'),
          say('消防检查', 'Fire check'),
          say('店招设置', 'Sign'),
        ],
        saves: say('少填 42 项，少交 9 份材料', '42 fewer answers, 9 fewer documents'),
      },
      {
        name: say('新生儿出生', 'A child is born'),
        href: '/bundles/birth',
        steps: [
          say('出生证明', 'Birth certificate'),
          say('户口登记', 'Registration'),
          say('医保参保', 'Health insurance'),
          say('社保卡', 'Social card'),
        ],
        saves: say('一次也不用跑', 'No visit at all'),
      },
      {
        name: say('二手房过户', 'Buy a flat'),
        href: '/bundles/flat',
        steps: [say('交易缴税', 'Tax'), say('转移登记', 'Transfer'), say('水电气过户', 'Water, power, gas')],
        saves: say('5 次变 1 次', '1 visit, not 5'),
      },
    ],
    report: { href: '/report' },
    query: { href: '/query' },
    verify: { href: '/verify' },
    news: [
      {
        label: say('国庆、中秋假期窗口服务安排', 'Counter hours during the national holidays'),
        href: '/news/3',
        day: say('9 月 28 日（周一）', 'Mon 28 Sep 2026'),
        dateTime: '2026-09-28',
      },
      {
        label: say('婚姻登记不再需要户口簿', 'No household book needed to marry'),
        href: '/news/2',
        day: say('9 月 21 日（周一）', 'Mon 21 Sep 2026'),
        dateTime: '2026-09-21',
      },
      {
        label: say(
          '食品经营许可全程网办，平均 4 个工作日办结',
          'Food licences now wholly online, in 4 working days on average',
        ),
        href: '/news/1',
        day: say('9 月 15 日（周二）', 'Tue 15 Sep 2026'),
        dateTime: '2026-09-15',
      },
    ],
  }
}

export function mine(say: Say): NonNullable<HomeProps['mine']> {
  return { href: '/cases', things: myCases(say).cases.slice(0, 2) }
}

export function search(say: Say): SearchResultsProps {
  return {
    action: '/search',
    query: say('开饭店', 'open a restaurant'),
    total: 23,
    homeHref: '/',
    suggestions: [say('餐饮', 'catering'), say('小餐饮登记', 'snack bar'), say('外卖', 'delivery')].map(link),
    results: [
      {
        name: say('开办餐饮店', 'Open a restaurant'),
        href: '/bundles/restaurant',
        summary: say(
          '营业执照、食品经营许可、消防检查和店招，填一张表一起办。',
          'Business licence, food licence, fire check and sign with one form.',
        ),
        department: say('市审批服务局等 4 个部门', '4 departments'),
        time: say('8 个工作日', '8 working days'),
        depth: 'apply',
        bundle: true,
      },
      {
        name: say('食品经营许可', 'Food business licence'),
        href: '/services/food',
        summary: say(
          '餐馆、食堂、超市等卖食品或做餐饮，开业前要取得的许可。',
          'Needed before you sell or serve food.',
        ),
        department: say('市审批服务局', 'Approvals Bureau'),
        time: say('5 个工作日', '5 working days'),
        depth: 'apply',
      },
      {
        name: say('公众聚集场所营业前消防安全检查', 'Fire check before opening'),
        href: '/services/fire',
        department: say('市消防救援支队', 'Fire and Rescue'),
        time: say('7 个工作日', '7 working days'),
        depth: 'appointment',
      },
      {
        name: say('餐饮油烟排放要求', 'Rules on kitchen fumes'),
        href: '/services/fumes',
        department: say('市生态环境局', 'Environment Bureau'),
        depth: 'guide',
      },
    ],
    pager: { from: 1, to: 20, total: 23, nextHref: '/search?page=2' },
  }
}

export function guide(say: Say): GuideProps {
  return {
    name: say('食品经营许可（新办）', 'Food business licence (new)'),
    summary: say(
      '餐馆、食堂、超市等卖食品或做餐饮，开业前要取得的许可。',
      'Needed before you sell or serve food.',
    ),
    who: say('企业、个体工商户', 'Companies and sole traders'),
    time: { promised: say('5 个工作日', '5 working days'), legal: say('20 个工作日', '20 working days') },
    visits: say('一次也不用跑', 'None'),
    fee: say('不收费', 'Free'),
    result: say('食品经营许可证', 'Food business licence'),
    fees: [
      { why: say('小餐饮店不收费', 'Small restaurants pay nothing'), amount: say('不收费', 'Free') },
      { why: say('其他餐饮店', 'Other restaurants'), amount: say('20.50 元', 'CNY 20.50') },
    ],
    apply: { href: '/apply/food-business' },
    resume: { href: '/apply/food-business/2' },
    conditions: [
      say('已取得营业执照', 'You have a business licence'),
      say('有固定的经营场所，与污染源保持规定距离', 'You have fixed premises, away from pollution'),
      say('有食品安全管理人员和管理制度', 'You have trained staff and rules on food safety'),
    ],
    materials: [
      { name: say('营业执照', 'Business licence'), source: 'shared' },
      { name: say('法定代表人身份证', 'ID card of the legal representative'), source: 'shared' },
      {
        name: say('经营场所平面图', 'Floor plan'),
        source: 'applicant',
        note: say(
          '标明加工区、仓库和洗手池，手绘也可以',
          'Shows kitchen, store and sinks; may be drawn by hand',
        ),
      },
      {
        name: say('食品安全管理制度', 'Food safety rules'),
        source: 'applicant',
        note: say('可以直接使用我们的范本', 'You may use our model'),
      },
      { name: say('从业人员健康证明', 'Health certificates of staff'), source: 'agency', optional: true },
    ],
    steps: [
      {
        title: say('您在线提交', 'You apply online'),
        who: say('您', 'You'),
        time: say('大约 15 分钟', 'about 15 minutes'),
      },
      {
        title: say('我们决定是否受理', 'We check that it is complete'),
        who: say('市审批服务局', 'Approvals Bureau'),
        time: say('1 个工作日', '1 working day'),
        body: say('缺什么会一次告诉您。', 'If anything is missing we list it all at once.'),
      },
      {
        title: say('现场核查', 'Inspection'),
        who: say('区市场监管局', 'District market regulator'),
        time: say('2 个工作日', '2 working days'),
        body: say('提前一天和您约时间。', 'We call you the day before.'),
      },
      {
        title: say('作出决定，发放电子证照', 'Ruling and electronic licence'),
        who: say('市审批服务局', 'Approvals Bureau'),
        time: say('2 个工作日', '2 working days'),
      },
    ],
    basis: [
      {
        name: say('《中华人民共和国食品安全法》第三十五条', 'Food Safety Law, article 35'),
        text: say('国家对食品生产经营实行许可制度。', 'The state licenses the production and sale of food.'),
      },
    ],
    questions: [
      {
        question: say('还在装修，可以先申请吗？', 'May I apply while still decorating?'),
        answer: say(
          '可以先填写并保存。现场核查时需要装修完毕、设备到位。',
          'You may fill in and save the form. All must be in place by the inspection.',
        ),
      },
      {
        question: say('只卖预包装食品也要办吗？', 'I only sell packaged food. Do I need it?'),
        answer: say('不用。只销售预包装食品的，办理备案即可。', 'No, a notification is enough.'),
      },
    ],
    department: say('济南市行政审批服务局', 'Jinan Approvals Bureau'),
    places: [
      {
        name: say('济南市政务服务中心', 'Jinan Service Centre'),
        address: say('历下区龙鼎大道 1 号龙奥大厦', '1 Longding Avenue, Lixia'),
        hours: say('工作日 9:00-17:00', 'working days 9:00-17:00'),
        phone: '0531-12345',
      },
    ],
    code: say('事项编码 370131014000', 'Service code 370131014000'),
  }
}

export function signIn(say: Say): SignInChoiceProps {
  return {
    reason: say('提交食品经营许可申请', 'apply for a food business licence'),
    ways: [
      {
        href: '/sign-in/person',
        label: say('个人登录', 'As a person'),
        hint: say('使用国家政务服务平台账号', 'With your national account'),
        icon: 'user',
      },
      {
        href: '/sign-in/company',
        label: say('企业登录', 'As a company'),
        hint: say('使用电子营业执照', 'With the electronic business licence'),
        icon: 'building-2',
      },
      {
        href: '/sign-in/agent',
        label: say('替别人办', 'For someone else'),
        hint: say('对方已在网上授权给您', 'They have authorised you online'),
        icon: 'users',
      },
    ],
    queryHref: '/query',
  }
}

function fields(say: Say): FormField[] {
  return [
    {
      kind: 'text',
      name: 'premises-name',
      label: say('店名或招牌名称', 'Name on the sign'),
      hint: say('和营业执照上的名称可以不同', 'May differ from the business licence'),
      value: say('泉边小馆', 'Springside Kitchen'),
    },
    {
      kind: 'select',
      name: 'district',
      label: say('所在区县', 'District'),
      options: [
        say('历下区', 'Lixia'),
        say('市中区', 'Shizhong'),
        say('槐荫区', 'Huaiyin'),
        say('天桥区', 'Tianqiao'),
      ].map(label => ({ value: label, label })),
      value: say('历下区', 'Lixia'),
    },
    {
      kind: 'text',
      name: 'address',
      label: say('详细地址', 'Street and number'),
      value: say('泉城路 180 号', '180 Quancheng Road'),
    },
    {
      kind: 'number',
      name: 'area',
      label: say('经营面积', 'Floor area'),
      hint: say('包括厨房和仓库', 'With kitchen and store'),
      unit: say('平方米', 'm²'),
      value: '120',
    },
    {
      kind: 'radio',
      name: 'kind',
      label: say('您主要做什么？', 'What will you mainly do?'),
      value: 'catering',
      options: [
        {
          value: 'catering',
          label: say('餐饮服务', 'Serve meals'),
          hint: say('餐馆、小吃店、饮品店', 'Restaurants, snack bars, drinks'),
        },
        {
          value: 'sale',
          label: say('食品销售', 'Sell food'),
          hint: say('超市、便利店、网店', 'Shops, also online'),
        },
        {
          value: 'canteen',
          label: say('单位食堂', 'Canteen'),
          hint: say('学校、企业、养老机构', 'Schools, companies, homes'),
        },
      ],
    },
    {
      kind: 'checkboxes',
      name: 'dishes',
      label: say('会做这些吗？', 'Will you offer any of these?'),
      optional: true,
      twoColumns: true,
      values: ['cold'],
      options: [
        { value: 'cold', label: say('凉菜', 'Cold dishes') },
        { value: 'raw', label: say('生食海鲜', 'Raw seafood') },
        { value: 'cake', label: say('裱花蛋糕', 'Iced cakes') },
        { value: 'drinks', label: say('自制饮品', 'Own drinks') },
      ],
    },
    { kind: 'date', name: 'opening', label: say('打算哪天开业', 'Opening day'), value: '2026-11-01' },
    {
      kind: 'textarea',
      name: 'remarks',
      label: say('还有什么想告诉我们', 'Anything else'),
      optional: true,
      rows: 3,
    },
  ]
}

export function form(say: Say): FormPageProps {
  return {
    service: say('食品经营许可（新办）', 'Food business licence (new)'),
    title: say('您的经营场所', 'Your premises'),
    hint: say(
      '请按实际情况填写，现场核查时会核对。',
      'Please describe them as they are; we look at them during the inspection.',
    ),
    step: { at: 2, of: 6 },
    savedAt: '10:32',
    action: '/apply/food-business/2',
    csrf: 'x',
    backHref: '/apply/food-business/1',
    answers: [
      {
        label: say('申请人', 'Applicant'),
        value: say('济南泉边餐饮有限公司', 'Jinan Springside Catering Ltd'),
      },
      { label: say('统一社会信用代码', 'Credit code'), value: '91370102MA3C8XK21Q' },
      {
        label: say('联系人', 'Contact'),
        value: say('张丽 138****1234', 'Zhang Li 138****1234'),
        changeHref: '/apply/food-business/1',
      },
    ],
    fields: fields(say),
  }
}

export function wrongForm(say: Say): FormPageProps {
  const errors = {
    address: say(
      '请填写详细地址，例如“泉城路 180 号”',
      'Please enter street and number, such as “180 Quancheng Road”',
    ),
    area: say('经营面积请填写数字', 'Please enter a number: floor area'),
    kind: say('请选择您主要做什么', 'Please choose what you will mainly do'),
  }
  const wrong = fields(say).map((field): FormField => {
    if (field.kind === 'text' && field.name === 'address')
      return { ...field, value: '', error: errors.address }
    if (field.kind === 'number') return { ...field, value: say('很大', 'large'), error: errors.area }
    if (field.kind === 'radio') return { ...field, value: undefined, error: errors.kind }
    return field
  })
  return {
    ...form(say),
    fields: wrong,
    errors: Object.entries(errors).map(([field, message]) => ({ field, message })),
  }
}

export function materials(say: Say): MaterialsPageProps {
  return {
    ...form(say),
    title: say('上传材料', 'Upload your documents'),
    hint: say('拍照也可以，看得清就行。', 'A photo is fine as long as it can be read.'),
    step: { at: 5, of: 6 },
    zones: [
      {
        name: 'plan',
        label: say('经营场所平面图', 'Floor plan'),
        hint: say('PDF、JPG 或 PNG，每个文件最大 20 MB', 'PDF, JPG or PNG, up to 20 MB each'),
        accept: '.pdf,.jpg,.png',
        action: '/apply/food-business/materials/plan',
        files: [
          {
            id: 'f1',
            name: say('平面图-一层.pdf', 'plan-ground-floor.pdf'),
            bytes: 1_284_000,
            href: '/files/f1',
            removeAction: '/apply/food-business/files/f1/remove',
          },
          {
            id: 'f2',
            name: say('平面图-二层厨房和仓库.jpg', 'plan-first-floor.jpg'),
            bytes: 684_000,
            href: '/files/f2',
            removeAction: '/apply/food-business/files/f2/remove',
          },
        ],
        sampleHref: '/samples/plan',
      },
      {
        name: 'rules',
        label: say('食品安全管理制度', 'Food safety rules'),
        hint: say('可以直接使用我们的范本', 'You may use our model'),
        accept: '.pdf',
        action: '/apply/food-business/materials/rules',
        files: [],
        error: say('请上传食品安全管理制度', 'Please upload: food safety rules'),
        sampleHref: '/samples/rules',
      },
    ],
    shared: [
      {
        name: say('营业执照', 'Business licence'),
        note: say(
          '来自市场监管局，2026 年 8 月 12 日签发',
          'From the market regulator, issued on 12 Aug 2026',
        ),
      },
      { name: say('法定代表人身份证', 'ID card of the legal representative') },
    ],
    errors: [{ field: 'rules', message: say('请上传食品安全管理制度', 'Please upload: food safety rules') }],
  }
}

export function check(say: Say): CheckAnswersProps {
  const { answers = [], title: _, ...step } = form(say)
  return {
    ...step,
    step: { at: 6, of: 6 },
    groups: [
      { title: say('申请人', 'Applicant'), rows: answers },
      {
        title: say('经营场所', 'Premises'),
        rows: [
          {
            label: say('店名', 'Name'),
            value: say('泉边小馆', 'Springside Kitchen'),
            changeHref: '/apply/food-business/2#premises-name',
          },
          {
            label: say('地址', 'Address'),
            value: say('历下区泉城路 180 号', '180 Quancheng Road, Lixia'),
            changeHref: '/apply/food-business/2#address',
          },
          {
            label: say('经营面积', 'Floor area'),
            value: say('120 平方米', '120 m²'),
            changeHref: '/apply/food-business/2#area',
          },
          { label: say('备注', 'Remarks'), value: '', changeHref: '/apply/food-business/2#remarks' },
        ],
      },
      {
        title: say('材料', 'Documents'),
        rows: [
          {
            label: say('经营场所平面图', 'Floor plan'),
            value: say(
              '平面图-一层.pdf\n平面图-二层厨房和仓库.jpg',
              'plan-ground-floor.pdf\nplan-first-floor.jpg',
            ),
            changeHref: '/apply/food-business/5',
          },
        ],
      },
    ],
    declaration: say(
      '我确认以上内容真实，知道提供虚假材料要承担法律责任。',
      'I confirm that this is true and know that false statements have legal consequences.',
    ),
  }
}

export function receipt(say: Say): ReceiptProps {
  return {
    service: say('食品经营许可（新办）', 'Food business licence (new)'),
    number: '3701002026093000123',
    queryCode: '482 917',
    promise: say(
      '市审批服务局最迟 10 月 9 日（周五）告诉您是否受理。',
      'By Fri 9 Oct 2026 the Approvals Bureau will tell you whether it is accepted.',
    ),
    contact: '138****1234',
    fee: say('费用：20.50 元', 'Fee: CNY 20.50'),
    next: [
      say('如果缺材料，我们会一次告诉您全部要补的内容。', 'If anything is missing, we list it all at once.'),
      say(
        '受理后 5 个工作日内作出决定，期间会有一次现场核查。',
        'After that we decide within 5 working days, with one inspection.',
      ),
    ],
    papers: [{ label: say('收件凭证', 'Receipt'), href: '/papers/1', note: 'PDF' }],
    caseHref: '/cases/1',
    homeHref: '/',
  }
}

export function myCases(say: Say): MyCasesProps {
  return {
    homeHref: '/',
    tabs: [
      { label: say('要我办的', 'Waiting for me'), href: '/cases', current: true, count: 2 },
      { label: say('办理中', 'Under way'), href: '/cases?at=open', count: 1 },
      { label: say('已办结', 'Closed'), href: '/cases?at=closed', count: 7 },
    ],
    cases: [
      {
        href: '/cases/1',
        service: say('食品经营许可', 'Food business licence'),
        number: '3701 0020 2609 3000 123',
        sentence: say(
          '需要您在 10 月 21 日（周三）前补充 2 项材料',
          'Please add 2 documents by Wed 21 Oct 2026',
        ),
        status: { label: say('待补正', 'Waiting for you'), tone: 'amber' },
        light: { kind: 'blue' },
        action: { label: say('去补正', 'Add them'), href: '/cases/1/supplement' },
      },
      {
        href: '/cases/2',
        service: say('户外广告设置许可', 'Outdoor sign'),
        sentence: say('草稿，填到第 2 步，保存到 12 月 30 日', 'Draft, at step 2, kept until 30 Dec'),
        status: { label: say('草稿', 'Draft'), tone: 'grey' },
        action: { label: say('继续填写', 'Continue'), href: '/apply/sign/2' },
      },
      {
        href: '/cases/3',
        service: say('住房公积金提取', 'Housing fund'),
        number: '3701 0020 2609 1800 087',
        sentence: say(
          '公积金中心正在审查，最迟 10 月 12 日（周一）答复您',
          'Under review; answer by Mon 12 Oct 2026',
        ),
        status: { label: say('审查中', 'Under review'), tone: 'blue' },
        light: { kind: 'green' },
      },
    ],
  }
}

export function casePage(say: Say): CasePageProps {
  return {
    service: say('食品经营许可（新办）', 'Food business licence (new)'),
    number: '3701002026093000123',
    sentence: say(
      '市审批服务局正在审查，最迟 10 月 16 日（周五）答复您',
      'The Approvals Bureau is reviewing it and will answer by Fri 16 Oct 2026',
    ),
    status: { label: say('审查中', 'Under review'), tone: 'blue' },
    light: { kind: 'green' },
    ring: { used: 2, allowed: 5, unit: 'day', pauses: [{ at: 1, days: 2 }] },
    clock: {
      text: say(
        '国庆假期不计入时限，等您补正的 2 天也不计入。',
        'The national holidays and the 2 days in which we waited for you do not count.',
      ),
      href: '/cases/1/clock',
    },
    actions: [
      { label: say('上传补充说明', 'Add an explanation'), href: '/cases/1/add', look: 'secondary' },
      { label: say('撤回申请', 'Withdraw'), href: '/cases/1/withdraw', look: 'link' },
    ],
    reasons: [
      say('新办许可，法定二十个工作日内决定', 'A new licence: decided within twenty working days by law'),
      say('现场制售，要现场核查', 'Food is made on the premises: there will be an inspection'),
    ],
    fee: { amount: say('20.50 元', 'CNY 20.50'), reasons: [say('其他餐饮店', 'Other restaurants')] },
    timeline: [
      {
        when: say('10 月 14 日（周三）15:20', 'Wed 14 Oct 2026, 15:20'),
        dateTime: '2026-10-14T15:20+08:00',
        title: say('现场核查已完成', 'Inspection done'),
        who: say('历下区市场监管局', 'Lixia market regulator'),
        body: say('场所与平面图一致。', 'The premises agree with the plan.'),
        papers: [{ label: say('现场核查记录', 'Inspection record'), href: '/papers/3', note: 'PDF' }],
      },
      {
        when: say('10 月 12 日（周一）09:05', 'Mon 12 Oct 2026, 09:05'),
        title: say('您补充了材料', 'You added documents'),
        who: say('张丽', 'Zhang Li'),
      },
      {
        when: say('10 月 10 日（周六）11:40', 'Sat 10 Oct 2026, 11:40'),
        title: say('请您补充 1 项材料，时限暂停', 'We asked for 1 document; the clock stands still'),
        who: say('市审批服务局', 'Approvals Bureau'),
        papers: [
          { label: say('补正材料告知书', 'Notice of additions needed'), href: '/papers/2', note: 'PDF' },
        ],
      },
      {
        when: say('10 月 9 日（周五）10:02', 'Fri 9 Oct 2026, 10:02'),
        title: say('已受理', 'Accepted'),
        who: say('市审批服务局', 'Approvals Bureau'),
        papers: [{ label: say('受理通知书', 'Notice of acceptance'), href: '/papers/1', note: 'PDF' }],
      },
      {
        when: say('9 月 30 日（周三）10:32', 'Wed 30 Sep 2026, 10:32'),
        title: say('您提交了申请', 'You applied'),
      },
    ],
    papers: [
      { label: say('现场核查记录', 'Inspection record'), href: '/papers/3' },
      { label: say('补正材料告知书', 'Notice of additions needed'), href: '/papers/2' },
      { label: say('受理通知书', 'Notice of acceptance'), href: '/papers/1' },
    ],
    answers: check(say).groups,
    looks: [
      {
        when: say('10 月 14 日（周三）15:02', 'Wed 14 Oct 2026, 15:02'),
        who: say('刘洋，历下区市场监管局', 'Liu Yang, Lixia market regulator'),
        why: say('现场核查', 'inspection'),
      },
      {
        when: say('10 月 9 日（周五）09:58', 'Fri 9 Oct 2026, 09:58'),
        who: say('王敏，市审批服务局', 'Wang Min, Approvals Bureau'),
        why: say('受理', 'acceptance'),
      },
    ],
  }
}

export function supplementing(say: Say): CasePageProps {
  return {
    ...casePage(say),
    sentence: say('请您在 10 月 21 日（周三）前补充 2 项材料', 'Please add 2 documents by Wed 21 Oct 2026'),
    status: { label: say('待补正', 'Waiting for you'), tone: 'amber' },
    light: { kind: 'blue' },
    ring: { used: 1, allowed: 5, unit: 'day', pauses: [{ at: 1, days: 1 }] },
    actions: [
      { label: say('去补正', 'Add them now'), href: '/cases/1/supplement' },
      { label: say('撤回申请', 'Withdraw'), href: '/cases/1/withdraw', look: 'link' },
    ],
    notice: {
      tone: 'amber',
      title: say('还缺 2 项', '2 things are missing'),
      text: say(
        '平面图没有标出洗手池的位置；管理制度缺少签字。补齐之前时限暂停。',
        'The plan does not show the sinks, and the rules are not signed. The clock stands still until then.',
      ),
    },
  }
}

export function supplement(say: Say): SupplementAnswerProps {
  return {
    service: say('食品经营许可（新办）', 'Food business licence (new)'),
    number: '3701 0020 2609 3000 123',
    department: say('市审批服务局', 'The Approvals Bureau'),
    due: say('10 月 21 日（周三）', 'Wed 21 Oct 2026'),
    action: '/cases/1/supplement',
    csrf: 'x',
    backHref: '/cases/1',
    lines: [
      {
        id: 'l1',
        what: say('平面图要标出洗手池的位置', 'Show the sinks on the floor plan'),
        why: say('现在的图上看不出厨房和洗手池的距离。', 'We cannot see how far they are from the kitchen.'),
        basis: say('《食品经营许可和备案管理办法》第十四条', 'Measures on food licences, article 14'),
        zone: {
          name: 'l1-files',
          label: say('新的平面图', 'New floor plan'),
          files: [],
          accept: '.pdf,.jpg,.png',
          action: '/cases/1/materials/plan',
        },
        fields: [{ kind: 'textarea', name: 'l1-text', label: say('说明', 'Explanation'), rows: 3 }],
      },
      {
        id: 'l2',
        what: say('管理制度要由负责人签字', 'The rules must be signed'),
        zone: {
          name: 'l2-files',
          label: say('签字后的管理制度', 'Signed rules'),
          files: [
            {
              id: 'f9',
              name: say('管理制度-已签字.pdf', 'rules-signed.pdf'),
              bytes: 402_000,
              href: '/files/f9',
              removeAction: '/cases/1/files/f9/remove',
            },
          ],
          action: '/cases/1/materials/rules',
        },
        fields: [
          { kind: 'textarea', name: 'l2-text', label: say('说明', 'Explanation'), optional: true, rows: 3 },
        ],
      },
    ],
  }
}

export function withdraw(say: Say): WithdrawProps {
  return {
    service: say('食品经营许可（新办）', 'Food business licence (new)'),
    number: '3701 0020 2609 3000 123',
    action: '/cases/1/withdraw',
    csrf: 'x',
    command: '7',
    caseHref: '/cases/1',
  }
}

export function certificate(say: Say): CertificatePageProps {
  return {
    title: say('食品经营许可证', 'Food Business Licence'),
    holder: say('济南泉边餐饮有限公司', 'Jinan Springside Catering Ltd'),
    number: '3701022026100158',
    status: 'valid',
    fields: [
      {
        label: say('经营者名称', 'Operator'),
        value: say('济南泉边餐饮有限公司', 'Jinan Springside Catering Ltd'),
      },
      { label: say('信用代码', 'Credit code'), value: '91370102MA3C8XK21Q' },
      {
        label: say('经营场所', 'Premises'),
        value: say('济南市历下区泉城路 180 号', '180 Quancheng Road, Lixia, Jinan'),
      },
      { label: say('主体业态', 'Kind'), value: say('餐饮服务经营者', 'Catering') },
      {
        label: say('经营项目', 'Scope'),
        value: say('热食类食品制售；冷食类食品制售', 'Hot dishes; cold dishes'),
      },
    ],
    issuer: say('济南市行政审批服务局', 'Jinan Approvals Bureau'),
    issuedOn: say('2026 年 10 月 16 日', '16 Oct 2026'),
    validUntil: say('2031 年 10 月 15 日', '15 Oct 2031'),
    qr: exampleQr,
    downloadHref: '/certificates/1.pdf',
    verifyHref: '/verify/3701022026100158',
  }
}

export function verified(say: Say): VerifyResultProps {
  return {
    status: 'valid',
    sentence: say(
      '这张食品经营许可证是真的，有效期到 2031 年 10 月 15 日',
      'This food business licence is genuine and valid until 15 Oct 2031',
    ),
    fields: [
      { label: say('编号', 'Number'), value: '3701 0220 2610 0158' },
      { label: say('持证人', 'Holder'), value: say('济南泉边餐饮有限公司', 'Jinan Springside Catering Ltd') },
      { label: say('发证机关', 'Issued by'), value: say('济南市行政审批服务局', 'Jinan Approvals Bureau') },
    ],
    checkedAt: say('10 月 20 日（周二）14:05', 'Tue 20 Oct 2026, 14:05'),
    againHref: '/verify',
  }
}

export function revoked(say: Say): VerifyResultProps {
  return {
    ...verified(say),
    status: 'revoked',
    sentence: say(
      '这张食品经营许可证已在 2027 年 3 月 2 日撤销，不再有效',
      'This food business licence was revoked on 2 Mar 2027 and is no longer valid',
    ),
  }
}

export function unknownCertificate(say: Say): VerifyResultProps {
  return {
    ...verified(say),
    status: 'unknown',
    fields: [],
    sentence: say(
      '我们没有签发过编号为 3701 0220 2610 9999 的证照',
      'We have issued no certificate with the number 3701 0220 2610 9999',
    ),
  }
}

export function queryResult(say: Say): QueryResultProps {
  const { service, number, sentence, status, light, timeline } = casePage(say)
  return {
    service,
    number,
    sentence,
    status,
    light,
    timeline: timeline.map(({ when, title }) => ({ when, title })),
    againHref: '/query',
    signInHref: '/sign-in',
  }
}

/** Stands for a QR code; the paper package draws real ones. */
const exampleQr = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 21 21" shape-rendering="crispEdges"><path d="${Array.from(
  { length: 21 * 21 },
  (_, at) => [at % 21, Math.floor(at / 21)] as const,
)
  .filter(
    ([x, y]) =>
      (x * 7 + y * 5 + x * y) % 3 === 0 ||
      ((x < 7 || x > 13) && (y < 7 || (y > 13 && x < 7)) && (x % 6 === 0 || y % 6 === 0)),
  )
  .map(([x, y]) => `M${x} ${y}h1v1h-1z`)
  .join('')}"/></svg>`

export function start(say: Say): StartPageProps {
  return {
    service: say('食品经营许可（新办）', 'Food business licence (new)'),
    party: say('济南泉边餐饮有限公司', 'Jinan Springside Catering Ltd'),
    always: [say('经营场所平面图', 'Floor plan'), say('食品安全管理制度', 'Food safety rules')],
    depends: true,
    guideHref: '/services/food',
    form: { action: '/apply/food', csrf: 'x', command: 'y' },
  }
}

export function draft(say: Say): NonNullable<StartPageProps['draft']> {
  return {
    savedAt: say('10 月 9 日（周五）10:31', 'Fri 9 Oct 2026, 10:31'),
    href: '/apply/food/premises',
    discardAction: '/apply/food/discard',
    caseId: '1',
  }
}

export function mail(say: Say): OutboxProps['mails'][number] {
  return {
    id: '1',
    subject: say('已收到您的申请', 'We have received your application'),
    recipient: 'li@example.com',
    text: say('李示泉，您好：\n\n您的申请已收到。', 'Dear Li Shiquan,\n\nWe have received your application.'),
    when: say('10 月 9 日（周五）10:31', 'Fri 9 Oct 2026, 10:31'),
  }
}
