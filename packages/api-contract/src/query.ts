/**
 * Query parameters as a caller writes them: arrays may be readonly, and `undefined` is the same as leaving out, whether
 * or not the caller compiles with `exactOptionalPropertyTypes`.
 */
export type Query<T> = { [K in keyof T]: QueryValue<T[K]> | undefined }

type QueryValue<T> = T extends string | number | boolean
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Item[]
    : Query<T>
