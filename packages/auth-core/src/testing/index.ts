export { createManualClock, type ManualClock } from './manual-clock.ts'
export {
  tokenStoreContract,
  type TokenStoreCheck,
  type TokenStoreContractOptions,
} from './token-store-contract.ts'
