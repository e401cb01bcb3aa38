import { ErrorSummary, type SummarisedError } from '../parts/error-summary.tsx'
import { FileForms, FileZone, type FileZoneProps } from '../parts/file-zone.tsx'
import { useTexts } from '../text.ts'

export type OwedMaterialsProps = {
  service: string
  number: string
  /** The last day, in words; none when no clock runs. */
  due?: string
  zones: FileZoneProps[]
  errors: SummarisedError[]
  csrf: string
  command: string
  backHref: string
}

/** What was promised for later, one zone each (容缺受理). */
export function OwedMaterials({ service, number, due, zones, errors, ...form }: OwedMaterialsProps) {
  const { portal } = useTexts()
  const words = portal.owed
  return (
    <div className="text">
      <p className="soft">
        <a href={form.backHref}>
          {service} · {number}
        </a>
      </p>
      <h1>{words.title}</h1>
      <ErrorSummary errors={errors} />
      <p>{due ? words.due({ due }) : words.open}</p>
      <FileForms zones={zones} csrf={form.csrf} command={form.command} />
      {zones.map(zone => (
        <FileZone key={zone.name} {...zone} />
      ))}
    </div>
  )
}
