import { ask } from './ask.ts'
import type { Store } from './open-store.ts'

/**
 * Notes where the file of a paper lies; for the worker that made it. A paper that has its file keeps it: false says that this
 * one came too late, from a worker that was thought dead, and is to be thrown away.
 */
export async function paperMade(
  store: Store,
  paper: { caseId: string; paperId: string; path: string; sha256: string },
): Promise<boolean> {
  const { caseId, paperId, path, sha256 } = paper
  const values = [store.site, caseId, paperId, path, sha256]
  return (await ask(store, { kind: 'system', job: 'paper' }, SQL, values)).length === 1
}

const SQL = `
update paper set path = $4, sha256 = $5
where site = $1 and case_id = $2 and paper_id = $3 and (path is null or sha256 = $5)
returning paper_id`
