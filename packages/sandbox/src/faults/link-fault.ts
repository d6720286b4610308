import { withoutHeader } from '../answer.ts'
import { oneOf } from '../option-checks.ts'
import type { FaultDefinition } from './behaviour.ts'
import { otherOrigin } from './other-origin.ts'

export type LinkDefect = 'malformed' | 'loop' | 'foreign' | 'missing'

/** A `Link` header (RFC 8288) that leads astray. */
export interface LinkFault {
  kind: 'link'
  /**
   * `malformed`: no link can be read from it. `loop` (default): `next` is the very page it came with. `foreign`: `next` is at
   * another origin (the sandbox under its other name), which must not get the credentials. `missing`: no header, although
   * there are more pages.
   */
  link?: LinkDefect
}

const DEFECTS: readonly LinkDefect[] = ['malformed', 'loop', 'foreign', 'missing']

export const linkFault: FaultDefinition<LinkFault> = {
  options: ['link'],
  purpose: 'Paging gone wrong: a list has to end, and a short one must not pass as the whole.',
  read({ link: given = 'loop' }) {
    const defect = oneOf('link', given, DEFECTS)
    return {
      change(answer, { request, origin }) {
        const headers = withoutHeader(answer.headers, 'link')
        const link = linkHeader(defect, request.url ?? '', origin)
        return { ...answer, headers: link === undefined ? headers : { ...headers, link } }
      },
    }
  },
}

function linkHeader(defect: LinkDefect, path: string, origin: string): string | undefined {
  switch (defect) {
    case 'malformed':
      return '<<>>; rel=next, ;;rel="next"; <' + origin
    case 'loop':
      return `<${origin}${path}>; rel="next"`
    case 'foreign':
      return `<${otherOrigin(origin)}${path}>; rel="next"`
    case 'missing':
      return undefined
  }
}
