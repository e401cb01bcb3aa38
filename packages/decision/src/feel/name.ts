/** The one spelling of a name: single spaces, none around `. / - ' + *` (DMN 1.5, 10.3.1.4). */
export const spelled = (name: string): string =>
  plain.test(name)
    ? name
    : name
        .trim()
        .replace(/\s+/gu, ' ')
        .replace(/ ?(\*\*|[./\-'+*]) ?/g, '$1')

const plain = /^[\p{L}\p{N}_?]+$/u
