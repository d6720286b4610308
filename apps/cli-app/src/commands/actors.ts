import { Argument, type Command, Option } from 'commander'
import {
  actorOrderValues,
  directionValues,
  genderNewValues,
  localeValues,
} from '@filmmakers-sdk/api-contract/values'
import type { Context } from '../context.ts'
import type { ActorListOptions } from './actors-list.ts'
import { addGroup } from './group.ts'
import {
  addCallOptions,
  type CallOptions,
  commaSeparated,
  nonNegativeInteger,
  point,
  positiveInteger,
} from './options.ts'

export function addActors(program: Command, context: Context): void {
  const actors = addGroup(program, 'actors', 'Actor profiles')

  addCallOptions(actors.command('list'))
    .description('list actors: one page, or all')
    .option('--all', 'all pages, as many requests as it takes')
    .option('--page <number>', 'this page', positiveInteger)
    .option(
      '--per-page <number>',
      'entries a page (1 to 1000; the server decides otherwise)',
      positiveInteger,
    )
    .option('--fields <names>', 'fields beside id, comma-separated', commaSeparated, [
      'name',
      'gender',
      'age',
      'main_profession',
    ])
    .option('-q, --query <text>', 'search by name; misspelt and partial names are found')
    .option('--gender <gender>', `one of ${genderNewValues.join(', ')}`)
    .option('--languages <codes>', 'ISO 639-2 codes, comma-separated (deu,eng)', commaSeparated)
    .option('--acting-age-from <years>', 'lowest acting age', nonNegativeInteger)
    .option('--acting-age-to <years>', 'highest acting age', nonNegativeInteger)
    .option('--updated-since <time>', 'changed since: a date, a time, or Unix seconds', point)
    .option('--pictures', 'include the URL of the main picture')
    .addOption(new Option('--order <field>', 'sort by').choices(actorOrderValues))
    .addOption(new Option('--direction <direction>', 'sort direction').choices(directionValues))
    .addHelpText(
      'after',
      '\nA table on a terminal; tab-separated without heading in a pipe; --json for an array of records as the API gives them.',
    )
    .action(async (options: ActorListOptions) => {
      const { listActors } = await import('./actors-list.ts')
      await listActors(context, options)
    })

  addCallOptions(actors.command('get'))
    .description('one actor, with everything the credentials may see')
    .addArgument(new Argument('<id>', 'id of the actor').argParser(positiveInteger))
    .option('--translate', 'labels in place of keys')
    .option('--locale <locale>', `language of labels and texts, one of ${localeValues.join(', ')}`)
    .action(async (id: number, options: CallOptions & { translate?: true; locale?: string }) => {
      const { getActor } = await import('./actors-get.ts')
      await getActor(context, id, options)
    })
}
