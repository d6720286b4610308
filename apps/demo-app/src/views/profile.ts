import { html } from 'hono/html'
import type { Agency, Fact, Link, ProfileModel } from '../pages/profile-model.ts'
import type { PictureModel } from '../pages/picture-model.ts'
import { creditsView } from './credits.ts'
import type { Html } from './html.ts'
import { monogram } from './monogram.ts'

export interface ProfileViewOptions {
  /** The id that was asked for and leads here since two profiles became one. */
  mergedFrom?: number | undefined
}

export function profileView(profile: ProfileModel, { mergedFrom }: ProfileViewOptions = {}): Html {
  const { name, headline, about, facts, skills, credits, agencies, links, pictures } = profile
  const [portrait, ...others] = pictures
  return html`<article class="profile">
    <div class="plate">${portraitView(name, portrait)}</div>
    <div class="story">
      ${mergedFrom !== undefined && html`<p class="merged">Profile ${mergedFrom} was merged into this one.</p>`}
      <h1>${name}</h1>
      ${headline.length > 0 && html`<p class="headline">${headline.join(' · ')}</p>`}
      ${about !== undefined && html`<p class="about">${about}</p>`} ${factsView('facts', 'Facts', facts)}
      ${factsView('skills', 'Skills and languages', skills)} ${creditsView(credits)}
      ${others.length > 0 && galleryView(name, others)}
    </div>
    <div class="contact">${agenciesView(agencies)}${linksView(links)}</div>
  </article>`
}

function portraitView(name: string, picture: PictureModel | undefined): Html {
  if (picture === undefined) return html`<div class="portrait">${monogram(name)}</div>`
  return html`<figure>
    <div class="portrait">
      <img src="${picture.large.href}" alt="Portrait of ${name}" width="600" height="800" />
    </div>
    ${picture.copyright !== undefined && html`<figcaption class="credit">© ${picture.copyright}</figcaption>`}
  </figure>`
}

function agenciesView(agencies: readonly Agency[]): Html {
  if (agencies.length === 0) return html``
  return html`<section class="side" aria-labelledby="agency">
    <h2 id="agency">${agencies.length === 1 ? 'Agency' : 'Agencies'}</h2>
    ${agencies.map(
      ({ name, note, profile }) =>
        html`<p>
          <strong>${name}</strong>${note !== '' && html`<br />${note}`}${
            profile !== undefined && html`<br />${outside({ name: 'Profile there', url: profile })}`
          }
        </p>`,
    )}
  </section>`
}

function linksView(links: readonly Link[]): Html {
  if (links.length === 0) return html``
  return html`<section class="side" aria-labelledby="links">
    <h2 id="links">Elsewhere</h2>
    <ul role="list">
      ${links.map((link) => html`<li>${outside(link)}</li>`)}
    </ul>
  </section>`
}

function outside({ name, url }: Link): Html {
  return html`<a href="${url.href}" rel="noopener noreferrer nofollow external">${name}</a>`
}

function factsView(id: string, title: string, facts: readonly Fact[]): Html {
  if (facts.length === 0) return html``
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    <dl class="facts">
      ${facts.map(
        ({ name, value }) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
  </section>`
}

function galleryView(name: string, pictures: readonly PictureModel[]): Html {
  return html`<section aria-labelledby="pictures">
    <h2 id="pictures">More pictures</h2>
    <ul class="gallery" role="list">
      ${pictures.map(
        ({ small, copyright }, index) =>
          html`<li>
            <div class="portrait">
              <img
                src="${small.href}"
                alt="${name}, picture ${index + 2}"
                loading="lazy"
                decoding="async"
                width="300"
                height="400"
              />
            </div>
            ${copyright !== undefined && html`<p class="credit">© ${copyright}</p>`}
          </li>`,
      )}
    </ul>
  </section>`
}
