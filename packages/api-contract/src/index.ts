/** Types of the API's answers, parameters and ids, one for each schema of openapi.yaml. */
export type * from './generated/types.ts'
export type { Id } from './id.ts'
