import { type Sandbox, startSandbox } from '@filmmakers-sdk/sandbox'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filmmakers, type Result } from './support/command.ts'
import { onTerminal } from './support/context.ts'

let sandbox: Sandbox
let oauth: Readonly<Record<string, string>>
let key: Readonly<Record<string, string>>

beforeAll(async () => {
  sandbox = await startSandbox({ actors: 30, rateLimit: false })
  const base = { FILMMAKERS_BASE_URL: sandbox.baseUrl }
  oauth = { ...base, FILMMAKERS_CLIENT_ID: sandbox.clientId, FILMMAKERS_CLIENT_SECRET: sandbox.clientSecret }
  key = { ...base, FILMMAKERS_API_KEY: sandbox.apiKey }
})
afterAll(() => sandbox.close())

/** What a command printed as JSON; nothing but it may be on standard output. */
function json({ code, stdout, stderr }: Result): unknown {
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout)
}

/** The query of the latest request for the list. */
function lastQuery(): Record<string, string> {
  const path = sandbox.log.entries().findLast((entry) => entry.path.includes('/actor_profiles'))?.path ?? ''
  return Object.fromEntries(new URL(path, sandbox.url).searchParams)
}

describe('auth', () => {
  test('token prints the token and nothing else, and the API takes it', async () => {
    const { code, stdout, stderr } = await filmmakers(['auth', 'token'], { env: oauth })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^\S{20,}\n$/)
    const response = await fetch(`${sandbox.baseUrl}actor_profiles`, {
      headers: { authorization: `Bearer ${stdout.trim()}` },
    })
    expect(response.status).toBe(200)
  })

  test('token --json has type, scope and end', async () => {
    const set = json(await filmmakers(['auth', 'token', '--json'], { env: oauth })) as Record<string, string>
    expect(Object.keys(set)).toEqual(['access_token', 'token_type', 'scope', 'expires_at'])
    expect(set).toMatchObject({ token_type: 'Bearer', scope: 'public' })
    expect(Date.parse(set['expires_at'] ?? '')).toBeGreaterThan(Date.now() + 3_600_000)
  })

  test('token gives back a token of the environment, and has none for an API key', async () => {
    const token = 'given-from-outside'
    const [given, none] = await Promise.all([
      filmmakers(['auth', 'token'], {
        env: { ...key, FILMMAKERS_API_KEY: '', FILMMAKERS_ACCESS_TOKEN: token },
      }),
      filmmakers(['auth', 'token'], { env: key }),
    ])
    expect(given).toMatchObject({ code: 0, stdout: `${token}\n` })
    expect(none).toMatchObject({ code: 2, stdout: '' })
    expect(none.stderr).toContain('An API key has no token')
  })

  test('introspect asks about its own token', async () => {
    const [people, programs] = await Promise.all([
      filmmakers(['auth', 'introspect'], { env: oauth }),
      filmmakers(['auth', 'introspect', '--json'], { env: oauth }),
    ])
    expect(people.stdout).toMatch(/^active\ttrue$/m)
    expect(people.stdout).toMatch(/^exp\t\d{4}-\d\d-\d\dT\S+ \(in (2 h|1 h 59 min)\)$/m)
    const answer = json(programs) as { exp: number }
    expect(answer).toMatchObject({ active: true, scope: 'public', client_id: sandbox.clientId })
    expect(answer.exp).toBeTypeOf('number')
  })

  test('introspect --stdin asks about the token in the pipe', async () => {
    const { stdout: token } = await filmmakers(['auth', 'token'], { env: oauth })
    const ask = (stdin: string, env = oauth) =>
      filmmakers(['auth', 'introspect', '--stdin', '--json'], { env, stdin })
    const [own, unknown, empty, two] = await Promise.all([
      ask(token),
      ask('not-a-token\n'),
      ask('\n'),
      ask('one\ntwo\n'),
    ])
    expect(json(own)).toMatchObject({ active: true })
    expect(json(unknown)).toEqual({ active: false })
    expect(empty).toMatchObject({ code: 2, stdout: '' })
    expect(two).toMatchObject({ code: 2, stdout: '' })
    expect(two.stderr).not.toMatch(/one\b.*two/s)
  })

  test('introspect needs an OAuth client, and says so', async () => {
    const withKey = await filmmakers(['auth', 'introspect'], { env: key })
    expect(withKey.code).toBe(2)
    expect(withKey.stderr).toContain('FILMMAKERS_CLIENT_ID')
    const both = await filmmakers(['auth', 'introspect'], {
      env: { ...oauth, ...key, FILMMAKERS_AUTH: 'key' },
    })
    expect(both.code).toBe(2)
    expect(both.stderr).toContain('FILMMAKERS_AUTH=oauth')
  })

  test('introspect can ask about an access token of the environment, with client credentials beside it', async () => {
    const { stdout: token } = await filmmakers(['auth', 'token'], { env: oauth })
    const env = { ...oauth, FILMMAKERS_ACCESS_TOKEN: token.trim(), FILMMAKERS_AUTH: 'token' }
    const [introspection, status] = await Promise.all([
      filmmakers(['auth', 'introspect', '--json'], { env }),
      filmmakers(['auth', 'status'], { env }),
    ])
    expect(json(introspection)).toMatchObject({ active: true })
    expect(status.stdout).toMatch(/^strategy\taccess token\nsource\tFILMMAKERS_ACCESS_TOKEN$/m)
    expect(status.stdout).toMatch(/^expires\t\d{4}-/m)
  })

  test('security 64: a token as an argument is a usage error that does not repeat it', async () => {
    const secret = 'eyJhbGciOiJub25lIn0'
    const { code, stdout, stderr } = await filmmakers(['auth', 'introspect', secret], { env: oauth })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('--stdin')
    expect(stderr).not.toContain(secret)
  })

  test('status shows strategy, source, end and what the API says, and sends the documented HEAD request', async () => {
    sandbox.log.clear()
    const [byOauth, byKey] = await Promise.all([
      filmmakers(['auth', 'status'], { env: oauth }),
      filmmakers(['auth', 'status'], { env: key }),
    ])
    expect(byOauth.stdout).toMatch(/^strategy\tOAuth client credentials\n/)
    expect(byOauth.stdout).toContain('source\tFILMMAKERS_CLIENT_ID, FILMMAKERS_CLIENT_SECRET\n')
    expect(byOauth.stdout).toContain(`discovery_url\t${sandbox.discoveryUrl}\n`)
    expect(byOauth.stdout).toMatch(/^expires\t\S+ \(in (2 h|1 h 59 min)\)\nscope\tpublic$/m)
    expect(byOauth.stdout).toContain('api\taccepts the credentials (HEAD actor_profiles: 200)\n')
    expect(byKey.stdout).toMatch(/^strategy\tAPI key\nsource\tFILMMAKERS_API_KEY$/m)
    expect(byKey.stdout).toContain('expires\tnever by itself\n')
    expect(sandbox.log.count({ method: 'HEAD', path: '/api/v1/actor_profiles' })).toBe(2)
  })

  test('status --json is made for programs', async () => {
    expect(json(await filmmakers(['auth', 'status', '--json'], { env: key }))).toEqual({
      strategy: 'key',
      source: ['FILMMAKERS_API_KEY'],
      base_url: sandbox.baseUrl,
      api: { accepted: true, status: 200 },
    })
  })

  test('status shows what it knows also when the API refuses, and fails', async () => {
    const env = { ...key, FILMMAKERS_API_KEY: 'wrong-key' }
    const [text, data] = await Promise.all([
      filmmakers(['auth', 'status'], { env }),
      filmmakers(['auth', 'status', '--json'], { env }),
    ])
    expect(text.code).toBe(4)
    expect(text.stdout).toMatch(/^strategy\tAPI key$[^]*^api\tthe credentials are refused$/m)
    expect(text.stderr).toMatch(/^Error: .*401[^]*^Code: authentication$[^]*^Next: /m)
    expect(JSON.parse(data.stdout)).toMatchObject({ api: { accepted: false } })
    expect(data.code).toBe(4)
  })

  test('status of refused credentials says what to change, and not to ask for the status', async () => {
    const base = { FILMMAKERS_BASE_URL: sandbox.baseUrl }
    const [byKey, byToken] = await Promise.all([
      filmmakers(['auth', 'status'], { env: { ...base, FILMMAKERS_API_KEY: 'wrong-key' } }),
      filmmakers(['auth', 'status'], { env: { ...base, FILMMAKERS_ACCESS_TOKEN: 'wrong-token' } }),
    ])
    expect(byKey.stderr).toMatch(/^Next: .*FILMMAKERS_API_KEY/m)
    expect(byToken.stderr).toMatch(/^Next: .*FILMMAKERS_ACCESS_TOKEN/m)
    // Twice: the client replaces a refused token once.
    sandbox.faults.respond({ status: 401, times: 2, path: /actor_profiles/ })
    const byClient = await filmmakers(['auth', 'status'], { env: oauth })
    sandbox.faults.clear()
    expect(byClient.stderr).toMatch(/^Next: .*FILMMAKERS_BASE_URL and FILMMAKERS_ISSUER/m)
    for (const { code, stderr } of [byKey, byToken, byClient]) {
      expect(code).toBe(4)
      expect(stderr).not.toContain('auth status')
    }
  })
})

