import type { Text } from './text.ts'

/** GB/T 39046-2020 A.1, what kind of item a service is. Only the kinds a person or company can apply for. */
export const itemTypes = {
  '01': { zh: '行政许可', en: 'Licence' },
  '05': { zh: '行政给付', en: 'Benefit' },
  '07': { zh: '行政确认', en: 'Confirmation' },
  '08': { zh: '行政奖励', en: 'Award' },
  '09': { zh: '行政裁决', en: 'Adjudication' },
  '10': { zh: '其他行政权力', en: 'Other administrative matter' },
  '20': { zh: '公共服务', en: 'Public service' },
} satisfies Record<string, Text>

/** GB/T 39046-2020 A.2, the level of government that exercises it. */
export const levels = {
  '1': { zh: '国家级', en: 'National' },
  '2': { zh: '省级', en: 'Provincial' },
  '3': { zh: '市级', en: 'City' },
  '4': { zh: '县级', en: 'County' },
  '5': { zh: '镇（乡、街道）级', en: 'Town or sub-district' },
  '6': { zh: '村（社区）级', en: 'Village or community' },
  '7': { zh: '分级管理', en: 'Several levels' },
} satisfies Record<string, Text>

/** GB/T 39046-2020 A.4, whom it serves. */
export const audiences = {
  '1': { zh: '自然人', en: 'Individuals' },
  '2': { zh: '企业法人', en: 'Companies' },
  '3': { zh: '事业法人', en: 'Public institutions' },
  '4': { zh: '社会组织法人', en: 'Social organisations' },
  '5': { zh: '行政机关', en: 'Government bodies' },
  '6': { zh: '其他组织', en: 'Other organisations' },
} satisfies Record<string, Text>

/** GB/T 39046-2020 A.5, the ways to apply. */
export const channels = {
  '1': { zh: '窗口办理', en: 'At the counter' },
  '2': { zh: '电脑端网上办理', en: 'Online, on a computer' },
  '3': { zh: '移动端网上申请', en: 'Online, on a phone' },
  '4': { zh: '快递申请', en: 'By post' },
  '9': { zh: '其他', en: 'Another way' },
} satisfies Record<string, Text>

/** GB/T 39046-2020 A.6, decided on the spot or within a promised time. */
export const handlings = {
  '1': { zh: '即办件', en: 'Done at once' },
  '2': { zh: '承诺件', en: 'Done within a promised time' },
  '9': { zh: '其他', en: 'Other' },
} satisfies Record<string, Text>

/** GB/T 39046-2020 A.8, how satisfied a person is. The last two are bad ratings (差评, 国办发〔2019〕51号). */
export const satisfactions = {
  '1': { zh: '非常满意', en: 'Very satisfied' },
  '2': { zh: '满意', en: 'Satisfied' },
  '3': { zh: '基本满意', en: 'Mostly satisfied' },
  '4': { zh: '不满意', en: 'Dissatisfied' },
  '5': { zh: '非常不满意', en: 'Very dissatisfied' },
} satisfies Record<string, Text>

/** GB/T 39046-2020 table 9, where a rating comes from; of its list those by which this platform takes one. */
export const ratingChannels = {
  computer: { zh: 'PC端', en: 'On a computer' },
  mobile: { zh: '移动服务端', en: 'On a phone' },
} satisfies Record<string, Text>
