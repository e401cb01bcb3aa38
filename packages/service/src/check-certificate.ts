import type { CertificateDesign } from './certificate.ts'
import { certificatePaths } from './certificate-fields.ts'
import { faultIn } from './declared-file.ts'
import type { DmnWords } from './dmn-words.ts'
import type { Fault } from './fault.ts'
import type { Form } from './form.ts'
import type { Guide } from './guide.ts'
import type { YamlFile } from './yaml-file.ts'

/** Whether everything a certificate prints can be known. */
export function checkCertificate(
  design: CertificateDesign,
  yaml: YamlFile | null,
  around: { guide: Guide; form: Form; dmn: readonly DmnWords[] },
): Fault[] {
  const paths = knownPaths(around)
  const places = [
    ...design.fields.map((field, place) => ({ from: field.from, path: ['fields', place, 'from'] })),
    { from: design.validity.from, path: ['validity', 'from'] },
    ...(design.validity.until ? [{ from: design.validity.until, path: ['validity', 'until'] }] : []),
  ]
  const strange = [...design.number.matchAll(/\{([^}]+)\}/g)]
    .map(([, name = '']) => name)
    .filter(
      name =>
        !/^(yyyy|yy|mm|serial:\d+)$/.test(name) && !(name.startsWith('answers.') && paths.includes(name)),
    )
  return [
    ...places
      .filter(({ from }) => !paths.includes(from))
      .map(({ from, path }) =>
        faultIn(
          yaml,
          path,
          'unknown-path',
          `${from} is nothing a certificate can print. Use one of ${paths.join(', ')}.`,
        ),
      ),
    ...strange.map(name => faultIn(yaml, ['number'], 'unknown-path', `{${name}} means nothing in a number.`)),
  ]
}

function knownPaths({ guide, form, dmn }: { guide: Guide; form: Form; dmn: readonly DmnWords[] }): string[] {
  const situation = dmn
    .flatMap(({ decisions }) => decisions)
    .find(({ id }) => id === guide.decisions.situation)
  return [
    ...form.pages.flatMap(page => page.fields.map(({ key }) => `answers.${key}`)),
    ...(situation?.outputs ?? []).map(name => `situation.${name}`),
    ...certificatePaths,
  ]
}
