import type { Answer, Answers } from './answers.ts'
import { materialsFor } from './materials-for.ts'
import { pagesFor } from './pages-for.ts'
import type { Problem } from './problem.ts'
import { brokenRules } from './read-answers.ts'
import { readField } from './read-field.ts'
import type { Service } from './service.ts'

/**
 * What still keeps a case from being submitted: fields of asked pages, then required materials without a file.
 * `params.page` is the page to go to; `params.material` says that a paper is missing.
 */
export function completeness(
  service: Service,
  answers: Answers,
  files: readonly { material: string }[],
  /** Materials that need not be there: promised, or to come later. */
  spared: readonly string[] = [],
): Problem[] {
  const materials = missingMaterials(service, answers, files).filter(
    ({ path = '' }) => !spared.includes(path),
  )
  return [...missingAnswers(service, answers), ...materials]
}

/** The part of it that is about answers. */
export function missingAnswers(service: Pick<Service, 'form'>, answers: Answers): Problem[] {
  return pagesFor(service, answers).flatMap(page => {
    const problems = page.visible.flatMap(
      field => readField(field, typedAs(answers[field.key])).problem ?? [],
    )
    const visible = { ...page, fields: page.visible }
    return [...problems, ...brokenRules(visible, answers, problems)].map(problem => ({
      ...problem,
      params: { ...problem.params, page: page.key },
    }))
  })
}

function missingMaterials(
  service: Service,
  answers: Answers,
  files: readonly { material: string }[],
): Problem[] {
  return materialsFor(service, answers)
    .required.filter(({ material }) => !files.some(file => file.material === material.id))
    .map(({ material }) => ({ code: 'material-missing', path: material.id, params: { ...material.name } }))
}

function typedAs(answer: Answer | undefined): string[] {
  if (answer === undefined) return []
  return Array.isArray(answer) ? answer : [String(answer)]
}
