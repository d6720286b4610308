import { createHash } from 'node:crypto'
import { createFilmmakersClient } from '@filmmakers-sdk/api-client'
import { apiKey } from '@filmmakers-sdk/auth-core'
import { createOAuthClient } from '@filmmakers-sdk/auth-core/oauth'
import { startSandbox } from '@filmmakers-sdk/sandbox'
import type { Context } from '../context.ts'
import { unlessInterrupted } from '../interruption.ts'
import { cell } from '../output/cell.ts'
import { painter } from '../output/paint.ts'
import { table } from '../output/table.ts'
import { duration, instant } from '../output/time.ts'
import { truncate } from '../output/truncate.ts'
import { nextSteps } from './tour-next-steps.ts'

const listed = { fields: ['name', 'gender_new', 'age', 'main_profession'], per_page: 8 } as const

/** From credentials to actors, each step shown with what it brought. */
export async function runTour(context: Context): Promise<void> {
  const { stdout, signal } = context
  const paint = painter(stdout)
  const say = (text: string) => stdout.write(`${text}\n`)
  const step = (title: string) => say(`\n${paint('bold', title)}`)
  const fact = (name: string, value: unknown) => say(`  ${paint('dim', name.padEnd(14))} ${cell(value)}`)
  const width = stdout.columns

  await using sandbox = await startSandbox()
  context.bypassProxy('127.0.0.1')
  await say(
    `${paint('bold', 'filmmakers-sdk')}: from credentials to actors. Unofficial, not affiliated with Filmmakers.`,
  )
  await say(
    `A sandbox with invented people runs at ${paint('cyan', sandbox.url)}; nothing leaves this machine.`,
  )

  const oauth = createOAuthClient({
    issuer: sandbox.issuer,
    clientId: sandbox.clientId,
    clientSecret: sandbox.clientSecret,
  })
  await step('1. Discovery: the server says where everything is')
  const metadata = await unlessInterrupted(oauth.discover(), signal)
  await fact('document', oauth.discoveryUrl)
  await fact('issuer', metadata.issuer)
  await fact('token', metadata.token_endpoint)
  await fact('introspection', metadata.introspection_endpoint)
  await fact('grants', metadata.grant_types_supported)

  await step('2. A token: client credentials, fetched once, renewed by itself')
  const strategy = oauth.clientCredentials({ scope: 'public' })
  const token = await strategy.getToken({ signal })
  await fact('access token', describeSecret(token.accessToken))
  await fact('type', token.tokenType)
  await fact('scope', token.scope)
  await fact(
    'remaining life',
    token.expiresAt === undefined ? 'unknown' : duration(token.expiresAt - context.now()),
  )

  await step('3. Introspection: what the server says about it')
  const { active, exp, scope } = await unlessInterrupted(oauth.introspect(token.accessToken), signal)
  await fact('active', active ? 'yes' : 'no')
  await fact('scope', scope)
  await fact('ends', exp === undefined ? undefined : instant(exp * 1000, context.now()))

  await step('4. Actors, with the token')
  const byToken = createFilmmakersClient({ auth: strategy, baseUrl: sandbox.baseUrl })
  const page = await byToken.actorProfiles.list(listed, { signal })
  const head = ['id', ...listed.fields].map((name) => name.replaceAll('_', ' ').toUpperCase())
  const rows = page.items.map(({ id, ...actor }) => [
    cell(id),
    ...listed.fields.map((field) => cell(actor[field])),
  ])
  await stdout.write(indent(table(head, rows, { width: width - 2, heading: (text) => paint('dim', text) })))
  await say(`  ${page.items.length} of ${page.total ?? 'unknown'} actors.`)

  const [first] = page.items
  if (first !== undefined) {
    await step('5. One profile')
    const actor = await byToken.actorProfiles.get(first.id, {}, { signal })
    await fact('name', `${actor.first_name} ${actor.last_name}`)
    await fact('lives in', [actor.city, actor.country].filter(Boolean))
    await fact('acting age', [actor.acting_age_from, actor.acting_age_to].filter(Boolean).join(' to '))
    await fact('languages', truncate(cell(actor.languages), width - 17))
    await fact('pictures', actor.pictures.length)
    await fact('credits', Object.values(actor.vita).flat().length)
    await fact(
      'agency',
      actor.talent_agency_connections.map((agency) => agency.talent_agency_name),
    )
  }

  await step('6. The same list, by API key')
  const byKey = createFilmmakersClient({ auth: apiKey(sandbox.apiKey), baseUrl: sandbox.baseUrl })
  const again = await byKey.actorProfiles.list(listed, { signal })
  const same = again.items.map(({ id }) => id).join() === page.items.map(({ id }) => id).join()
  await fact('header', 'Authorization: Token token=[redacted]')
  await fact(
    'answer',
    `${again.items.length} of ${again.total ?? 'unknown'} actors, ${same ? 'the same' : 'others'}`,
  )

  await step('Try next')
  for (const line of nextSteps(context.env)) await say(line === '' ? '' : `  ${line}`)
}

/** Enough to tell two tokens apart, and nothing to use. */
function describeSecret(secret: string): string {
  const fingerprint = createHash('sha256').update(secret).digest('hex').slice(0, 8)
  return `[redacted] (${secret.length} characters, SHA-256 begins with ${fingerprint})`
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ')
}
