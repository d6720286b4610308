/** One option of the command, as its help shows it. */
export interface CommandOption {
  readonly name: string
  /** What its value is; a switch has none. */
  readonly value?: string
  readonly help: string
  readonly default?: string
  /** Whether it may be given several times. */
  readonly multiple?: true
}

/** The options of `npx @filmmakers-sdk/sandbox` and of `filmmakers sandbox`. */
export const COMMAND_OPTIONS: readonly CommandOption[] = [
  { name: 'port', value: 'number', help: 'port to listen on', default: 'any free one' },
  {
    name: 'host',
    value: 'address',
    help: 'address to listen on; with any but 127.0.0.1, others can read its credentials and drive it',
    default: '127.0.0.1',
  },
  { name: 'actors', value: 'number', help: 'how many actors there are, up to 100000', default: '300' },
  {
    name: 'seed',
    value: 'text',
    help: 'the same seed gives the same data and credentials',
    default: 'filmmakers',
  },
  { name: 'hostile-data', help: 'markup, script and other traps in names, texts and links' },
  {
    name: 'flavour',
    value: 'name',
    help: 'doorkeeper: as the real service; strict: by the RFCs',
    default: 'doorkeeper',
  },
  { name: 'rate-limit', value: 'requests', help: 'requests in one window, or off', default: '300' },
  { name: 'rate-window', value: 'seconds', help: 'length of a window', default: '300' },
  { name: 'token-lifetime', value: 'seconds', help: 'how long an access token lives', default: '7200' },
  { name: 'device', help: 'switch the device grant on' },
  { name: 'webhook', value: 'url', help: 'send webhooks there; may be given several times', multiple: true },
  { name: 'webhook-any-host', help: 'allow webhooks to other machines' },
  { name: 'open', help: 'open its page in the browser' },
  { name: 'json', help: 'print addresses and credentials as one line of JSON' },
  { name: 'help', help: 'print help' },
]
