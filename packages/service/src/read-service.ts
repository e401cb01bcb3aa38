import { evaluate } from '@baotu/decision'
import type { Resources } from '@baotu/process'
import { z } from 'zod'
import type { DemoAccounts } from './account.ts'
import { certificateSchema } from './certificate.ts'
import { checkAsked } from './check-asked.ts'
import { checkCertificate } from './check-certificate.ts'
import { checkDecisions } from './check-decisions.ts'
import { checkExample } from './check-example.ts'
import { checkFee } from './check-fee.ts'
import { checkGuide } from './check-guide.ts'
import { checkProcess } from './check-process.ts'
import { checkRoutes } from './check-routes.ts'
import { declaredFile, faultIn } from './declared-file.ts'
import { english } from './english.ts'
import { exampleSchema } from './example.ts'
import type { Fault } from './fault.ts'
import { feeRules } from './fee-rules.ts'
import { bytesOf, type Files, textOf } from './files.ts'
import { guideSchema } from './guide.ts'
import { type ReadDecisions, readDecisions } from './read-decisions.ts'
import { readForm } from './read-form.ts'
import { readProcess } from './read-process.ts'
import type { Service } from './service.ts'
import { serviceVersion } from './service-version.ts'
import type { Site } from './site.ts'
import { parseYaml } from './yaml-file.ts'

/** Where a service stands and who is there to try it. */
export type Surroundings = { site: Site; domain: string; accounts?: DemoAccounts | null }

/**
 * One service from the files of its folder (paths relative to it), or everything that is wrong with them. Also reads a
 * version that the store kept: the same files give the same service and the same version.
 */
export async function readService(
  files: Files,
  around: Surroundings,
): Promise<{ ok: true; service: Service } | { ok: false; faults: Fault[] }> {
  const faults: Fault[] = []
  const translated = parseYaml('texts/en.yaml', textOf(files, 'texts/en.yaml') ?? '')
  const words = english(translated.yaml)

  const guide = declaredFile(files, 'service.yaml', guideSchema, words, ['service'])
  const certificate = files.has('certificate.yaml')
    ? declaredFile(files, 'certificate.yaml', certificateSchema, words, ['certificate'])
    : { value: null, yaml: null, faults: [] }
  const examples = declaredFile(files, 'examples.yaml', z.array(exampleSchema).min(1), words, ['examples'])
  const form = readForm(textOf(files, 'form.form') ?? '', words)
  const decisions = await readDecisions(files, words)
  const xml = textOf(files, 'process.bpmn') ?? ''
  const process = await readProcess(
    xml,
    words,
    callable(decisions),
    around.site.receivers.map(({ job }) => job),
  )

  for (const part of [translated, guide, certificate, examples, form, decisions, process])
    faults.push(...part.faults)
  const dmn = Object.values(decisions.words)
  if (guide.value) {
    faults.push(...checkGuide(guide.value, guide.yaml, { site: around.site, files, dmn }))
    faults.push(...checkAsked(guide.value, decisions.words, decisions.decisions))
    faults.push(...checkFee(guide.value, decisions.words, decisions.warnings))
    if ((guide.value.result.kind === 'certificate') !== files.has('certificate.yaml'))
      faults.push(
        faultIn(
          guide.yaml,
          ['result', 'kind'],
          'certificate',
          'The result and certificate.yaml disagree. Add the file, or let the result be a reply.',
        ),
      )
  }
  if (guide.value && form.form) {
    const whole = { guide: guide.value, form: form.form, site: around.site, tasks: process.tasks, dmn }
    faults.push(...checkDecisions(whole.guide, whole.form, decisions.words), ...checkProcess(xml, whole))
    faults.push(...checkRoutes(xml, { ...whole, dmn: decisions.words, warnings: decisions.warnings }))
    if (certificate.value) faults.push(...checkCertificate(certificate.value, certificate.yaml, whole))
  }
  // A file that can't be read asks for no words, so what is untranslated or unused is only known when all could be.
  const readable =
    guide.value && form.form && examples.value && process.process && (certificate.value || !certificate.yaml)
  if (readable) faults.push(...words.faults())
  if (!guide.value || !form.form || !examples.value || !process.process || faults.length > 0)
    return { ok: false, faults }

  const service: Service = {
    id: guide.value.id,
    domain: around.domain,
    version: serviceVersion(files),
    guide: guide.value,
    form: form.form,
    process: process.process,
    tasks: process.tasks,
    elements: process.elements,
    decisions: decisions.decisions,
    outputs: decisions.outputs,
    fees: feeRules(guide.value, dmn),
    rules: decisions.rules,
    certificate: certificate.value,
    examples: examples.value,
    warnings: decisions.warnings,
    files: new Map([...files].map(([path, content]) => [path, bytesOf(content)])),
  }
  service.examples.forEach((example, place) => {
    faults.push(...checkExample(service, example, place, examples.yaml, around.accounts ?? null))
  })
  return faults.length === 0 ? { ok: true, service } : { ok: false, faults }
}

/** The service's decisions as its process calls them. One that is faulty is there all the same: its fault is named once. */
function callable({ decisions, words }: ReadDecisions): NonNullable<Resources['decisions']> {
  const declared = Object.values(words).flatMap(file => file.decisions.map(({ id }) => id))
  return Object.fromEntries(
    declared.map(id => [
      id,
      (context, now) => {
        const compiled = decisions[id]
        if (!compiled) throw new Error(`The decision ${id} has faults`)
        const { value, explanation } = evaluate(compiled, id, context, { now })
        return { value, explanation }
      },
    ]),
  )
}
