/* global document */

/** The one element a page has of these. */
export function one(selector) {
  const element = document.querySelector(selector)
  if (element === null) throw new Error(`The page has no ${selector}`)
  return element
}

/** An element with properties and children. Text is set as text: nothing of a request becomes HTML. */
export function element(name, properties = {}, ...children) {
  const { dataset = {}, ...rest } = properties
  const made = Object.assign(document.createElement(name), rest)
  Object.assign(made.dataset, dataset)
  made.append(...children)
  return made
}

export function chip(text, tone) {
  return element('span', { className: 'chip', dataset: { tone } }, text)
}

export function row(...cells) {
  return element('tr', {}, ...cells.map((cell) => element('td', {}, cell)))
}

/** Replaces the children only when what they show has changed: a new button would lose the focus. */
export function show(parent, key, make) {
  const shown = JSON.stringify(key)
  if (parent.dataset.shown === shown) return
  parent.dataset.shown = shown
  parent.replaceChildren(...make())
}
