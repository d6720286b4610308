import { Hono } from 'hono'
import { ACTOR_FIELDS } from '../data/actors/list-fields.ts'
import { CREW_FIELDS } from '../data/crew/list-fields.ts'
import type { Directory } from '../data/people/directory.ts'
import { createListItem, type ListFields } from '../data/people/list-item.ts'
import type { Person } from '../data/people/person.ts'
import type { SandboxResource } from '../records/resources.ts'
import type { Library } from './library.ts'
import { listAnswer } from './list-answer.ts'
import { ACTOR_FILTERS, CREW_FILTERS, selectPeople } from './people-filter.ts'
import { fieldsIn } from './query.ts'

const DEFAULT_FIELDS = 'name,gender'

/** The lists of actors and crew. */
export function people({ world, store, actors, crew }: Library, origin: string): Hono {
  const routes = new Hono()
  list('actor_profiles', actors, ACTOR_FIELDS, ACTOR_FILTERS)
  list('crew_profiles', crew, CREW_FIELDS, CREW_FILTERS)
  return routes

  function list<P extends Person>(
    resource: SandboxResource,
    directory: Directory<P>,
    fields: ListFields<P>,
    filters: typeof ACTOR_FILTERS,
  ): void {
    routes.get(`/${resource}`, (c) =>
      listAnswer(c, (query) => {
        const view = {
          fields: fieldsIn(query, DEFAULT_FIELDS),
          includePicture: query.get('include_picture') === 'true',
          pictureVersion: query.get('picture_version') ?? undefined,
          origin,
        }
        return {
          ids: selectPeople(directory, query, filters),
          item: (id) =>
            createListItem(world, directory.person(id), fields, view, store.edit(resource, id)?.fields),
        }
      }),
    )
  }
}
