import { type Command, Option } from 'commander'
import { actorOrderValues, directionValues, genderNewValues } from '@filmmakers-sdk/api-contract/values'
import type { Context } from '../context.ts'
import type { ActorListOptions } from './actors-list-run.ts'
import { addCallOptions } from './options.ts'
import { commaSeparated, integer, languageCodes, point } from './values.ts'

const defaultFields = ['name', 'gender', 'age', 'main_profession']

const footer = `
Fields beside these: first_name, last_name, gender_new, professions, languages, representative, updated_at.
A table on a terminal, tab-separated without heading in a pipe; with --json an array of records as the API gives them.

Examples:
  $ filmmakers actors list --query schmidt
  $ filmmakers actors list --gender female --acting-age-from 30 --acting-age-to 40 --languages deu,eng
  $ filmmakers actors list --all --updated-since 2026-01-31 --fields updated_at --json`

export function addActorsList(actors: Command, context: Context): void {
  const list = actors
    .command('list')
    .description('list actors: one page, or all')
    .option('--all', 'all pages, as many requests as it takes')
    .option('--page <number>', 'this page', integer(1))
    .option('--per-page <number>', 'entries a page, 1 to 1000 (default: up to the server)', integer(1, 1000))
    .addOption(
      new Option('--fields <names>', 'fields beside id, comma-separated')
        .argParser(commaSeparated)
        .default(defaultFields, defaultFields.join(',')),
    )
    .option('-q, --query <text>', 'search by name; misspelt and partial names are found')
    .addOption(new Option('--gender <gender>', 'only these').choices(genderNewValues))
    .option('--languages <codes>', 'ISO 639-2 codes, comma-separated: deu,eng', languageCodes)
    .option('--acting-age-from <years>', 'lowest acting age', integer(0, 200))
    .option('--acting-age-to <years>', 'highest acting age', integer(0, 200))
    .option('--updated-since <time>', 'changed since: a date, a time, or Unix seconds', point)
    .option('--pictures', 'include the address of the main picture')
    .addOption(new Option('--order <field>', 'sort by').choices(actorOrderValues))
    .addOption(new Option('--direction <direction>', 'sort direction').choices(directionValues))
  addCallOptions(list)
    .addHelpText('after', footer)
    .action(async (options: ActorListOptions) => {
      const { listActors } = await import('./actors-list-run.ts')
      await listActors(context, options)
    })
}
