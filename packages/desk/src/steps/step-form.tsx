import { cityDay } from '@baotu/calendar'
import {
  AcceptForm,
  DeliveryForm,
  InspectionForm,
  OpinionForm,
  RefuseAcceptanceForm,
  RulingConfirm,
  RulingForm,
  type SummarisedError,
  SupplementForm,
  TransferForm,
  t,
} from '@baotu/screens'
import type { Locale } from '@baotu/service'
import type { Platform } from '@baotu/web'
import { remediesWords } from '@baotu/web'
import type { DeskCase } from '../case/desk-case.ts'
import { colleaguesOf } from '../colleagues-of.ts'
import { type Body, sent } from '../read-request.ts'
import { afterAcceptance, afterNotice, afterRuling } from './follows.ts'
import { aboutGroups, linesOf } from './notice-lines.ts'
import type { StepAction } from './step-action.ts'

export type StepShown = {
  action: StepAction
  key: number
  typed: Body
  errors?: SummarisedError[]
  /** The last look before a ruling. */
  confirm?: boolean
}

type StepFormProps = {
  platform: Platform
  desk: DeskCase
  step: StepShown
  locale: Locale
  csrf: string
  command: string
  alone: boolean
}

/** The form of one step, as typed. */
export function StepForm({ platform, desk: { of, service }, step, locale, ...given }: StepFormProps) {
  const { action, key, typed, errors, confirm } = step
  const { site } = platform.catalog
  const value = (name: string) => sent(typed, name)
  const form = {
    action: `/desk/cases/${of.id}/tasks/${key}/${action}`,
    csrf: given.csrf,
    command: given.command,
    cancelHref: given.alone ? `/desk/cases/${of.id}` : undefined,
    errors,
  }
  switch (action) {
    case 'accept':
      return <AcceptForm {...form} follows={afterAcceptance(platform, of, service, locale)} />
    case 'ask-supplement':
      return (
        <SupplementForm
          {...form}
          follows={afterNotice(platform, of, service, locale)}
          lines={linesOf(typed)}
          groups={aboutGroups(service, of.answers, locale)}
        />
      )
    case 'refuse-acceptance': {
      const words = Object.entries(t(locale).desk.refuseAcceptance.reasons)
      const reasons = words.map(([reason, label]) => ({ value: reason, label }))
      const typedIn = { reason: value('reason'), explanation: value('explanation'), route: value('route') }
      return <RefuseAcceptanceForm {...form} reasons={reasons} value={typedIn} />
    }
    case 'record-inspection': {
      const today = cityDay(platform.now()).toString()
      const [visitedOn, present] = [value('visitedOn'), value('present')]
      const typedIn = { visitedOn, present, conforms: value('conforms'), findings: value('findings') }
      return <InspectionForm {...form} today={today} value={typedIn} />
    }
    case 'give-opinion':
      return <OpinionForm {...form} value={{ agrees: value('agrees'), opinion: value('opinion') }} />
    case 'grant':
    case 'refuse': {
      const replies = service.guide.replies
        .filter(({ outcome }) => outcome === action)
        .map(({ id, name }) => ({ value: id, label: name[locale] }))
      const ruling = {
        ...form,
        outcome: action,
        reasons: value('reasons'),
        replies,
        reply: value('reply'),
      }
      const remedies = remediesWords(site, locale)
      if (!confirm) return <RulingForm {...ruling} remedies={remedies} />
      const follows = afterRuling(platform, of, service, action, locale)
      return <RulingConfirm {...ruling} remedies={remedies} follows={follows} />
    }
    case 'deliver':
      return <DeliveryForm {...form} value={{ method: value('method'), detail: value('detail') }} />
    case 'transfer': {
      const task = of.tasks.find(one => one.key === key)
      const colleagues = colleaguesOf(platform, task?.department ?? '', task?.role ?? null)
      const officers = colleagues
        .filter(({ id }) => id !== task?.assignee?.id)
        .map(({ id, name }) => ({ value: id, label: name }))
      return (
        <TransferForm
          {...form}
          officers={officers}
          value={{ officer: value('officer'), note: value('note') }}
        />
      )
    }
  }
}
