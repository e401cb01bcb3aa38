// How an application may be handled besides the usual way: by a promise, by a person, with papers to follow.
import type { Case, Route } from '@baotu/case'
import { type CheckAnswersProps, type Locale, t } from '@baotu/screens'
import { materialsFor, type Service, situationFor } from '@baotu/service'
import { type Body, sent } from '../read-request.ts'

/** What the service offers for these answers. */
function offered(service: Service, { answers, files }: Case) {
  const { commitment, automatic } = service.guide
  const output = commitment?.if
  const { values } = situationFor(service, answers)
  const promise = commitment && (output === undefined || values[output] === true) ? commitment : undefined
  const deferrable = materialsFor(service, answers).required.filter(
    ({ material }) => material.deferrable && !files.some(file => file.material === material.id),
  )
  return {
    promise,
    deferrable: deferrable.map(({ material }) => material),
    automatic: automatic !== undefined,
  }
}

/** Materials that may be missing when the form is sent, because one of the ways spares them. */
export function sparedByAnyWay(service: Service, draft: Case): string[] {
  const { promise, deferrable } = offered(service, draft)
  return [...(promise?.replaces ?? []), ...deferrable.map(({ id }) => id)]
}

/** The way that was chosen; undefined: the usual one. */
export function chosenWay(service: Service, draft: Case, body: Body): Partial<Route> | undefined {
  const { promise, deferrable, automatic } = offered(service, draft)
  const said = (name: string) => sent(body, name) === 'yes'
  const commitment = promise !== undefined && said('commitment')
  const human = automatic && said('human')
  const deferred = deferrable.map(({ id }) => id).filter(id => said(`deferred-${id}`))
  return commitment || human || deferred.length > 0 ? { commitment, human, deferred } : undefined
}

export function spared(service: Service, way: Partial<Route> | undefined): string[] {
  const promised = way?.commitment ? (service.guide.commitment?.replaces ?? []) : []
  return [...promised, ...(way?.deferred ?? [])]
}

/** The choices as the page shows them; undefined where there are none. */
export function waysShown(
  service: Service,
  draft: Case,
  body: Body,
  locale: Locale,
): CheckAnswersProps['ways'] {
  const words = t(locale).portal.check
  const { promise, deferrable, automatic } = offered(service, draft)
  const checked = (name: string) => sent(body, name) === 'yes'
  const terms = service.guide.deferral?.terms[locale]
  const boxes = [
    ...(promise ? [{ name: 'commitment', label: words.commitment, hint: promise.terms[locale] }] : []),
    ...deferrable.map(({ id, name }) => ({
      name: `deferred-${id}`,
      label: words.deferred({ name: name[locale] }),
      hint: terms,
    })),
    ...(automatic ? [{ name: 'human', label: words.human }] : []),
  ]
  return boxes.length === 0 ? undefined : boxes.map(box => ({ ...box, checked: checked(box.name) }))
}