describe('actors list', () => {
  test('tab-separated without heading in a pipe, the columns asked for', async () => {
    const { code, stdout, stderr } = await filmmakers(['actors', 'list', '--fields', 'name,age,id'], {
      env: key,
    })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const rows = stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'))
    expect(rows).toHaveLength(30)
    for (const row of rows) expect(row).toHaveLength(3)
    expect(rows[0]?.[0]).toBe('1001')
  })

  test('a table on a terminal, with the total beside it', async () => {
    const { code, stdout, stderr } = await onTerminal(['actors', 'list', '--per-page', '4'], key, 60)
    expect(code).toBe(0)
    const lines = stdout.trimEnd().split('\n')
    expect(lines[0]).toMatch(/^ID +NAME +GENDER +AGE +MAIN PROFESSION$/)
    expect(lines).toHaveLength(5)
    expect(stderr).toBe('4 of 30 actors. Next: --page 2, or --all for all.\n')
  })

  test('every option arrives at the API under its name', async () => {
    const options = [
      ['--page', '2'],
      ['--per-page', '3'],
      ['--fields', 'name,updated_at'],
      ['--query', 'anna müller'],
      ['--gender', 'female'],
      ['--languages', 'deu, eng'],
      ['--acting-age-from', '0'],
      ['--acting-age-to', '99'],
      ['--updated-since', '2001-02-03'],
      ['--pictures'],
      ['--order', 'last_name'],
      ['--direction', 'desc'],
    ].flat()
    const { code } = await filmmakers(['actors', 'list', ...options], { env: key })
    expect(code).toBe(0)
    expect(lastQuery()).toEqual({
      page: '2',
      per_page: '3',
      fields: 'name,updated_at',
      q: 'anna müller',
      gender: 'female',
      languages: 'deu,eng',
      'acting_age[gte]': '0',
      'acting_age[lte]': '99',
      'updated_at[gte]': '981158400',
      include_picture: 'true',
      order: 'last_name',
      direction: 'desc',
    })
  })

  test('without options only the default fields are asked for: the page size is the server’s', async () => {
    await filmmakers(['actors', 'list'], { env: key })
    expect(lastQuery()).toEqual({ fields: 'name,gender,age,main_profession' })
  })

  test('--pictures adds the address and whom to name', async () => {
    const { stdout } = await filmmakers(
      ['actors', 'list', '--pictures', '--fields', 'name', '--per-page', '1', '--page', '1'],
      {
        env: key,
      },
    )
    expect(stdout).toMatch(/^1001\t[^\t]+\thttp:\S+\t[^\t]*\n$/)
  })

  test('--json gives records as the API gives them, one a line', async () => {
    const result = await filmmakers(['actors', 'list', '--json', '--fields', 'languages'], { env: key })
    const records = json(result) as Record<string, unknown>[]
    expect(records).toHaveLength(30)
    expect(Object.keys(records[0] ?? {}).sort()).toEqual(['id', 'languages'])
    expect(result.stdout.trimEnd().split('\n')).toHaveLength(32)
  })

  test('security 57: a first page that is not all says so in a pipe, too', async () => {
    const some = await filmmakers(['actors', 'list', '--per-page', '4'], { env: key })
    expect(some.stderr).toBe('4 of 30 actors. Next: --page 2, or --all for all.\n')
    const asked = await filmmakers(['actors', 'list', '--per-page', '4', '--page', '1'], { env: key })
    expect(asked.stderr).toBe('')
  })

  test('--all follows every page', async () => {
    const [records, table] = await Promise.all([
      filmmakers(['actors', 'list', '--all', '--per-page', '7', '--json'], { env: key }),
      onTerminal(['actors', 'list', '--all', '--per-page', '7'], key),
    ])
    expect(new Set((json(records) as { id: number }[]).map(({ id }) => id)).size).toBe(30)
    expect(table.stdout.trimEnd().split('\n')).toHaveLength(31)
    expect(table.stderr).toMatch(/7 of 30 actors …[^]*30 actors\.\n$/)
  })

  test('progress does not erase records that are written to the same terminal', async () => {
    const { stdout, stderr } = await onTerminal(['actors', 'list', '--all', '--per-page', '7', '--json'], key)
    expect(JSON.parse(stdout)).toHaveLength(30)
    expect(stderr).toBe('30 actors.\n')
  })

  test.each([['--page', '1'], ['--all']])(
    'a misspelt field (%s), which the API ignores, is named beside the output, with the one that was meant',
    async (...page) => {
      const ask = (...fields: string[]) =>
        filmmakers(['actors', 'list', ...page, '--fields', fields.join(), '--json'], { env: key })
      const [near, several, unlike, right] = await Promise.all([
        ask('nmae', 'age'),
        ask('firstName', 'langauges'),
        ask('shoes', 'eyJhbGciOiJub25lIn0'),
        ask('id', 'name', 'representative'),
      ])
      expect(near.stderr).toBe('No actor came with nmae. Did you mean name?\n')
      expect(several.stderr).toBe(
        'No actor came with firstName, langauges. Did you mean first_name, languages?\n',
      )
      expect(unlike.stderr).toBe(
        'No actor came with shoes, a field that was asked for. See the fields there are: filmmakers actors list --help\n',
      )
      expect(right.stderr).toBe('')
      for (const { code, stdout } of [near, several, unlike, right]) {
        expect(code).toBe(0)
        expect(JSON.parse(stdout)).toHaveLength(30)
      }
    },
  )

  test('a field that is new to the command is none that is misspelt', async () => {
    const body = '[{"id":1,"shoe_size":44},{"id":2}]'
    sandbox.faults.respond({
      status: 200,
      headers: { 'content-type': 'application/json' },
      body,
      path: /actor_profiles/,
    })
    const { stdout, stderr } = await filmmakers(['actors', 'list', '--fields', 'shoe_size'], { env: key })
    sandbox.faults.clear()
    expect({ stdout, stderr }).toEqual({ stdout: '1\t44\n2\t\n', stderr: '' })
  })

  test('an empty list says nothing about fields', async () => {
    const { stderr } = await filmmakers(['actors', 'list', '--page', '9', '--fields', 'nmae'], { env: key })
    expect(stderr).toBe('')
  })

  test('--all and --page exclude each other', async () => {
    const { code, stderr } = await filmmakers(['actors', 'list', '--all', '--page', '2'], { env: key })
    expect(code).toBe(2)
    expect(stderr).toContain('exclude each other')
  })

  test('an empty list is an empty list', async () => {
    const none = ['actors', 'list', '--page', '9']
    const [tabs, records] = await Promise.all([
      filmmakers(none, { env: key }),
      filmmakers([...none, '--json'], { env: key }),
    ])
    expect(tabs).toMatchObject({ code: 0, stdout: '' })
    expect(json(records)).toEqual([])
  })

  test('a page size above the highest is refused before anything is sent', async () => {
    const { code, stderr } = await filmmakers(['actors', 'list', '--per-page', '1001'], { env: key })
    expect(code).toBe(2)
    expect(stderr).toContain('Code: invalid_value')
    expect(stderr).toContain('from 1 to 1000')
  })
})

