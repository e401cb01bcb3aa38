/**
 * An expected refusal, for the person in front of the screen. Platform texts turn the code into a sentence in
 * both languages; `path` is the key of the field or the id of the material it is about.
 */
export type Problem = { code: string; path?: string; params?: Record<string, string | number> }
