import type { Answers } from './answers.ts'
import { askDecision } from './ask-decision.ts'
import type { Material } from './material.ts'
import type { Service } from './service.ts'
import type { MaterialNeeds, NeededMaterial, Reason } from './situation.ts'

/** The papers these answers need, in the order of the guide, each with the rules that ask for it. */
export function materialsFor(service: Service, answers: Answers): MaterialNeeds {
  const { materials } = service.guide.decisions
  const asked = materials ? askedFor(askDecision(service, materials, answers)) : []
  const needs: MaterialNeeds = { required: [], optional: [], held: [] }
  for (const material of service.guide.materials) {
    const mine = asked.filter(need => need.material === material.id)
    const list = listFor(material, mine)
    if (list) needs[list].push(withReasons(material, mine))
  }
  return needs
}

type Asked = { material: string; need: string; because: Reason[] }

function listFor(material: Material, asked: readonly Asked[]): keyof MaterialNeeds | null {
  const required = material.need === 'always' || asked.some(({ need }) => need === 'required')
  const optional = material.need === 'optional' || asked.some(({ need }) => need === 'optional')
  if (material.source === 'government') return required || optional ? 'held' : null
  return required ? 'required' : optional ? 'optional' : null
}

function withReasons(material: Material, asked: readonly Asked[]): NeededMaterial {
  return { material, because: asked.flatMap(({ because }) => because) }
}

/** The rows of the COLLECT table; the reasons of the table stand in the same order as its rows. */
function askedFor({ value, reasons }: { value: unknown; reasons: Reason[] }): Asked[] {
  const rows: unknown[] = Array.isArray(value) ? value : value === null ? [] : [value]
  const own = reasons.filter(({ decision }) => decision === reasons.at(-1)?.decision)
  return rows.flatMap((row, place) => {
    if (typeof row !== 'object' || row === null || !('material' in row) || !('need' in row)) return []
    const reason = own.length === rows.length ? own[place] : undefined
    return [{ material: String(row.material), need: String(row.need), because: reason ? [reason] : [] }]
  })
}
