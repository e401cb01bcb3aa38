/** The notices that days were decided by, numbered in the order in which they are met. */
export class Notices {
  readonly #texts: string[] = []

  /** The number of a notice, from 1. */
  number(text: string): number {
    const at = this.#texts.indexOf(text)
    return at === -1 ? this.#texts.push(text) : at + 1
  }

  /** A notice that is known by its address is a link. */
  listed(): { text: string; href?: string }[] {
    return this.#texts.map(text => (/^https?:\/\/\S+$/u.test(text) ? { text, href: text } : { text }))
  }
}