describe('actors list, of what would silently find everybody, or nobody', () => {
  test.each([
    ['--gender', 'Female'],
    ['--gender', 'foo'],
    ['--languages', 'de'],
    ['--languages', 'deu,german'],
  ])('%s %s is an error', async (...option) => {
    const { code, stdout, stderr } = await filmmakers(['actors', 'list', ...option], { env: key })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('Code: invalid_value')
  })
})

test.each([
  ['actors', 'get', '1001'],
  ['attributes', 'get', 'dances'],
])('%s %s in a language there is not is an error', async (...command) => {
  const { code, stderr } = await filmmakers([...command, '--locale', 'xx'], { env: key })
  expect(code).toBe(2)
  expect(stderr).toContain('Code: invalid_value')
})

describe('actors get', () => {
  test('shows everything, in two columns on a terminal and as name, tab, value in a pipe', async () => {
    const [people, programs] = await Promise.all([
      onTerminal(['actors', 'get', '1001'], key),
      filmmakers(['actors', 'get', '1001'], { env: key }),
    ])
    expect(people.stdout).toMatch(/^id {2,}1001\nfirst_name {2,}\S/)
    expect(programs.stdout).toMatch(/^id\t1001\nfirst_name\t\S/)
  })

  test('--json is the record as it is, --translate and --locale change it', async () => {
    const plain = await filmmakers(['actors', 'get', '1001', '--json'], { env: key })
    expect(lastQuery()).toEqual({})
    const options = ['--json', '--translate', '--locale', 'de']
    const translated = await filmmakers(['actors', 'get', '1001', ...options], { env: key })
    expect(lastQuery()).toEqual({ enum: 'translate', locale: 'de' })
    expect(json(plain)).toMatchObject({ id: 1001, vita: expect.any(Object) as unknown })
    expect(json(translated)).toMatchObject({ id: 1001, professions: expect.any(String) as unknown })
  })

  test('what is gone, merged or unknown is exit code 3 with what to do', async () => {
    const [deleted, merged, unknown] = await Promise.all(
      ['901', '951', '999999'].map((id) => filmmakers(['actors', 'get', id], { env: key })),
    )
    expect(deleted).toMatchObject({ code: 3, stdout: '' })
    expect(deleted?.stderr).toContain('Code: deleted')
    expect(merged).toMatchObject({ code: 3, stdout: '' })
    expect(merged?.stderr).toMatch(/Code: merged\nNext: Use id 1001/)
    expect(unknown).toMatchObject({ code: 3, stdout: '' })
    expect(unknown?.stderr).toMatch(/Code: not_found\n[^]*Next: Check the id, and that FILMMAKERS_BASE_URL/)
  })
})

