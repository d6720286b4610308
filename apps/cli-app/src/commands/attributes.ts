import { type Command, Option } from 'commander'
import { localeValues } from '@filmmakers-sdk/api-contract/values'
import type { Context } from '../context.ts'
import type { AttributeGetOptions } from './attributes-run.ts'
import { addGroup } from './group.ts'
import { addCallOptions, type CallOptions } from './options.ts'

export function addAttributes(program: Command, context: Context): void {
  const attributes = addGroup(program, 'attributes', 'closed lists, such as dances and dialects')

  addCallOptions(attributes.command('list').description('list the names of the closed lists')).action(
    async (options: CallOptions) => {
      const { listAttributes } = await import('./attributes-run.ts')
      await listAttributes(context, options)
    },
  )

  const get = attributes
    .command('get')
    .description('read one closed list: keys and labels')
    .argument('<name>', 'name of the list, such as dances')
    .addOption(new Option('--locale <locale>', 'language of the labels').choices(localeValues))
  addCallOptions(get)
    .addHelpText('after', '\nExample:\n  $ filmmakers attributes get dances --locale de')
    .action(async (name: string, options: AttributeGetOptions) => {
      const { getAttribute } = await import('./attributes-run.ts')
      await getAttribute(context, name, options)
    })
}
