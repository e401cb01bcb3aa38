import { deskExamples } from './desk.tsx'
import { portalExamples } from './portal.tsx'
import type { Example } from './say.ts'

/** Every standard page with example data: the gallery shows them, the tests check them. */
export const examples: Example[] = [...portalExamples, ...deskExamples]
