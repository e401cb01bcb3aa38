import type { DemoAccounts } from './account.ts'
import type { Answers } from './answers.ts'
import { completeness } from './completeness.ts'
import { faultIn } from './declared-file.ts'
import { type Example, type ExampleStep, otherSteps, outcomes } from './example.ts'
import type { Fault } from './fault.ts'
import { materialsFor } from './materials-for.ts'
import type { Service } from './service.ts'
import { situationFor } from './situation-for.ts'
import type { YamlFile } from './yaml-file.ts'

/**
 * Whether an example is told in words that exist, and whether form and decisions say of it what it says itself. What the
 * officers do and what follows is run by @baotu/case.
 */
export function checkExample(
  service: Service,
  example: Example,
  place: number,
  yaml: YamlFile | null,
  accounts: DemoAccounts | null,
): Fault[] {
  const wrong: Wrong = (path, code, message) =>
    faultIn(yaml, [place, ...path], code, `${example.id}: ${message}`)
  return [
    ...checkPeople(example, accounts, wrong),
    ...checkFiles(service, example.files, ['files'], wrong),
    ...checkKeys(service, example.answers, ['answers'], wrong),
    ...example.steps.flatMap((step, number) => checkStep(service, step, ['steps', number], wrong)),
    ...checkOutcome(service, example, wrong),
  ]
}

type Wrong = (path: PropertyKey[], code: string, message: string) => Fault

function checkPeople(example: Example, accounts: DemoAccounts | null, wrong: Wrong): Fault[] {
  if (!accounts) return []
  const faults: Fault[] = []
  const { residents, organisations, officers, supervisors } = accounts
  if (!residents.some(({ id }) => id === example.applicant))
    faults.push(wrong(['applicant'], 'unknown', `${example.applicant} is no resident of demo/accounts.yaml.`))
  const party = organisations.find(({ id }) => id === example.party)
  if (example.party && !party?.agents.includes(example.applicant))
    faults.push(wrong(['party'], 'unknown', `${example.applicant} is no agent of ${example.party}.`))
  const everybody = ['platform', ...[...residents, ...officers, ...supervisors].map(({ id }) => id)]
  example.steps.forEach((step, number) => {
    if (!everybody.includes(step.who))
      faults.push(wrong(['steps', number, 'who'], 'unknown', `${step.who} is nobody in demo/accounts.yaml.`))
  })
  return faults
}

function checkStep(service: Service, step: ExampleStep, path: PropertyKey[], wrong: Wrong): Fault[] {
  const faults = [
    ...checkFiles(service, step.files ?? [], [...path, 'files'], wrong),
    ...checkKeys(service, step.answers ?? {}, [...path, 'answers'], wrong),
  ]
  if (otherSteps.some(other => other === step.do)) return faults
  const task = service.tasks[step.do]
  if (!task)
    return [
      ...faults,
      wrong(
        [...path, 'do'],
        'unknown',
        `${step.do} is no user task. Use one of ${[...Object.keys(service.tasks), ...otherSteps].join(', ')}.`,
      ),
    ]
  const allowed: readonly string[] = outcomes[task.action]
  if (!allowed.includes(step.outcome ?? ''))
    faults.push(wrong([...path, 'outcome'], 'outcome', `${step.do} ends with one of ${allowed.join(', ')}.`))
  return faults
}

function checkFiles(service: Service, files: Example['files'], path: PropertyKey[], wrong: Wrong): Fault[] {
  const ids = service.guide.materials.map(({ id }) => id)
  return files.flatMap(({ material, file }, number) => [
    ...(ids.includes(material)
      ? []
      : [wrong([...path, number], 'unknown', `${material} is no material of service.yaml.`)]),
    ...(service.files.has(file) ? [] : [wrong([...path, number], 'no-file', `there is no file ${file}.`)]),
  ])
}

function checkKeys(service: Service, answers: Answers, path: PropertyKey[], wrong: Wrong): Fault[] {
  const keys = service.form.pages.flatMap(page => page.fields.map(({ key }) => key))
  return Object.keys(answers)
    .filter(key => !keys.includes(key))
    .map(key => wrong([...path, key], 'unknown-field', `${key} is no field of form.form.`))
}

function checkOutcome(service: Service, example: Example, wrong: Wrong): Fault[] {
  const faults: Fault[] = []
  const same = (path: string, said: unknown, found: unknown) => {
    if (said !== undefined && sorted(said) !== sorted(found))
      faults.push(
        wrong(
          [path],
          'example',
          `${path} should be ${sorted(said)}, but form and decisions say ${sorted(found)}.`,
        ),
      )
  }
  const { values, fee } = situationFor(service, example.answers)
  const asked = Object.keys(example.situation ?? {})
  same('situation', example.situation, Object.fromEntries(asked.map(name => [name, values[name]])))
  same('fee', example.fee, fee?.yuan)
  // Of incomplete answers the decision may say anything.
  if (!fee && !example.incomplete)
    faults.push(
      wrong(['fee'], 'fee', `the decision ${service.guide.decisions.fee} says no amount of money for it.`),
    )
  const needs = materialsFor(service, example.answers)
  for (const list of ['required', 'optional'] as const)
    if (example.materials?.[list])
      same(
        'materials',
        example.materials[list],
        needs[list].map(({ material }) => material.id),
      )
  const { commitment, deferred = [] } = example.route ?? {}
  const promised = commitment ? (service.guide.commitment?.replaces ?? []) : []
  const problems = completeness(service, example.answers, example.files, [...promised, ...deferred])
  same(
    'incomplete',
    example.incomplete ?? {},
    Object.fromEntries(problems.map(({ path = '', code }) => [path, code])),
  )
  return faults
}

/** Plain data as text in which the order of lists and keys does not count. */
function sorted(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sorted).sort().join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'nothing'
  return `{${Object.entries(value)
    .map(([key, item]) => `${key}: ${sorted(item)}`)
    .sort()
    .join(', ')}}`
}
