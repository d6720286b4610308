import type { Command } from 'commander'
import { localeValues } from '@filmmakers-sdk/api-contract/values'
import type { Context } from '../context.ts'
import { addGroup } from './group.ts'
import { addCallOptions, type CallOptions } from './options.ts'

export function addAttributes(program: Command, context: Context): void {
  const attributes = addGroup(program, 'attributes', 'Closed lists, such as languages and dances')

  addCallOptions(attributes.command('list'))
    .description('names of the closed lists')
    .action(async (options: CallOptions) => {
      const { listAttributes } = await import('./attributes-run.ts')
      await listAttributes(context, options)
    })

  addCallOptions(attributes.command('get'))
    .description('one closed list: keys and labels')
    .argument('<name>', 'name of the list, such as dances')
    .option('--locale <locale>', `language of the labels, one of ${localeValues.join(', ')}`)
    .action(async (name: string, options: CallOptions & { locale?: string }) => {
      const { getAttribute } = await import('./attributes-run.ts')
      await getAttribute(context, name, options)
    })
}
