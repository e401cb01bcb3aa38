import { faultIn } from './declared-file.ts'
import type { DmnWords } from './dmn-words.ts'
import type { Fault } from './fault.ts'
import type { Files } from './files.ts'
import type { Guide } from './guide.ts'
import { limitNames } from './limit.ts'
import { silenceOn } from './silence-of.ts'
import type { Site } from './site.ts'
import type { YamlFile } from './yaml-file.ts'

/** Whether everything that service.yaml names is there. */
export function checkGuide(
  guide: Guide,
  yaml: YamlFile | null,
  around: { site: Site; files: Files; dmn: readonly DmnWords[] },
): Fault[] {
  const faults: Fault[] = []
  const wrong = (path: PropertyKey[], code: string, message: string) =>
    faults.push(faultIn(yaml, path, code, message))
  const known = <T>(name: T, all: readonly T[], path: PropertyKey[], what: string) => {
    if (name !== undefined && !all.includes(name))
      wrong(
        path,
        'unknown',
        `${String(name)} is no ${what}. Use one of ${all.join(', ') || 'none'}, or declare it.`,
      )
  }
  const { site, files, dmn } = around
  const departments = site.departments.map(({ id }) => id)
  const bases = guide.basis.map(({ id }) => id)
  known(guide.departments.deciding, departments, ['departments', 'deciding'], 'department of the site')
  known(guide.departments.supervising, departments, ['departments', 'supervising'], 'department of the site')
  const events = site.lifeEvents.map(({ id }) => id)
  guide.lifeEvents.forEach((event, place) =>
    known(event, events, ['lifeEvents', place], 'life event of the site'),
  )
  const decisions = dmn.flatMap(words => words.decisions.map(({ id }) => id))
  for (const [use, id] of Object.entries(guide.decisions))
    known(id, decisions, ['decisions', use], 'decision of the service')

  for (const clock of limitNames) {
    const { legal, promised, silence, from } = guide.limits[clock] ?? {}
    known(legal?.basis, bases, ['limits', clock, 'legal', 'basis'], 'entry of basis')
    known(promised?.basis, bases, ['limits', clock, 'promised', 'basis'], 'entry of basis')
    if (from && clock !== 'decision')
      wrong(['limits', clock, 'from'], 'from', `Only the decision says from when it runs. Remove from.`)
    if (silence && silence !== silenceOn[clock])
      wrong(
        ['limits', clock, 'silence'],
        'silence',
        `When ${clock} runs out, silence cannot mean ${silence}. Use ${silenceOn[clock] ?? 'nothing'}.`,
      )
    if (legal && promised && legal.unit === promised.unit && promised.amount > legal.amount)
      wrong(
        ['limits', clock, 'promised'],
        'promise',
        `The promise for ${clock} is longer than the law allows. Shorten it.`,
      )
  }
  guide.steps.forEach((step, place) => {
    if (step.limit && !guide.limits[step.limit])
      wrong(['steps', place, 'limit'], 'unknown', `There is no limit ${step.limit}. Declare it under limits.`)
  })
  const decided = guide.decisions.fee !== undefined
  if (decided === (guide.fee.amount !== undefined))
    wrong(
      ['fee'],
      'amount',
      decided
        ? 'The fee has an amount and a decision. Remove one of fee.amount and decisions.fee.'
        : 'The fee has no amount. Give fee.amount, or name a decision in decisions.fee.',
    )
  const { joint } = guide
  if (joint) {
    known(joint.basis, bases, ['joint', 'basis'], 'entry of basis')
    joint.departments.forEach((id, place) =>
      known(id, departments, ['joint', 'departments', place], 'department of the site'),
    )
    for (const [clock, most] of [
      ['decision', 45],
      ['extension', 15],
    ] as const) {
      const { legal } = guide.limits[clock] ?? {}
      if (legal && (legal.unit !== 'working-day' || legal.amount > most))
        wrong(
          ['limits', clock, 'legal'],
          'joint',
          `Departments that decide together have ${most} working days at most for the ${clock} (行政许可法 §42(2)). Shorten it.`,
        )
    }
  }
  const { commitment, deferral, automatic, certificateActs } = guide
  if (commitment) {
    known(commitment.basis, bases, ['commitment', 'basis'], 'entry of basis')
    for (const material of commitment.replaces)
      known(
        material,
        guide.materials.map(({ id }) => id),
        ['commitment', 'replaces'],
        'material',
      )
  }
  if (deferral) known(deferral.basis, bases, ['deferral', 'basis'], 'entry of basis')
  if (automatic) known(automatic.basis, bases, ['automatic', 'basis'], 'entry of basis')
  if (certificateActs)
    known(
      certificateActs.renewBefore.basis,
      bases,
      ['certificateActs', 'renewBefore', 'basis'],
      'entry of basis',
    )
  if ((deferral !== undefined) !== guide.materials.some(({ deferrable }) => deferrable))
    wrong(
      ['deferral'],
      'deferral',
      'deferral and the deferrable materials need each other. Declare both, or none.',
    )
  guide.replies.forEach(({ basis }, place) =>
    known(basis, bases, ['replies', place, 'basis'], 'entry of basis'),
  )
  guide.specials.forEach((special, place) =>
    known(special.basis, bases, ['specials', place, 'basis'], 'entry of basis'),
  )
  known(guide.fee.basis, bases, ['fee', 'basis'], 'entry of basis')
  if (!guide.fee.basis && !guide.fee.demo)
    wrong(
      ['fee'],
      'no-basis',
      "The fee names no law. Name it with basis, or mark the demonstration city's own with demo: true.",
    )

  guide.materials.forEach((material, place) => {
    known(material.basis, bases, ['materials', place, 'basis'], 'entry of basis')
    for (const kind of ['blank', 'sample'] as const) {
      const path = material[kind]
      if (path !== undefined && !files.has(path))
        wrong(['materials', place, kind], 'no-file', `There is no file ${path}. Add it, or remove ${kind}.`)
    }
  })
  const lists = {
    basis: guide.basis,
    conditions: guide.conditions,
    materials: guide.materials,
    steps: guide.steps,
    counters: guide.counters,
    questions: guide.questions,
    replies: guide.replies,
  }
  for (const [name, list] of Object.entries(lists))
    list.forEach(({ id }, place) => {
      if (list.findIndex(other => other.id === id) !== place)
        wrong([name, place, 'id'], 'twice', `${id} is used twice in ${name}. Give each its own id.`)
    })
  return faults
}
