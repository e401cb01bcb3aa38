import { FileForms, FileZone, type FileZoneProps } from '../parts/file-zone.tsx'
import { Materials } from '../parts/materials.tsx'
import { useTexts } from '../text.ts'
import { StepPage, type StepPageProps } from './step-page.tsx'

export type MaterialsPageProps = StepPageProps & {
  /** One zone for each material that the applicant brings; `why`: the rules that ask for it, in their words. */
  zones: (FileZoneProps & { sampleHref?: string; blankHref?: string; why?: string[] })[]
  /** What the government has already and therefore does not ask for. */
  shared: { name: string; note?: string }[]
  command?: string
}

export function MaterialsPage({ zones, shared, command = '', ...step }: MaterialsPageProps) {
  const { portal } = useTexts()
  return (
    <StepPage leave {...step} before={<FileForms zones={zones} csrf={step.csrf} command={command} />}>
      {zones.map(({ sampleHref, blankHref, why = [], ...zone }) => (
        <div key={zone.name}>
          <FileZone {...zone} />
          {why.map(reason => (
            <p key={reason} className="soft small section-note">
              {portal.upload.why({ reason })}
            </p>
          ))}
          <p className="row">
            {blankHref && <Download href={blankHref} name={zone.label} kind="blank" />}
            {sampleHref && <Download href={sampleHref} name={zone.label} kind="sample" />}
          </p>
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

function Download({ href, name, kind }: { href: string; name: string; kind: 'blank' | 'sample' }) {
  const { portal } = useTexts()
  return (
    <a className="small sample" href={href} aria-label={portal.upload[`${kind}Of`]({ name })}>
      {portal.upload[kind]}
    </a>
  )
}
