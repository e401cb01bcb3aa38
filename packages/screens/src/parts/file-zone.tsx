import { Icon } from '../icon.tsx'
import { sizeText } from '../numbers.ts'
import { useTexts } from '../text.ts'
import { Button } from './button.tsx'
import { ErrorText, type FieldProps, Hint, Optional, wired } from './field.tsx'
import { Form } from './form.tsx'

export type UploadedFile = { id: string; name: string; bytes: number; href?: string; removeAction?: string }

export type FileZoneProps = FieldProps & {
  files: UploadedFile[]
  /** What the browser offers to choose, e.g. ".pdf,.jpg,.png". */
  accept?: string
  multiple?: boolean
  /** Where the zone's own form sends a file (see `FileForms`); without it the file belongs to the form around the zone. */
  action?: string
  /** As many as may be: no more can be added. */
  full?: boolean
}

/**
 * A plain file input and what has been uploaded already. With an `action`, "upload" and "remove" send forms of their own; without,
 * they post the form around them with `intent=upload` or `remove=<file id>`.
 */
export function FileZone({ files, accept, multiple, action, full, ...field }: FileZoneProps) {
  const { shell } = useTexts()
  const wires = wired(field)
  const form = action && uploadForm(field.name)
  return (
    <div className={field.error ? 'field wrong' : 'field'} id={full ? wires.id : undefined}>
      <ZoneLabel field={field} input={full ? undefined : wires.id} />
      <Hint id={wires.id} hint={field.hint} />
      <ErrorText id={wires.id} error={field.error} />
      <div className="files">
        {!full && (
          <>
            <input {...wires} type="file" accept={accept} multiple={multiple} form={form} />
            <div className="upload">
              <Button
                look="secondary"
                name={action ? undefined : 'intent'}
                value="upload"
                form={form}
                unchecked
              >
                <Icon name="upload" />
                {shell.upload}
              </Button>
            </div>
          </>
        )}
        {files.length > 0 && (
          <ul className="file-list">
            {files.map(file => (
              <FileRow key={file.id} file={file} />
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}

export type FileFormsProps = {
  zones: Pick<FileZoneProps, 'name' | 'action' | 'files'>[]
  csrf: string
  /** Makes each press of a button one step. */
  command: string
}

/**
 * The forms of zones with an `action`: one file a time, since without script nothing else tells which zone a file is for. They stand
 * before the page's own form, as a form cannot stand in another and the token must be sent before the file.
 */
export function FileForms({ zones, csrf, command }: FileFormsProps) {
  const shared = { csrf, hidden: { command }, className: 'apart', children: null }
  return zones.flatMap(({ name, action, files }) => [
    action && <Form key={name} {...shared} id={uploadForm(name)} action={action} files />,
    ...files.map(
      ({ id, removeAction }) =>
        removeAction && <Form key={id} {...shared} id={removeForm(id)} action={removeAction} />,
    ),
  ])
}

function ZoneLabel({ field, input }: { field: FieldProps; input?: string }) {
  const words = (
    <>
      {field.label}
      <Optional field={field} />
    </>
  )
  return input === undefined ? <p className="label">{words}</p> : <label htmlFor={input}>{words}</label>
}

function FileRow({ file }: { file: UploadedFile }) {
  const { shell } = useTexts()
  const own = file.removeAction !== undefined
  return (
    <li>
      <span className="name">
        <Icon name="file-check" />
        <span>
          {file.name} <span className="soft small number">{sizeText(file.bytes)}</span>
        </span>
      </span>
      {file.href && (
        <a href={file.href} aria-label={shell.previewOf({ name: file.name })}>
          {shell.preview}
        </a>
      )}
      <button
        className="button link"
        type="submit"
        form={own ? removeForm(file.id) : undefined}
        name={own ? undefined : 'remove'}
        value={own ? undefined : file.id}
        formNoValidate
        aria-label={shell.removeOf({ name: file.name })}
      >
        {shell.remove}
      </button>
    </li>
  )
}

function uploadForm(zone: string): string {
  return `upload-${zone}`
}

function removeForm(file: string): string {
  return `remove-${file}`
}
