// What docs/how-to/model-a-process.md says to whoever draws a process, tried.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { begin } from '@baotu/process'
import { describe, expect, it } from 'vitest'
import { actions } from './example.ts'
import { limitNames } from './limit.ts'
import { readProcess, systemJobs } from './read-process.ts'
import { roles } from './site.ts'

const howTo = readFileSync(join(import.meta.dirname, '../../../docs/how-to/model-a-process.md'), 'utf8')
const [task = '', timer = ''] = [...howTo.matchAll(/```xml\n([\s\S]*?)```/g)].map(([, xml]) => xml)
const words = { say: (_path: readonly string[], zh: string) => ({ zh, en: zh }), faults: () => [] }

const properties = (values: Record<string, string>) =>
  `<bpmn:extensionElements><zeebe:properties>${Object.entries(values)
    .map(([name, value]) => `<zeebe:property name="${name}" value="${value}" />`)
    .join('')}</zeebe:properties></bpmn:extensionElements>`
const intake = `<bpmn:userTask id="intake" name="受理">${properties({ action: 'intake', department: 'deciding', role: 'intake' })}</bpmn:userTask>`
const flow = (from: string, to: string) =>
  `<bpmn:sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}" />`

function read(between: string, ...flows: string[]) {
  return readProcess(
    `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="http://baotu.test">
<bpmn:process id="p" isExecutable="true"><bpmn:startEvent id="s" />${between}<bpmn:endEvent id="e" />${flows.join('')}</bpmn:process></bpmn:definitions>`,
    words,
    {},
  )
}

const codes = async (between: string, ...flows: string[]) =>
  (await read(between, ...flows)).faults.map(({ element, code }) => `${element} ${code}`)
/** Between start and end, in a line. */
const alone = (element: string, id = 'x') => codes(element, flow('s', id), flow(id, 'e'))

describe('how to model a process', () => {
  it('its examples run: the task is the desk’s, the timer waits for a limit', async () => {
    const { process, tasks, faults } = await read(
      `${intake}${task}${timer}<bpmn:endEvent id="warned" />`,
      flow('s', 'intake'),
      flow('intake', 'review'),
      flow('review', 'e'),
      flow('slow', 'warned'),
    )
    expect(faults).toEqual([])
    expect(tasks['review']).toMatchObject({
      action: 'review',
      department: 'deciding',
      role: 'review',
      distinctFrom: ['intake'],
    })
    const begun = process && begin(process, {}, '2026-03-02T01:00:00Z')
    expect(begun).toMatchObject({ ok: true })
    expect(process?.nodes.get('slow')?.properties).toEqual({ clock: 'decision' })
  })

  it('its words for actions, roles, clocks and jobs are those that are read', () => {
    const read = [...actions, ...roles, ...limitNames, ...systemJobs]
    for (const word of read) expect(howTo).toContain(`\`${word}\``)
  })

  it('what the desk does not read is refused', async () => {
    const given = properties({ action: 'review', department: 'deciding', role: 'review' })
    const extended = (extension: string) =>
      `<bpmn:userTask id="x" name="审查">${given.replace('</bpmn:extensionElements>', `${extension}</bpmn:extensionElements>`)}</bpmn:userTask>`
    for (const extension of [
      '<zeebe:assignmentDefinition assignee="o1" />',
      '<zeebe:priorityDefinition priority="80" />',
      '<zeebe:taskSchedule dueDate="=working days(3)" />',
      '<zeebe:formDefinition formId="f" />',
    ])
      expect(await alone(extended(extension))).toEqual(['x task-extension'])
    expect(
      await alone(`<bpmn:userTask id="x" name="审查" camunda:assignee="o1">${given}</bpmn:userTask>`),
    ).toEqual(['x task-extension'])
    const misspelt = properties({ action: 'review', department: 'deciding', role: 'review', rôle: 'x' })
    expect(await alone(`<bpmn:userTask id="x" name="审查">${misspelt}</bpmn:userTask>`)).toEqual([
      'x task-property',
    ])
  })

  it('a step has a limit of its own, in working days or days', async () => {
    const given = (limit: string) =>
      `<bpmn:userTask id="x" name="审查">${properties({ action: 'review', department: 'deciding', role: 'review', limit })}</bpmn:userTask>`
    const { tasks } = await read(given('3 working-day'), flow('s', 'x'), flow('x', 'e'))
    expect(tasks['x']?.limit).toEqual({ amount: 3, unit: 'working-day' })
    for (const limit of ['3', '0 day', '2 month', 'soon'])
      expect(await alone(given(limit))).toEqual(['x task-limit'])
  })

  it('a clock that is none, steps offered to nobody, calls and foreign jobs are refused', async () => {
    const wrong = timer.replace('"decision"', '"decison"')
    expect(
      await codes(
        `${intake}${task}${wrong}<bpmn:endEvent id="warned" />`,
        flow('s', 'intake'),
        flow('intake', 'review'),
        flow('review', 'e'),
        flow('slow', 'warned'),
      ),
    ).toEqual(['slow no-such-clock'])
    expect(await alone(`<bpmn:adHocSubProcess id="x">${intake}</bpmn:adHocSubProcess>`)).toEqual(['x offer'])
    const extension = (content: string) => `<bpmn:extensionElements>${content}</bpmn:extensionElements>`
    expect(
      await alone(
        `<bpmn:callActivity id="x">${extension('<zeebe:calledElement processId="q" />')}</bpmn:callActivity>`,
      ),
    ).toEqual(['x unknown-process'])
    expect(
      await alone(
        `<bpmn:serviceTask id="x">${extension('<zeebe:taskDefinition type="mail" />')}</bpmn:serviceTask>`,
      ),
    ).toEqual(['x task-type'])
  })
})
