/**
 * For tests of this repository, not published: what `openapi.yaml` has against answers and data. Import it as
 * `@filmmakers-sdk/api-contract/test-support`.
 */
export { answerProblems } from './answer-check.ts'
export { problemsOf, validatorOf } from './schema-validator.ts'
