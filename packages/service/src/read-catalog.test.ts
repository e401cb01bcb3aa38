import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readCatalog } from './read-catalog.ts'
import { serviceVersion } from './service-version.ts'

const root = new URL('../../../catalog/', import.meta.url)
const sound = new Map<string, string | Uint8Array>(
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => `${entry.parentPath}/${entry.name}`.slice(root.pathname.length).replace(/^\/+/, ''))
    .map(path => [path, new Uint8Array(readFileSync(new URL(path, root)))] as const),
)
const folder = 'urban/outdoor-advertising'

/** The faults of the catalogue after one file was changed: file, line or element, code. */
async function faultsAfter(path: string, from: string, to: string) {
  const text = new TextDecoder().decode(Buffer.from(sound.get(path) ?? ''))
  if (!text.includes(from)) throw new Error(`${path} does not say ${from}`)
  const read = await readCatalog(new Map(sound).set(path, text.replace(from, to)))
  return read.ok ? [] : read.faults
}

test.each<[string, string, string, string, object]>([
  [
    'an unknown key',
    `${folder}/service.yaml`,
    'visits:',
    'vists: 1\nvisits:',
    { code: 'unknown-key', line: 209 },
  ],
  ['a missing key', `${folder}/service.yaml`, 'level:', '# level:', { code: 'shape' }],
  [
    'a limit without law',
    `${folder}/service.yaml`,
    ', basis: licence-42 }',
    ' }',
    { code: 'shape', line: 89 },
  ],
  [
    'a law nobody wrote down',
    `${folder}/service.yaml`,
    'basis: licence-42 }',
    'basis: licence-99 }',
    { code: 'unknown', element: 'limits.extension.legal.basis' },
  ],
  [
    'a promise longer than the law',
    `${folder}/service.yaml`,
    'promised: { amount: 5,',
    'promised: { amount: 15,',
    { code: 'promise' },
  ],
  [
    'a department that is not there',
    `${folder}/service.yaml`,
    'supervising: urban-management',
    'supervising: parks',
    { code: 'unknown' },
  ],
  [
    'a sample that is not there',
    `${folder}/service.yaml`,
    'files/sample-event.pdf',
    'files/none.pdf',
    { code: 'no-file' },
  ],
  ['a broken file', `${folder}/service.yaml`, 'name: 户外广告设置许可\n', 'name: [\n', { code: 'syntax' }],
  [
    'a missing translation',
    `${folder}/texts/en.yaml`,
    '  name: Permit for outdoor advertising\n',
    '',
    { code: 'no-english', file: `${folder}/texts/en.yaml` },
  ],
  [
    'a translation of nothing',
    `${folder}/texts/en.yaml`,
    'ownerName: {',
    'landlord: { label: Owner }\n  ownerName: {',
    { code: 'no-chinese' },
  ],
  [
    'a decision about no field',
    `${folder}/decisions.dmn`,
    '<inputData id="in-kind" name="kind">',
    '<inputData id="in-kind" name="sort">',
    { code: 'unknown-field', element: 'sort' },
  ],
  [
    'a rule for no material',
    `${folder}/decisions.dmn`,
    '<text>"site-plan"</text>',
    '<text>"map"</text>',
    { code: 'unknown-output', element: 'materials-site-plan' },
  ],
  [
    'a rule without words',
    `${folder}/decisions.dmn`,
    '<annotationEntry><text>临时广告要说明为哪个活动设置</text></annotationEntry>',
    '',
    { code: 'no-words', element: 'materials-event' },
  ],
  [
    'a rule that is not FEEL',
    `${folder}/decisions.dmn`,
    '<text>&gt;= 10</text>',
    '<text>&gt;= (10</text>',
    { file: `${folder}/decisions.dmn` },
  ],
  [
    'a decision that nobody declares',
    `${folder}/process.bpmn`,
    'decisionId="limits"',
    'decisionId="deadline"',
    { element: 'set-limits' },
  ],
  [
    'an unknown outcome',
    `${folder}/process.bpmn`,
    'intake.outcome = "accept"',
    'intake.outcome = "ok"',
    { code: 'outcome', element: 'to-limits' },
  ],
  [
    'a condition on nothing',
    `${folder}/process.bpmn`,
    'ruling.outcome = "grant"',
    'verdict = "grant"',
    { code: 'unknown-name', element: 'to-grant' },
  ],
  [
    'an unknown action',
    `${folder}/process.bpmn`,
    'name="action" value="inspection"',
    'name="action" value="visit"',
    { code: 'task-action', element: 'inspection' },
  ],
  [
    'an unknown role',
    `${folder}/process.bpmn`,
    'name="role" value="inspect"',
    'name="role" value="guest"',
    { code: 'task-role', element: 'inspection' },
  ],
  [
    'an unknown department',
    `${folder}/process.bpmn`,
    'name="department" value="supervising"',
    'name="department" value="parks"',
    { code: 'task-department', element: 'inspection' },
  ],
  [
    'an unknown system task',
    `${folder}/process.bpmn`,
    'type="grant"',
    'type="approve"',
    { code: 'task-type', element: 'grant' },
  ],
  [
    'a flow to nowhere',
    `${folder}/process.bpmn`,
    'targetRef="intake-outcome"',
    'targetRef="nowhere"',
    { file: `${folder}/process.bpmn` },
  ],
  [
    'a certificate of no answer',
    `${folder}/certificate.yaml`,
    'answers.holderName',
    'answers.owner',
    { code: 'unknown-path', element: 'fields.0.from' },
  ],
  ['a certificate number that repeats', `${folder}/certificate.yaml`, '{serial:6}', '1', { code: 'shape' }],
  ['an example by nobody', `${folder}/examples.yaml`, 'who: chen-shicha', 'who: nobody', { code: 'unknown' }],
  ['an example of no task', `${folder}/examples.yaml`, 'do: review-1', 'do: review-9', { code: 'unknown' }],
  [
    'an example that claims too little',
    `${folder}/examples.yaml`,
    'required: [design, plan, structure, facade]',
    'required: [design, plan, facade]',
    { code: 'example' },
  ],
  [
    'an example that can’t be submitted',
    `${folder}/examples.yaml`,
    '    sides: 1\n',
    '',
    { code: 'example', element: '0.incomplete' },
  ],
  [
    'a field that no expression may name',
    `${folder}/form.form`,
    '"key": "ownerName"',
    '"key": "intake"',
    { code: 'reserved', element: 'intake' },
  ],
  [
    'a credit code that does not hold',
    'site.yaml',
    '11370100DEM0000142',
    '11370100DEM0000143',
    { code: 'bad-code' },
  ],
  [
    'an agent who does not exist',
    'demo/accounts.yaml',
    'agents: [li-shiquan]',
    'agents: [somebody]',
    { code: 'unknown' },
  ],
])('%s is a fault of %s', async (_, path, from, to, fault) => {
  const faults = await faultsAfter(path, from, to)
  expect(faults).toContainEqual(expect.objectContaining({ file: path, ...fault }))
  expect(faults.every(({ message }) => message.length > 20)).toBe(true)
})

test('faults of several files are listed together', async () => {
  const broken = new Map(sound)
    .set('investment/project-filing/form.form', '{}')
    .set(`${folder}/form.form`, '{}')
  const read = await readCatalog(broken)
  const named = read.ok ? [] : read.faults.map(({ file }) => file)
  expect(named).toEqual(
    expect.arrayContaining(['investment/project-filing/form.form', `${folder}/form.form`]),
  )
})

test('the version of a service is its content, whatever the order and the line ends', () => {
  const files = [
    ['service.yaml', 'a: 1\nb: 2\n'],
    ['form.form', '{}'],
  ] as const
  const version = serviceVersion(new Map(files))
  expect(
    serviceVersion(
      new Map([
        ['form.form', '{}'],
        ['service.yaml', 'a: 1\r\nb: 2\r\n'],
      ]),
    ),
  ).toBe(version)
  expect(
    serviceVersion(
      new Map([
        ['form.form', '{ }'],
        ['service.yaml', 'a: 1\nb: 2\n'],
      ]),
    ),
  ).not.toBe(version)
})
