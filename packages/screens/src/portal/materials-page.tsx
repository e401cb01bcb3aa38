import { FileZone, type FileZoneProps } from '../parts/file-zone.tsx'
import { Materials } from '../parts/materials.tsx'
import { useTexts } from '../text.ts'
import { StepPage, type StepPageProps } from './step-page.tsx'

export type MaterialsPageProps = StepPageProps & {
  /** One zone for each material that the applicant brings. */
  zones: (FileZoneProps & { sampleHref?: string })[]
  /** What the government has already and therefore does not ask for. */
  shared: { name: string; note?: string }[]
}

export function MaterialsPage({ zones, shared, ...step }: MaterialsPageProps) {
  const { portal } = useTexts()
  return (
    <StepPage leave {...step} files>
      {zones.map(({ sampleHref, ...zone }) => (
        <div key={zone.name}>
          <FileZone {...zone} />
          {sampleHref && (
            <a
              className="small sample"
              href={sampleHref}
              aria-label={portal.upload.sampleOf({ name: zone.label })}
            >
              {portal.upload.sample}
            </a>
          )}
        </div>
      ))}
      {shared.length > 0 && (
        <section>
          <h2 className="gap-below">{portal.upload.shared}</h2>
          <Materials items={shared.map(item => ({ ...item, source: 'shared' as const }))} />
        </section>
      )}
    </StepPage>
  )
}
