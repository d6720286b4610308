import { html } from 'hono/html'
import { expect, test } from 'vitest'
import type { TranslatedActorProfile } from '@filmmakers-sdk/api-contract'
import { directoryModel, type ListedActor } from '../pages/directory-model.ts'
import { profileModel } from '../pages/profile-model.ts'
import type { TokenPanel } from '../token-panel.ts'
import { directoryView } from './directory.ts'
import { failureView } from './failure.ts'
import type { Html } from './html.ts'
import { introspectionView } from './introspection.ts'
import { layout } from './layout.ts'
import { profileView } from './profile.ts'
import { tokenPanelView } from './token-panel.ts'

const bad = `"'><script>alert(1)</script><img src=x onerror=alert(1)>`

const panel: TokenPanel = {
  kind: 'oauth',
  isSandbox: false,
  variables: [bad],
  baseUrl: bad,
  token: { scope: bad, obtainedAt: 0, expiresAt: 60_000 },
  tokenRequests: 1,
  apiRequests: 1,
  canIntrospect: true,
  now: 30_000,
}

/** Every text of the API, down to the last leaf, is hostile. */
function poisoned(): TranslatedActorProfile {
  const texts =
    'first_name last_name city country about_me about_me_html place_of_birth nationalities gender_new languages'
  const profile = {
    ...Object.fromEntries(
      [...texts.split(' '), 'eye_color', 'dances', 'main_profession', 'figures'].map((name) => [name, bad]),
    ),
    id: 1,
    homepage_url: `javascript:${bad}`,
    filmmakers_url: `https://a.example/${bad}`,
    instagram_username: bad,
    showreels: [{ name: bad, url: `https://a.example/?${bad}`, type: 'video' }],
    talent_agency_connections: [
      {
        talent_agency_name: bad,
        categories: [bad],
        regions: [bad],
        agency_profile_url: `data:text/html,${bad}`,
      },
    ],
    pictures: [
      { versions: { large: `https://a.example/${bad}` }, copyright: bad, main_picture: true },
      { url: `https://a.example/${bad}`, copyright: bad },
    ],
    vita: {
      [bad]: [
        { name: bad, role: bad, role_type: bad, director: bad, station: bad, year_from: bad, info: bad },
      ],
    },
  }
  // What a hostile server sends has no type.
  return JSON.parse(JSON.stringify(profile)) as TranslatedActorProfile
}

const views: [string, () => Html][] = [
  [
    'the grid',
    () => {
      const items: ListedActor[] = [
        {
          id: 1,
          name: bad,
          main_profession: bad,
          age: 1,
          picture_url: `https://a.example/${bad}`,
          main_picture_url_tile: bad,
          picture_copyright: bad,
        },
        {
          id: 2,
          name: bad,
          main_profession: bad,
          age: 1,
          picture_url: null,
          main_picture_url_tile: null,
          picture_copyright: null,
        },
      ]
      return directoryView(directoryModel({ items, total: 99, perPage: 2, page: 2, next: 'x' }, bad))
    },
  ],
  ['a profile', () => profileView(profileModel(poisoned()))],
  ['the token panel', () => tokenPanelView(panel)],
  ['an error', () => failureView({ status: 502, title: bad, message: bad, next: bad, code: bad }, 0)],
  ['the answer about a token', () => introspectionView({ active: true, scope: bad })],
  ['the frame', () => layout({ title: bad, query: bad, panel, content: html`` })],
]

test.each(views)('security 69: texts of the API stay texts in %s', async (_, view) => {
  const markup = String(await view())
  expect(markup).toContain('&lt;script&gt;')
  expect(markup).not.toContain('<script>')
  expect(markup).not.toContain('<img src=x')
  expect(markup).not.toContain(`"'>`)
  expect(markup).not.toMatch(/href="(?!https?:\/\/|\/(?!\/)|#)/)
  // Quotes in texts are escaped, so what stands between quotes is the value of an attribute.
  expect(markup.replaceAll(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\s(?:style|on\w+)=/)
})

test('security 69: HTML of a profile is not used at all, its plain text is', async () => {
  const profile = { ...poisoned(), about_me: 'Rides & fences.', about_me_html: '<p>Something else</p>' }
  const markup = String(await profileView(profileModel(profile)))
  expect(markup).toContain('Rides &amp; fences.')
  expect(markup).not.toContain('Something else')
})
