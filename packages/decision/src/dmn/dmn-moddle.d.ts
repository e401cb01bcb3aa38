declare module 'dmn-moddle' {
  export class DmnModdle {
    constructor(packages?: Record<string, unknown>)
    fromXML(
      xml: string,
      type: string,
    ): Promise<{ rootElement: { $type: string; [key: string]: unknown }; warnings: { message: string }[] }>
  }
}
