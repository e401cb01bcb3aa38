/** A name fit to be shown and to be offered for saving: no path, no control or direction characters, at most 120 characters. */
export function plainFileName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '')
    .replace(/^\.+/, '')
    .trim()
  if (plain === '') return 'file'
  const characters = [...plain]
  if (characters.length <= 120) return plain
  const ending = plain.includes('.') ? plain.slice(plain.lastIndexOf('.')).slice(0, 10) : ''
  return characters.slice(0, 120 - ending.length).join('') + ending
}

/** The ending in lower case, `jpeg` told as `jpg`; '' without one. */
export function extensionOf(name: string): string {
  const ending = name.includes('.') ? name.slice(name.lastIndexOf('.') + 1).toLowerCase() : ''
  return ending === 'jpeg' ? 'jpg' : ending
}

/** RFC 6266: a fallback in ASCII and the name itself in UTF-8. */
export function contentDisposition(kind: 'inline' | 'attachment', name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\]/g, '_')
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, percent)}`
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}
