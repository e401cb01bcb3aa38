import {
  BeginSpecialForm,
  CallHearingForm,
  dayText,
  EndSpecialForm,
  ExtensionForm,
  OfferHearingForm,
  RevocationForm,
  SecondNoticeForm,
  type SummarisedError,
  t,
} from '@baotu/screens'
import { type Locale, specialKinds } from '@baotu/service'
import type { DeskCase } from '../case/desk-case.ts'
import { type Body, sent } from '../read-request.ts'
import type { CaseAct } from './case-act.ts'
import { grounds } from './read-act.ts'

export type ActShown = { act: CaseAct; typed: Body; errors?: SummarisedError[] }

type ActFormProps = { desk: DeskCase; shown: ActShown; locale: Locale; csrf: string; command: string }

/** The form of one act, as typed. */
export function ActForm({ desk: { of, service }, shown, locale, csrf, command }: ActFormProps) {
  const { act, typed, errors } = shown
  const value = (name: string) => sent(typed, name)
  const here = `/desk/cases/${of.id}`
  const form = { action: `${here}/${act}`, csrf, command, cancelHref: here, errors }
  switch (act) {
    case 'begin-special': {
      const { specials } = service.guide
      const kinds = specials.map(({ kind }) => ({ value: kind, label: specialKinds[kind][locale] }))
      const [first] = specials
      const only = specials.length === 1 ? first : undefined
      const given = {
        kind: value('kind') || (only?.kind ?? ''),
        days: value('days') || String(only?.usual ?? ''),
      }
      return <BeginSpecialForm {...form} kinds={kinds} value={{ ...given, reason: value('reason') }} />
    }
    case 'end-special': {
      const words = t(locale).desk.special
      const running = of.specials
        .filter(({ endedOn }) => endedOn === null)
        .map(({ id, kind, startedOn, days }) => {
          const from = dayText(locale, Temporal.PlainDate.from(startedOn))
          return { value: id, label: words.running({ kind: specialKinds[kind][locale], from, n: days }) }
        })
      const id = value('id') || (running.length === 1 ? (running[0]?.value ?? '') : '')
      return <EndSpecialForm {...form} running={running} value={{ id, result: value('result') }} />
    }
    case 'extend': {
      const { legal, promised } = service.guide.limits.extension ?? {}
      const most = (legal ?? promised)?.amount ?? 0
      return <ExtensionForm {...form} most={most} value={{ days: value('days'), reason: value('reason') }} />
    }
    case 'offer-hearing':
      return <OfferHearingForm {...form} matter={value('matter')} />
    case 'call-hearing':
      return (
        <CallHearingForm
          {...form}
          value={{ on: value('on'), place: value('place'), chair: value('chair') }}
        />
      )
    case 'revoke': {
      const words = t(locale).desk.revocation
      const options = grounds.map(ground => ({ value: ground, label: words.grounds[ground] }))
      const typedIn = { ground: value('ground'), reasons: value('reasons') }
      return <RevocationForm {...form} grounds={options} value={typedIn} />
    }
    case 'allow-second-notice':
      return <SecondNoticeForm {...form} reason={value('reason')} />
  }
}
