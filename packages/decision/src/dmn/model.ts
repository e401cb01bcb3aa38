/** A DMN model as plain data (DMN 1.5, chapters 6, 7 and 10), all versions alike. */

export type Variable = { name: string; typeRef?: string }
export type Boxed = { id?: string; typeRef?: string } & (
  | { box: 'literal'; text: string; language?: string }
  | { box: 'table'; table: Table }
  | { box: 'context'; entries: { variable: Variable | null; value: Boxed | null }[] }
  | { box: 'list'; items: (Boxed | null)[] }
  | { box: 'relation'; columns: Variable[]; rows: (Boxed | null)[][] }
  | { box: 'invocation'; callee: Boxed | null; bindings: { parameter: Variable; value: Boxed | null }[] }
  | { box: 'function'; kind: string; parameters: Variable[]; body: Boxed | null }
  | { box: 'conditional'; condition: Boxed | null; yes: Boxed | null; no: Boxed | null }
  | { box: 'filter'; from: Boxed | null; condition: Boxed | null }
  | { box: 'for' | 'some' | 'every'; variable: string; from: Boxed | null; body: Boxed | null }
)

export type HitPolicy = 'UNIQUE' | 'FIRST' | 'PRIORITY' | 'ANY' | 'COLLECT' | 'RULE ORDER' | 'OUTPUT ORDER'
export type Aggregation = 'SUM' | 'COUNT' | 'MIN' | 'MAX'
export type Table = {
  hitPolicy: HitPolicy
  aggregation: Aggregation | null
  inputs: { id?: string; label: string; expression: string; typeRef?: string; values?: string }[]
  outputs: {
    id?: string
    label: string
    name: string
    typeRef?: string
    values?: string
    fallback?: string
  }[]
  annotations: string[]
  rules: { id?: string; description?: string; inputs: string[]; outputs: string[]; annotations: string[] }[]
}

export type ItemDefinition = {
  name: string
  typeRef?: string
  isCollection: boolean
  components: ItemDefinition[]
  functionItem?: { parameters: Variable[]; resultRef?: string }
  /** Unary tests for each item. */
  allowed?: string
  /** Unary tests for the whole. */
  constraint?: string
}

export type Import = { name: string; namespace: string; type: string }
type Named = { id: string; name: string }
/** The hrefs of what it needs, as written. */
export type DecisionElement = Named & {
  kind: 'decision'
  variable: Variable
  requires: string[]
  logic: Boxed | null
}
export type InputElement = Named & { kind: 'input'; variable: Variable }
export type KnowledgeElement = Named & {
  kind: 'knowledge'
  variable: Variable
  requires: string[]
  logic: Boxed | null
}
export type ServiceElement = Named & {
  kind: 'service'
  variable: Variable
  outputs: string[]
  encapsulated: string[]
  inputDecisions: string[]
  inputData: string[]
}
export type DrgElement = DecisionElement | InputElement | KnowledgeElement | ServiceElement

export type Model = {
  namespace: string
  name: string
  expressionLanguage?: string
  imports: Import[]
  items: ItemDefinition[]
  elements: DrgElement[]
}
