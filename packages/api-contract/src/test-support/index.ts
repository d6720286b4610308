/**
 * For tests of this repository, not published: what `openapi.yaml` has against answers and data, and a browser. Import it
 * as `@filmmakers-sdk/api-contract/test-support`.
 */
export { answerProblems } from './answer-check.ts'
export { chromiumArguments, chromiumPath, hasChromium, missingChromium } from './chromium.ts'
export { poorContrasts, type PageChecks } from './page-checks.ts'
export { problemsOf, validatorOf } from './schema-validator.ts'
