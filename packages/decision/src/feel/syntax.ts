/** What the grammar yields, named after what it hands out, so that nothing but the grammar is needed. */
import type { parser } from 'lezer-feel'

export type Tree = ReturnType<typeof parser.parse>
export type SyntaxNode = Tree['topNode']
