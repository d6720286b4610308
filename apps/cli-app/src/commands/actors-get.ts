import { Argument, type Command, Option } from 'commander'
import { localeValues } from '@filmmakers-sdk/api-contract/values'
import type { Context } from '../context.ts'
import type { ActorGetOptions } from './actors-get-run.ts'
import { addCallOptions } from './options.ts'
import { integer } from './values.ts'

export function addActorsGet(actors: Command, context: Context): void {
  const get = actors
    .command('get')
    .description('read one actor, with everything the credentials may see')
    .addArgument(new Argument('<id>', 'id of the actor').argParser(integer(1)))
    .option('--translate', 'labels in place of keys')
    .addOption(new Option('--locale <locale>', 'language of labels and texts').choices(localeValues))
  addCallOptions(get)
    .addHelpText(
      'after',
      '\nExamples:\n  $ filmmakers actors get 1001 --json\n  $ filmmakers actors get 1001 --translate --locale de',
    )
    .action(async (id: number, options: ActorGetOptions) => {
      const { getActor } = await import('./actors-get-run.ts')
      await getActor(context, id, options)
    })
}