describe('attributes', () => {
  test('list prints the names', async () => {
    const [tabs, data, people] = await Promise.all([
      filmmakers(['attributes', 'list'], { env: key }),
      filmmakers(['attributes', 'list', '--json'], { env: key }),
      onTerminal(['attributes', 'list'], key),
    ])
    const names = json(data) as string[]
    expect(names).toContain('dances')
    expect(tabs.stdout).toBe(`${names.join('\n')}\n`)
    expect(people.stdout).toBe(`NAME\n${names.join('\n')}\n`)
  })

  test('get prints keys and labels, in the language asked for', async () => {
    const [tabs, english, german, unknown] = await Promise.all([
      filmmakers(['attributes', 'get', 'dances'], { env: key }),
      filmmakers(['attributes', 'get', 'dances', '--json'], { env: key }),
      filmmakers(['attributes', 'get', 'dances', '--json', '--locale', 'de'], { env: key }),
      filmmakers(['attributes', 'get', 'no_such_list'], { env: key }),
    ])
    const labels = json(english) as Record<string, string>
    expect(tabs.stdout.split('\n')[0]).toBe(Object.entries(labels)[0]?.join('\t'))
    expect(Object.keys(json(german) as object)).toEqual(Object.keys(labels))
    expect(german.stdout).not.toBe(english.stdout)
    expect(unknown).toMatchObject({ code: 3, stdout: '' })
  })

  test('an unknown list: where the names are, and the one that was meant', async () => {
    const [unlike, near] = await Promise.all([
      filmmakers(['attributes', 'get', 'foo'], { env: key }),
      filmmakers(['attributes', 'get', 'dnaces'], { env: key }),
    ])
    expect(unlike.stderr).toMatch(/^Next: See the names of all lists: filmmakers attributes list\./m)
    expect(near.stderr).toContain('Next: Did you mean dances? See')
    for (const { stderr } of [unlike, near]) expect(stderr).not.toContain('the id')
  })

  test('what is no name is neither sent nor repeated', async () => {
    sandbox.log.clear()
    const { code, stderr } = await filmmakers(['attributes', 'get', 'eyJh.bGci'], { env: key })
    expect(code).toBe(2)
    expect(stderr).not.toContain('eyJh')
    expect(sandbox.log.count({ path: /eyJh/ })).toBe(0)
  })
})

