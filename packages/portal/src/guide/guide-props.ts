import { feeText, type GuideProps, type Locale, limitText, t } from '@baotu/screens'
import { type LimitDeclaration, type Service, specialKinds } from '@baotu/service'
import type { Platform } from '@baotu/web'
import { departmentName } from '../department-name.ts'
import { materialItems } from './material-items.ts'

type Words = ReturnType<typeof t>['portal']['guide']

/** The guide of a service in one language. Values that are only the demonstration city's own say so. */
export function guideProps(platform: Platform, locale: Locale, service: Service): GuideProps {
  const words = t(locale).portal.guide
  const { guide } = service
  const { decision = {} } = guide.limits
  const { visits, fee } = guide
  const department = platform.catalog.site.departments.find(({ id }) => id === guide.departments.deciding)
  return {
    name: guide.name[locale],
    summary: guide.summary[locale],
    who: sentenceCase(
      guide.audience.map(code => words.audience[`a${code}` as keyof Words['audience']]).join(words.comma),
    ),
    ...time(locale, decision, words),
    visits: visits.note?.[locale] ?? words.visitCount({ n: visits.count }),
    fee: fee.note[locale],
    result: guide.result.name[locale],
    fees: service.fees.map(({ rule, yuan }) => ({
      why: service.rules[rule]?.[locale] ?? '',
      amount: yuan === null ? words.feeByRule : feeText(locale, yuan),
    })),
    notes: {
      time: decision.promised?.demo ? words.demoPromise : undefined,
      visits: demoNote(visits.demo, words),
      fee: demoNote(fee.demo, words),
      result: guide.result.delivery.map(way => words.delivery[way]).join(words.comma),
    },
    conditions: guide.conditions.map(({ text }) => text[locale]),
    ways: ways(locale, service, words),
    specials: guide.specials.map(({ kind, usual }) =>
      words.special({ kind: specialKinds[kind][locale], n: usual }),
    ),
    materials: materialItems(locale, service),
    steps: steps(platform, locale, service, words),
    basis: guide.basis.map(law => ({
      name: `${law.law[locale]} ${law.article[locale]}`,
      text: law.kind === 'summary' ? words.summaryOf({ words: law.words[locale] }) : law.words[locale],
    })),
    questions: guide.questions.map(({ question, answer }) => ({
      question: question[locale],
      answer: answer[locale],
    })),
    department: department?.name[locale] ?? '',
    channels: words.channels({
      channels: guide.channels
        .map(code => words.channel[`c${code}` as keyof Words['channel']])
        .join(words.comma),
    }),
    places: guide.counters.map(({ name, address, hours, phone, demo }) => ({
      name: name[locale],
      address: demo ? `${address[locale]} (${words.demoPlace})` : address[locale],
      hours: hours[locale],
      phone,
    })),
    code: code(guide.codes, words),
  }
}

/** 告知承诺, 容缺受理, and a person instead of a rule (个人信息保护法 §24). */
function ways(locale: Locale, { guide }: Service, words: Words): GuideProps['ways'] {
  const { commitment, deferral, automatic } = guide
  return [
    ...(commitment ? [{ name: words.commitment, text: commitment.terms[locale] }] : []),
    ...(deferral ? [{ name: words.deferral, text: deferral.terms[locale] }] : []),
    ...(automatic ? [{ name: words.automatic, text: words.automaticText }] : []),
  ]
}

function time(locale: Locale, { promised, legal }: LimitDeclaration, words: Words): Pick<GuideProps, 'time'> {
  const first = promised ?? legal
  return {
    time: {
      promised: first ? limitText(locale, first) : words.noLimit,
      legal: promised && legal ? limitText(locale, legal) : undefined,
    },
  }
}

function steps(platform: Platform, locale: Locale, { guide }: Service, words: Words): GuideProps['steps'] {
  const { deciding, supervising } = guide.departments
  const who = {
    applicant: words.you,
    deciding: departmentName(platform, locale, deciding),
    supervising: departmentName(platform, locale, supervising ?? deciding),
    platform: words.platform,
  }
  return guide.steps.map((step, at) => ({
    title: step.name[locale],
    body: step.text[locale],
    who: who[step.who],
    time:
      step.limit && guide.steps[at - 1]?.limit === step.limit
        ? words.together
        : step.limit && stepTime(locale, guide.limits[step.limit] ?? {}, words),
  }))
}

function stepTime(locale: Locale, { promised, legal }: LimitDeclaration, words: Words): string | undefined {
  const [first, second] = [promised, legal].flatMap(limit => (limit ? [limitText(locale, limit)] : []))
  if (first === undefined || second === undefined || first === second) return first
  return words.legalBy({ promised: first, legal: second })
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function demoNote(demo: boolean | undefined, words: Words): string | undefined {
  return demo ? words.demoValue : undefined
}

function code(codes: Service['guide']['codes'], words: Words): GuideProps['code'] {
  if (codes?.basic === undefined) return undefined
  return codes.demo ? words.codeDemo({ code: codes.basic }) : words.code({ code: codes.basic })
}
