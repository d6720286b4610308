/** Does something `times` times, in a loop of its own, so that no loop is shared and slowed down by the others. */
export type Loop = (times: number) => void | Promise<void>

export interface Server {
  tokenUrl: string
  apiUrl: string
}

/** One call of the API, with a token that is there or is requested before; resolves to the status. */
export type Call = () => Promise<number>

/** A login that processes share by a file. */
export interface SharedLogin {
  tokenUrl: string
  /** The library's own, to be filled as it likes. */
  folder: string
}

/** Tokens as a server gives them. */
export interface Tokens {
  access_token: string
  refresh_token: string
  /** Seconds. */
  expires_in: number
}

/** A library that gets tokens, used as its documentation says. */
export interface Peer {
  name: string
  /** Reading a token that is held and valid; the peer's own way to ask for it. */
  cached?: () => Promise<{ awaited?: Loop; synchronous?: Loop }>
  /** Made anew for each scenario, without a token. */
  connect?: (server: Server) => Call | Promise<Call>
  /** A login whose tokens are in a file, where the library or its documentation has a way to keep them there. */
  share?: {
    begin(login: SharedLogin, tokens: Tokens): Promise<void>
    /** Gives the access token, renewed if need be. */
    open(login: SharedLogin): () => Promise<string>
  }
}
