import { FAULT_PURPOSES } from '../faults/definitions.ts'
import type { FaultKind } from '../faults/fault.ts'
import { html, type SafeHtml } from '../html.ts'

const TITLES: Readonly<Record<FaultKind['kind'], string>> = {
  latency: 'Latency',
  answer: 'Another answer',
  reset: 'Connection reset',
  truncate: 'Truncated body',
  drip: 'Slow body',
  'content-type': 'Wrong content type',
  redirect: 'Redirect elsewhere',
  link: 'Broken next link',
}

/** Fields of a kind, by the names of its options; `data-json` are taken as numbers or booleans. */
const FIELDS: Readonly<Partial<Record<FaultKind['kind'], SafeHtml>>> = {
  latency: html`<label
    >Milliseconds <input name="ms" data-json type="number" min="1" max="600000" value="2000" required
  /></label>`,
  answer: html`<label
    >Status <input name="status" data-json type="number" min="200" max="599" value="503" required
  /></label>`,
  truncate: html`<label
    >How
    <select name="gzip" data-json>
      <option value="false">half of it</option>
      <option value="true">inside gzip</option>
    </select>
  </label>`,
  'content-type': html`<label>Type <input name="type" value="text/html" required /></label>`,
  link: html`<label
    >How
    <select name="link">
      <option value="loop">loop</option>
      <option value="malformed">malformed</option>
      <option value="foreign">another origin</option>
      <option value="missing">missing</option>
    </select>
  </label>`,
}

/** Everything that can go wrong, each with a sentence what it is good for. */
export function faultsSection(): SafeHtml {
  return html`<section class="faults" aria-labelledby="faults">
    <div class="section-head">
      <h2 id="faults">Faults</h2>
      <form class="inline" data-matching aria-label="Which requests">
        <label
          >For the next <input name="times" type="number" min="1" max="1000000" value="1" required
        /></label>
        <label
          >requests to
          <select name="pattern">
            <option value="^/[^?]">anything but this page</option>
            <option value="^/api/v1">the API</option>
            <option value="^/api/v1/actor_profiles">actor profiles</option>
            <option value="^/oauth/token">the token endpoint</option>
            <option value="^/\\.well-known">discovery</option>
            <option value="^/(oauth|\\.well-known)">OAuth and discovery</option>
          </select>
        </label>
        <label
          >or each with a chance of, % <input name="chance" type="number" min="1" max="100" placeholder="all"
        /></label>
      </form>
      <button type="button" class="quiet" data-command="faults/clear" data-done="No fault is planned.">
        Forget all
      </button>
    </div>
    <ul class="planned" data-planned aria-label="Planned faults"></ul>
    <ul class="kinds">
      ${FAULT_PURPOSES.map(({ kind, purpose }) => kindItem(kind, TITLES[kind], purpose, FIELDS[kind]))}
      ${keyItem('rotate-api-key', 'New API key', 'The key stops working at once: does a job say clearly that its credentials are wrong?')}
      ${keyItem('rotate-signing-key', 'New signing key', 'ID tokens come from a key nobody knows yet: is the key set fetched again, once?')}
    </ul>
  </section>`
}

function kindItem(kind: string, title: string, purpose: string, fields: SafeHtml | undefined): SafeHtml {
  return html`<li class="kind">
    <h3 id="fault-${kind}">${title}</h3>
    <p>${purpose}</p>
    <form class="inline" data-fault="${kind}" aria-labelledby="fault-${kind}">
      ${fields} <button>Plan</button>
    </form>
  </li>`
}

function keyItem(command: string, title: string, purpose: string): SafeHtml {
  return html`<li class="kind">
    <h3 id="${command}">${title}</h3>
    <p>${purpose}</p>
    <div class="inline">
      <button type="button" data-command="keys/${command}" data-done="Done." aria-describedby="${command}">
        Rotate
      </button>
    </div>
  </li>`
}
