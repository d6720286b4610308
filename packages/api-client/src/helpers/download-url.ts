import type { Showreel, ShowreelMedium } from '@filmmakers-sdk/api-contract'
import { bestProxy } from './best-proxy.ts'
import { webUrl } from './web-url.ts'

/**
 * Where a medium can be downloaded, in its best quality: only if the person allows that, for the medium and for the showreel it is shown
 * in. `undefined` otherwise: then play it (`bestProxy`, `asset`) without a link or a control to download it.
 *
 * @param showreel the medium is shown in, if it is in one
 */
export function downloadUrl(
  medium: Pick<ShowreelMedium, 'download' | 'proxies' | 'asset'>,
  showreel?: Pick<Showreel, 'download'>,
): string | undefined {
  if (!medium.download || showreel?.download === false) return undefined
  return bestProxy(medium)?.url ?? webUrl(medium.asset)
}
