// The page of the one who was slower: who was faster, when, what is safe, what can be done now.
import { authorOf, type Case } from '@baotu/case'
import { ConflictPage, momentText, t } from '@baotu/screens'
import type { Locale, Problem } from '@baotu/service'
import { type Meanwhile, type Platform, serviceOf, staffOf } from '@baotu/web'
import { readHistory, type ToldEvent } from '../case/desk-case.ts'
import { tellingOf } from '../case/history-of.ts'
import { authorName } from '../names.ts'
import type { Body } from '../read-request.ts'
import { show, type Turn } from '../show.ts'
import { statusShown } from '../status-shown.ts'
import { writtenOf } from './written-of.ts'

const codes = [
  'task-taken',
  'same-officer',
  'no-such-task',
  'wrong-status',
  'supplement-asked-before',
  'other-version',
]

/** The case has changed, or stands in the way: nothing that could be mended in the form. */
export function isConflict({ code }: Problem): boolean {
  return codes.includes(code)
}

type Lost = { problem: Problem; key: number; of: Case; meanwhile: Meanwhile | null; body: Body }

export async function showConflict(
  turn: Turn,
  { problem, key, of, meanwhile, body }: Lost,
): Promise<unknown> {
  const { platform, request } = turn
  const { locale } = request
  const staff = staffOf(request)
  const history = await readHistory(platform, staff, of.id)
  const { title, said } = explain(platform, of, problem, history, { key, meanwhile }, locale)
  const view = (
    <ConflictPage
      title={title}
      said={said}
      service={serviceOf(platform, of).guide.name[locale]}
      number={of.number ?? ''}
      status={statusShown(locale, of.status)}
      written={writtenOf(body, locale)}
      caseHref={`/desk/cases/${of.id}`}
      queueHref="/desk"
    />
  )
  return show(turn, view, { title }, 409)
}

function explain(
  platform: Platform,
  of: Case,
  { code, params }: Problem,
  history: ToldEvent[],
  lost: Pick<Lost, 'key' | 'meanwhile'>,
  locale: Locale,
): { title: string; said: string[] } {
  const words = t(locale).desk.conflict
  const moment = (at: string) => momentText(locale, Temporal.Instant.from(at))
  switch (code) {
    case 'task-taken': {
      const who = String(params?.by ?? '')
      return {
        title: words.taken({ who }),
        said: [words.takenSince({ who, when: moment(String(params?.at)) })],
      }
    }
    case 'same-officer':
      return { title: words.same, said: [words.sameLaw] }
    case 'other-version':
      return { title: t(locale).problems['other-version'], said: [] }
    case 'supplement-asked-before':
      return { title: words.asked, said: [words.askedLaw] }
    default: {
      const first = whoWasFirst(platform, of, history, lost, locale)
      if (first === null) return { title: words.changed, said: [] }
      const did = words.did({ who: first.who, when: moment(first.at), what: first.what })
      return { title: words.faster({ who: first.who }), said: [did] }
    }
  }
}

/** Who closed the task, or else took the last step, and what they did in it. */
function whoWasFirst(
  platform: Platform,
  of: Case,
  history: ToldEvent[],
  { key, meanwhile }: Pick<Lost, 'key' | 'meanwhile'>,
  locale: Locale,
): { who: string; at: string; what: string } | null {
  const closed = history.find(event => event.type === 'task-closed' && event.key === key)
  const step = closed ?? history.at(-1)
  if (step === undefined) return null
  const { site } = platform.catalog
  const by = closed === undefined && meanwhile !== null ? authorOf(meanwhile.actor) : step.by
  const who = authorName(site, by, locale)
  const desk = { of, service: serviceOf(platform, of), history, papers: [], links: [] }
  const told = history
    .filter(event => event.command === step.command)
    .map(event => tellingOf(event, { desk, site, locale, who, task: '' })?.title)
  return { who, at: step.at, what: told.find(title => title !== undefined) ?? '' }
}
