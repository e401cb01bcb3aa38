import { Icon } from '../icon.tsx'
import { sizeText } from '../numbers.ts'
import { StatusTag } from '../parts/light.tsx'
import { useTexts } from '../text.ts'

export type MaterialFile = {
  id: string
  name: string
  bytes: number
  /** Shows it in the viewer; where typed words would be lost, in a window of its own. */
  href: string
  newWindow?: boolean
  chosen?: boolean
}

export type CaseMaterial = {
  id: string
  name: string
  need: 'required' | 'optional' | 'held' | 'extra'
  /** Why these answers need it, in the words of the rules. */
  because: string[]
  files: MaterialFile[]
}

export type ChosenFile = { name: string; href: string; view: 'image' | 'pdf' | 'none' }

/** Materials in place: nobody has to download a file to see it. Only the chosen file is fetched, and the look is recorded. */
export function MaterialViewer({ materials, chosen }: { materials: CaseMaterial[]; chosen?: ChosenFile }) {
  const { desk } = useTexts()
  return (
    <section className="box" id="materials">
      <h2>{desk.caseView.materials}</h2>
      <div className="inside">
        <ul className="plain papers-asked">
          {materials.map(material => (
            <Material key={material.id} material={material} />
          ))}
        </ul>
        {chosen && <Viewer file={chosen} />}
      </div>
    </section>
  )
}

function Material({ material }: { material: CaseMaterial }) {
  const { desk } = useTexts()
  const { need, name, because, files } = material
  const missing = need === 'required' && files.length === 0
  return (
    <li>
      <p className="row">
        <b>{name}</b>
        <StatusTag
          tone={missing ? 'amber' : need === 'held' ? 'green' : 'grey'}
          label={desk.caseView[need]}
        />
      </p>
      {because.map(reason => (
        <p key={reason} className="soft small">
          {reason}
        </p>
      ))}
      {files.map(file => (
        <FileLink key={file.id} file={file} />
      ))}
      {files.length === 0 && need !== 'held' && <p className="soft small">{desk.caseView.noFile}</p>}
    </li>
  )
}

function FileLink({ file }: { file: MaterialFile }) {
  const { desk } = useTexts()
  const window = file.newWindow ? { target: '_blank', rel: 'noopener' } : {}
  return (
    <p className="row">
      <a
        className="row"
        href={file.href}
        aria-current={file.chosen ? 'true' : undefined}
        aria-label={desk.caseView.viewOf({ name: file.name })}
        {...window}
      >
        <Icon name="eye" />
        {file.name}
      </a>
      <span className="soft small number">{sizeText(file.bytes)}</span>
      {file.chosen && <StatusTag tone="blue" label={desk.caseView.viewing} />}
    </p>
  )
}

function Viewer({ file }: { file: ChosenFile }) {
  const { desk } = useTexts()
  return (
    <section className="stack gap-above" id="viewer">
      <h3>{desk.caseView.viewer({ name: file.name })}</h3>
      {file.view === 'none' ? (
        <p>{desk.caseView.noView}</p>
      ) : (
        <div className="viewer">
          {file.view === 'image' ? (
            <img src={file.href} alt={desk.caseView.imageOf({ name: file.name })} />
          ) : (
            <object
              data={file.href}
              type="application/pdf"
              aria-label={desk.caseView.viewer({ name: file.name })}
            >
              <p>{desk.caseView.noView}</p>
            </object>
          )}
        </div>
      )}
      <a href={file.href} target="_blank" rel="noopener" className="row">
        <Icon name="download" />
        {desk.caseView.openFile}
      </a>
    </section>
  )
}
