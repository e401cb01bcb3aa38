declare module 'saxen' {
  type Decode = (text: string) => string
  type Context = () => { line: number; column: number; data: string }
  export class Parser {
    on(
      name: 'openTag',
      hook: (
        element: string,
        attributes: () => Record<string, string>,
        decode: Decode,
        selfClosing: boolean,
        context: Context,
      ) => void,
    ): this
    on(name: 'closeTag', hook: (element: string) => void): this
    on(name: 'text', hook: (text: string, decode: Decode) => void): this
    on(name: 'cdata', hook: (text: string) => void): this
    on(name: 'error', hook: (error: Error, context: Context) => void): this
    parse(xml: string): void
  }
}
