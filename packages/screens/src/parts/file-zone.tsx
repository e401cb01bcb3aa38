import { Icon } from '../icon.tsx'
import { sizeText } from '../numbers.ts'
import { useTexts } from '../text.ts'
import { Button } from './button.tsx'
import { ErrorText, type FieldProps, Hint, Optional, wired } from './field.tsx'

export type UploadedFile = { id: string; name: string; bytes: number; href?: string }

export type FileZoneProps = FieldProps & {
  files: UploadedFile[]
  /** What the browser offers to choose, e.g. ".pdf,.jpg,.png". */
  accept?: string
  multiple?: boolean
}

/**
 * A plain file input and what has been uploaded already. Without script "upload" posts the form with `intent=upload`,
 * and "remove" posts `remove=<file id>`.
 */
export function FileZone({ files, accept, multiple, ...field }: FileZoneProps) {
  const { shell } = useTexts()
  const wires = wired(field)
  return (
    <div className={field.error ? 'field wrong' : 'field'}>
      <label htmlFor={wires.id}>
        {field.label}
        <Optional field={field} />
      </label>
      <Hint id={wires.id} hint={field.hint} />
      <ErrorText id={wires.id} error={field.error} />
      <div className="files">
        <input {...wires} type="file" accept={accept} multiple={multiple} />
        <div className="upload">
          <Button look="secondary" name="intent" value="upload" unchecked>
            <Icon name="upload" />
            {shell.upload}
          </Button>
        </div>
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

function FileRow({ file }: { file: UploadedFile }) {
  const { shell } = useTexts()
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
        name="remove"
        value={file.id}
        formNoValidate
        aria-label={shell.removeOf({ name: file.name })}
      >
        {shell.remove}
      </button>
    </li>
  )
}
