import { checkClient } from '../../client-options.ts'
import { optionalText } from '../../option-checks.ts'
import type { Commands } from './command.ts'

export const clientCommands: Commands = {
  'clients/add': {
    takes: ['id', 'secret?', 'redirectUris?', 'grants?'],
    does: 'registers an OAuth client, a public one without a secret',
    run: ({ clients }, body) => {
      checkClient(body)
      clients.add(body)
    },
  },
  'clients/add-api-key': {
    takes: ['key?'],
    does: 'registers one more API key',
    run: ({ clients }, { key }) => ({ key: clients.addApiKey(optionalText('key', key)) }),
  },
}
