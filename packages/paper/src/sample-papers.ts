import type { Certificate } from './certificate.ts'
import type { Notice } from './notice.ts'

/** One paper of each kind, as a city might issue it; invented people and numbers. For tests and the bench. */
export const samplePapers = {
  receipt: notice('收件凭证', {
    paragraphs: ['您提交的申请材料已收到。是否受理，我们将在收到材料之日起 5 个工作日内书面告知您。'],
    lines: { heading: '收到的材料', items: ['经营场所平面图（1 份）', '食品安全管理制度（1 份）'] },
  }),
  acceptance: notice('受理通知书', {
    paragraphs: ['您提交的“食品经营许可（新办）”申请，材料齐全，符合法定形式，现予受理。'],
    facts: [
      { label: '办件编号', value: 'JN20261009000123' },
      { label: '受理日期', value: '2026 年 10 月 12 日' },
      { label: '法定办结日期', value: '2026 年 11 月 9 日' },
      { label: '承诺办结日期', value: '2026 年 10 月 16 日' },
    ],
    basis: { heading: '法律依据', items: ['《中华人民共和国行政许可法》第三十二条第一款第五项。'] },
    closing: '特此告知。',
  }),
  supplement: notice('一次性补正告知书', {
    paragraphs: [
      '您于 2026 年 10 月 9 日提交的“食品经营许可（新办）”申请，材料不齐全。现将需要补正的全部内容一次告知如下。',
    ],
    lines: {
      heading: '需要补正的内容',
      items: ['经营场所平面图：请标明各功能区的面积。', '食品安全管理制度：缺少从业人员健康管理一章。'],
    },
    basis: { heading: '法律依据', items: ['《中华人民共和国行政许可法》第三十二条第一款第四项。'] },
    closing: '特此告知。',
  }),
  notAccepted: notice('不予受理通知书', {
    paragraphs: ['您申请的事项依法不属于本机关职权范围，现决定不予受理。请向历下区水务局提出申请。'],
    basis: { heading: '法律依据', items: ['《中华人民共和国行政许可法》第三十二条第一款第二项。'] },
    remedies: remedies(),
  }),
  ruling: notice('不予行政许可决定书', {
    paragraphs: ['本机关于 2026 年 10 月 12 日受理您的申请。经审查，现决定不予行政许可。'],
    lines: { heading: '不予许可的理由', items: ['经营场所与污染源的距离不足二十五米。'] },
    basis: { heading: '法律依据', items: ['《中华人民共和国行政许可法》第三十八条第二款。'] },
    remedies: remedies(),
  }),
  certificate: {
    language: 'zh-CN',
    issuer: '济南市行政审批服务局',
    title: '食品经营许可证',
    subtitle: 'Food Business Licence',
    number: { label: '编号 No.', value: 'JY23701020012345' },
    identifier: {
      label: '电子证照标识',
      value: '1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U',
    },
    holder: { label: '经营者名称 Holder', value: '历下区泉城小馆' },
    statement: '经审查，上述经营者符合《中华人民共和国食品安全法》规定的条件，准予从事下列食品经营活动。',
    fields: [
      { label: '负责人', value: '王㐂' },
      { label: '经营场所', value: '山东省济南市历下区趵突泉南路 1 号' },
      { label: '主体业态', value: '餐饮服务经营者（小型餐饮）' },
      { label: '经营项目', value: '热食类食品制售\n冷食类食品制售（不含生食）' },
    ],
    validity: { label: '有效期 Validity', value: '2026 年 10 月 12 日至 2031 年 10 月 11 日' },
    date: { label: '发证日期', value: '2026 年 10 月 12 日' },
    sealNote: '本证由济南市行政审批服务局电子签名',
    verify: { url: 'https://jinan.example/verify/JY23701020012345', note: '扫码核验 Verify at' },
    issuedAt: '2026-10-12T02:00:00Z',
  } satisfies Certificate,
}

function notice(title: string, rest: Pick<Notice, 'paragraphs'> & Partial<Notice>): Notice {
  return {
    language: 'zh-CN',
    issuer: '济南市行政审批服务局',
    title,
    number: '济审字〔2026〕第 12 号',
    addressee: '王㐂：',
    date: '2026 年 10 月 12 日',
    sealNote: '本件由济南市行政审批服务局电子签名',
    verify: { url: 'https://jinan.example/verify/JN20261009000123', note: '扫描二维码核验' },
    issuedAt: '2026-10-12T02:00:00Z',
    ...rest,
  }
}

/** 行政许可法 §38, 行政复议法 §20, 行政诉讼法 §46 */
function remedies() {
  return {
    heading: '救济途径',
    items: [
      '如对本决定不服，可以自收到之日起六十日内向济南市人民政府申请行政复议，也可以自收到之日起六个月内向济南市历下区人民法院提起行政诉讼。',
    ],
  }
}
