import { randomUUID } from 'node:crypto'
import { CaseView, t } from '@baotu/screens'
import { staffOf } from '@baotu/web'
import { ActForm, type ActShown } from '../acts/act-form.tsx'
import { show, type Turn } from '../show.ts'
import { StepForm, type StepShown } from '../steps/step-form.tsx'
import { caseProps } from './case-props.ts'
import type { DeskCase } from './desk-case.ts'

export type CaseRendering = {
  /** The form that is shown, with what was typed and what is wrong with it. */
  step: StepShown | null
  /** The form of a step of the case itself instead. */
  act?: ActShown
  /** The form has a page of its own: nothing beside it leads away. */
  alone: boolean
  file: string | null
  status?: number
}

export async function renderCase(
  turn: Turn,
  desk: DeskCase,
  { step, act, alone, file, status = 200 }: CaseRendering,
): Promise<unknown> {
  const { platform, request } = turn
  const { locale, session } = request
  const staff = staffOf(request)
  const csrf = session?.csrf ?? ''
  const props = caseProps(platform, staff, desk, {
    locale,
    csrf,
    looking: { file, apart: alone },
    formOf: step && { key: step.key, alone },
    act: act !== undefined,
  })
  const wrong = (step?.errors ?? act?.errors ?? []).length > 0
  const title = `${wrong ? t(locale).shell.errorPrefix : ''}${props.service} ${props.number}`
  const rail = t(locale).desk.rail
  const crumbs =
    staff.kind === 'officer'
      ? [
          { label: rail.mine, href: '/desk' },
          { label: rail.department, href: '/desk/queue' },
        ]
      : [{ label: rail.site, href: '/desk/queue' }]
  const back = alone ? [{ label: props.number, href: `/desk/cases/${desk.of.id}` }] : []
  const view = (
    <CaseView {...props}>
      {step && (
        <StepForm
          platform={platform}
          desk={desk}
          step={step}
          locale={locale}
          csrf={csrf}
          command={randomUUID()}
          alone={alone}
        />
      )}
      {act && <ActForm desk={desk} shown={act} locale={locale} csrf={csrf} command={randomUUID()} />}
    </CaseView>
  )
  return show(turn, view, { title, crumbs: [...crumbs, ...back] }, status)
}
