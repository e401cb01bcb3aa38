/** An author's mistake in a declaration: where it is (line counted from 1, or element id) and how to mend it. */
export type Fault = { file: string; line?: number; element?: string; code: string; message: string }
