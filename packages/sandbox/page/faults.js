/* global document */
import { command } from './admin.js'
import { element, one, show } from './dom.js'

export function showFaults({ faults }, refresh) {
  show(one('[data-planned]'), faults, () =>
    faults.map(({ id, fault: { kind, path, pattern, method, probability, ...options }, met, left }) => {
      delete options.times
      delete options.seed
      const remove = element('button', { type: 'button', className: 'quiet' }, 'Forget')
      remove.setAttribute('aria-label', `Forget ${kind}`)
      remove.addEventListener('click', async () => {
        await command('faults/remove', { id }, 'Forgotten.')
        refresh()
      })
      const where = path ?? (pattern === undefined ? 'any path' : `paths like ${pattern}`)
      const facts = [
        ...Object.entries(options).map(([name, value]) => `${name} ${JSON.stringify(value)}`),
        method === undefined ? where : `${method} ${where}`,
        probability === undefined
          ? `${left} to go`
          : `each with a chance of ${Math.round(probability * 100)} %`,
        `met ${met}`,
      ]
      return element('li', {}, element('strong', {}, kind), element('span', {}, facts.join(' · ')), remove)
    }),
  )
}

function matching() {
  const { times, pattern, chance } = one('[data-matching]').elements
  return {
    ...(chance.value === '' ? { times: Number(times.value) } : { probability: Number(chance.value) / 100 }),
    ...(pattern.value !== '' && { pattern: pattern.value }),
  }
}

function optionsOf(form) {
  const fields = Array.from(form.elements).filter(({ name }) => name)
  return Object.fromEntries(
    fields.map(({ name, value, dataset }) => [name, 'json' in dataset ? JSON.parse(value) : value]),
  )
}

export function wireFaults(refresh) {
  one('[data-matching]').addEventListener('submit', (event) => {
    event.preventDefault()
  })
  for (const form of document.querySelectorAll('[data-fault]')) {
    form.addEventListener('submit', async (event) => {
      event.preventDefault()
      if (!one('[data-matching]').reportValidity()) return
      await command('faults/add', { kind: form.dataset.fault, ...optionsOf(form), ...matching() }, 'Planned.')
      refresh()
    })
  }
}
