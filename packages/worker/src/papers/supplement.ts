import type { Notice } from '@baotu/paper'
import { t } from '@baotu/screens'
import type { Service } from '@baotu/service'
import { clockOf } from '../clock-of.ts'
import { basisOfClock } from './legal-basis.ts'
import { longDay, provisionally } from './long-day.ts'
import { applicationOf, factsOf, notice } from './notice.ts'
import type { PaperSource } from './paper-source.ts'

const { titles, supplement: words, facts, closing } = t('zh').papers

/** 一次性补正告知书 (行政许可法 §32(4)): everything at once, each line with the material or the answer that it is about. */
export function supplement(source: PaperSource): Notice {
  const { of, service, site, calendar } = source
  const running = clockOf(of, 'supplement', calendar)
  const until = running === null ? null : longDay(running.due)
  const how = words.how({ site: site.name.zh })
  return notice(source, {
    title: titles.supplement,
    paragraphs: [words.ask(applicationOf(source)), until === null ? how : words.until({ day: until }) + how],
    facts: factsOf(source, [[facts.supplementDue, running && until && provisionally(running, until)]]),
    lines: {
      heading: words.lines,
      items: (of.supplement?.lines ?? []).map(({ about, ask }) =>
        words.line({ about: nameOf(service, about), ask }),
      ),
    },
    basis: basisOfClock(source, 'supplement', 'acceptance'),
    closing,
  })
}

/** A line is about a material, a field of the form, or what the officer called it. */
function nameOf({ guide, form }: Service, about: string): string {
  const material = guide.materials.find(({ id }) => id === about)
  const field = form.pages.flatMap(({ fields }) => fields).find(({ key }) => key === about)
  return (material?.name ?? field?.label)?.zh ?? about
}
