// What all notices share: who issues, to whom, when, under which number, signed how, and where one can ask.
import type { Labelled, Notice } from '@baotu/paper'
import { t } from '@baotu/screens'
import { longDayOf } from './long-day.ts'
import type { PaperSource } from './paper-source.ts'

const words = t('zh').papers

type Content = Pick<Notice, 'title' | 'paragraphs'> &
  Partial<Pick<Notice, 'facts' | 'lines' | 'basis' | 'remedies' | 'closing'>>

export function notice(source: PaperSource, content: Content): Notice {
  const { of, paper, publicUrl } = source
  const issuer = issuerOf(source)
  return {
    language: 'zh-CN',
    issuer,
    number: words.number({ number: paper.number }),
    addressee: words.addressee({ name: of.applicant.name }),
    date: longDayOf(paper.at),
    sealNote: signedBy(source, words.sealNote({ department: issuer })),
    verify: { url: `${publicUrl}/query`, note: words.scanToQuery },
    issuedAt: paper.at,
    ...content,
  }
}

/** The rows that every notice begins with, then its own; a row without a value is left out. */
export function factsOf(
  { of, service }: PaperSource,
  own: readonly (readonly [label: string, value: string | null])[],
): Labelled[] {
  const agent = of.applicant.kind === 'organisation' ? of.agent.name : null
  const rows = [
    [words.facts.number, of.number],
    [words.facts.service, service.guide.name.zh],
    [words.facts.agent, agent],
    ...own,
  ] as const
  return rows.flatMap(([label, value]) => (value === null || value === '' ? [] : [{ label, value }]))
}

/** What a sentence about the application needs: how the applicant is spoken to, the service, the day it came. */
export function applicationOf({ of, service }: PaperSource): { you: string; service: string; day: string } {
  return {
    you: words.you[of.applicant.kind],
    service: service.guide.name.zh,
    day: longDayOf(of.submittedAt ?? of.startedAt),
  }
}

/** A demonstration's signature vouches for nobody, and says so. */
export function signedBy({ demo }: PaperSource, note: string): string {
  return demo ? `${note}\n${words.demoNote}` : note
}

function issuerOf({ service, site }: PaperSource): string {
  const { deciding } = service.guide.departments
  const department = site.departments.find(({ id }) => id === deciding)
  if (department === undefined)
    throw new Error(`${service.id} is decided by ${deciding}, which the site does not have`)
  return department.name.zh
}
