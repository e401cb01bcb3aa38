/** Files by path, as they come from a disk, an archive or the store. */
export type Files = ReadonlyMap<string, string | Uint8Array>

/** The file as text, LF line ends, without a byte order mark; null when there is none. */
export function textOf(files: Files, path: string): string | null {
  const content = files.get(path)
  if (content === undefined) return null
  const text = typeof content === 'string' ? content : new TextDecoder('utf-8').decode(content)
  return text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
}

/** The files below a folder, with their paths relative to it. */
export function below(files: Files, folder: string): Map<string, string | Uint8Array> {
  const prefix = `${folder}/`
  return new Map(
    [...files]
      .filter(([path]) => path.startsWith(prefix))
      .map(([path, content]) => [path.slice(prefix.length), content]),
  )
}

export function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}
