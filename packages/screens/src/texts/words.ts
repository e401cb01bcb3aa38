/** The same keys as the Chinese tree, any words: what an English area must be. A missing or surplus key does not compile. */
export type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> }
