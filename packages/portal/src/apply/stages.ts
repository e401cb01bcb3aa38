// The way through an application: the pages that these answers ask for, the materials, the check.
import type { Case } from '@baotu/case'
import { completeness, materialsFor, type NeededMaterial, pagesFor, type Service } from '@baotu/service'

/** Last parts of the addresses, in order. */
export function stagesOf(service: Service, answers: Case['answers']): string[] {
  const pages = pagesFor(service, answers).map(({ key }) => key)
  const materials = broughtMaterials(service, answers).length > 0 ? ['materials'] : []
  return [...pages, ...materials, 'check']
}

/** What the applicant brings, the required first. */
export function broughtMaterials(
  service: Service,
  answers: Case['answers'],
): (NeededMaterial & { optional: boolean })[] {
  const { required, optional } = materialsFor(service, answers)
  return [
    ...required.map(needed => ({ ...needed, optional: false })),
    ...optional.map(needed => ({ ...needed, optional: true })),
  ]
}

/** The stage after one; `check` after the last. */
export function stageAfter(service: Service, answers: Case['answers'], stage: string): string {
  const stages = stagesOf(service, answers)
  const at = stages.indexOf(stage)
  if (at >= 0) return stages[at + 1] ?? 'check'
  // The page itself is no longer asked: go on where the form goes on.
  const pages = service.form.pages.map(({ key }) => key)
  const later = pages.slice(pages.indexOf(stage) + 1)
  return later.find(key => stages.includes(key)) ?? stages.find(one => !pages.includes(one)) ?? 'check'
}

/** Where one goes on: the first page with something missing, else the check. */
export function openStage(service: Service, { answers, files }: Case): string {
  const problem = completeness(service, answers, files)[0]
  if (problem === undefined) return 'check'
  return problem.code === 'material-missing' ? 'materials' : String(problem.params?.page ?? 'check')
}
