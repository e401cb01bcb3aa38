import type { Case } from './case.ts'

/** Materials that the applicant promised to bring later and has not brought yet (容缺受理). */
export function owedMaterials({ route, files }: Case): string[] {
  return (route?.deferred ?? []).filter(id => !files.some(file => file.material === id))
}
