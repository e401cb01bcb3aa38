/** The type of an input column: as declared, or that of the variable or entry its expression names. */
import { anyType, type FeelType } from '../type/type.ts'
import { typeOf } from './check-paths.ts'
import { type Place, parseAt } from './place.ts'

export function typeOfSource(source: string, declared: string | undefined, where: Place): FeelType {
  const own = declared ? where.unit.typeNamed(declared) : null
  if (own && own.type !== 'any') return own
  const tree = parseAt(source, { ...where, problems: [] })
  return (tree && typeOf(tree, where.unit.types ?? new Map())) ?? anyType
}