describe('failures', () => {
  test('a used-up quota is exit code 5 with one next step, and --max-wait has it waited for', async () => {
    const reset = Math.floor(Date.now() / 1000) + 3600
    const throttled = { status: 429, headers: { 'ratelimit-reset': String(reset) }, body: 'Throttled' }
    sandbox.faults.respond({ ...throttled, path: /actor_profiles/ })
    const { code, stdout, stderr } = await filmmakers(['actors', 'list'], { env: key })
    sandbox.faults.clear()
    expect({ code, stdout }).toEqual({ code: 5, stdout: '' })
    expect(stderr.match(/^Next: .*$/gm)).toEqual([expect.stringContaining('--max-wait 300')])

    sandbox.faults.respond({ ...throttled, headers: { 'retry-after': '0' }, path: /actor_profiles/ })
    const waited = await filmmakers(['actors', 'list', '--max-wait', '30'], { env: key })
    sandbox.faults.clear()
    expect(waited.code).toBe(0)
  })

  test('a service that fails is exit code 1, also with an empty body', async () => {
    sandbox.faults.respond({
      path: '/api/v1/attributes',
      status: 500,
      times: 3,
      headers: { 'content-type': 'text/html' },
    })
    const { code, stdout, stderr } = await filmmakers(['attributes', 'list'], { env: key })
    sandbox.faults.clear()
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('Code: server_error')
  })

  test('nobody there is exit code 6', async () => {
    // Whatever the tests start listens on 127.0.0.1, and may take a port as soon as it is free.
    const FILMMAKERS_BASE_URL = sandbox.baseUrl.replace('127.0.0.1', '[::1]')
    const [api, token] = await Promise.all([
      filmmakers(['attributes', 'list'], { env: { ...key, FILMMAKERS_BASE_URL } }),
      filmmakers(['auth', 'token'], { env: { ...oauth, FILMMAKERS_BASE_URL } }),
    ])
    expect(api.code).toBe(6)
    expect(api.stderr).toContain('FILMMAKERS_BASE_URL')
    expect(token.code).toBe(6)
  })

  test('a token that died early is replaced within the command', async () => {
    const { stdout: token } = await filmmakers(['auth', 'token'], { env: oauth })
    sandbox.faults.revokeTokens()
    const env = { ...key, FILMMAKERS_API_KEY: '', FILMMAKERS_ACCESS_TOKEN: token.trim() }
    const [given, own] = await Promise.all([
      filmmakers(['actors', 'list'], { env }),
      filmmakers(['actors', 'list'], { env: oauth }),
    ])
    expect(given.code).toBe(4)
    expect(given.stderr).toContain('was revoked')
    expect(own.code).toBe(0)
  })
})
