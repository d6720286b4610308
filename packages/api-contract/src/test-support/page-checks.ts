/** What `poorContrasts` has found on a page. */
export interface PageChecks {
  /** How many pixels the page is wider than its window. */
  overflow: number
  /** Texts whose contrast with what they stand on is below 4.5. */
  poor: string[]
}

/**
 * Runs in a page, by `page.evaluate(poorContrasts, except)`: whether it scrolls sideways, and which texts have less contrast than
 * WCAG 2.2 (1.4.3) asks for.
 *
 * @param except selector of what is decoration
 */
export function poorContrasts(except: string): PageChecks {
  const channels = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number)
  const luminance = (color: string) =>
    channels(color)
      .slice(0, 3)
      .map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4))
      .reduce((sum, value, index) => sum + value * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0)
  const background = (element: Element | null): string => {
    if (element === null) return 'rgb(255, 255, 255)'
    const color = getComputedStyle(element).backgroundColor
    return channels(color)[3] === 0 ? background(element.parentElement) : color
  }
  const ratio = (element: Element) => {
    const [low = 0, high = 0] = [getComputedStyle(element).color, background(element)]
      .map(luminance)
      .toSorted((a, b) => a - b)
    return (high + 0.05) / (low + 0.05)
  }
  const texts = Array.from(document.querySelectorAll('body *')).filter((element) =>
    Array.from(element.childNodes).some((node) => node.nodeType === 3 && node.textContent?.trim() !== ''),
  )
  const poor = texts
    .filter((element) => element.closest(except) === null && ratio(element) < 4.5)
    .map((element) => `${element.textContent} ${ratio(element).toFixed(1)}`)
  return { overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth, poor }
}
