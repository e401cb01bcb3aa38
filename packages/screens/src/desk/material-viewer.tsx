import { Icon } from '../icon.tsx'
import { sizeText } from '../numbers.ts'
import { StatusTag } from '../parts/light.tsx'
import { useTexts } from '../text.ts'

export type MaterialFile = { name: string; bytes: number; href: string; view: 'image' | 'pdf' | 'none' }

export type CaseMaterial = {
  name: string
  source: 'applicant' | 'shared' | 'agency'
  note?: string
  files: MaterialFile[]
  /** The values of a shared record, when there is no file. */
  record?: { label: string; value: string }[]
}

/** A material in place: nobody has to download a file to see it. */
export function MaterialViewer({ material }: { material: CaseMaterial }) {
  const { desk } = useTexts()
  return (
    <section>
      <h3 className="row">
        {material.name}
        <StatusTag
          tone={material.source === 'shared' ? 'green' : 'grey'}
          label={desk.source[material.source]}
        />
      </h3>
      {material.note && <p className="soft small">{material.note}</p>}
      {material.record && (
        <dl className="list">
          {material.record.map(row => (
            <div key={row.label}>
              <dt>{row.label}</dt>
              <dd>{row.value}</dd>
            </div>
          ))}
        </dl>
      )}
      {material.files.length === 0 && !material.record && <p className="soft">{desk.caseView.noFile}</p>}
      {material.files.map(file => (
        <FileView key={file.href} file={file} />
      ))}
    </section>
  )
}

function FileView({ file }: { file: MaterialFile }) {
  const { desk } = useTexts()
  return (
    <details className="fold" open={file.view === 'image'}>
      <summary>
        {file.name} <span className="soft small number">{sizeText(file.bytes)}</span>
      </summary>
      <div className="stack">
        {file.view !== 'none' && (
          <div className="viewer">
            {file.view === 'image' ? (
              <img src={file.href} alt={desk.caseView.imageOf({ name: file.name })} loading="lazy" />
            ) : (
              <object data={file.href} type="application/pdf" aria-label={file.name} />
            )}
          </div>
        )}
        <a href={file.href} target="_blank" rel="noopener" className="row">
          <Icon name="download" />
          {desk.caseView.openFile}
        </a>
      </div>
    </details>
  )
}
