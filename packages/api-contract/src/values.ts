/** Known values of the closed lists, for completion in tools. The API may send and accept others. */
export * from './generated/values.ts'
