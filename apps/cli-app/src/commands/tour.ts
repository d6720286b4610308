import type { Command } from 'commander'
import type { Context } from '../context.ts'

export function addTour(program: Command, context: Context): void {
  program
    .command('tour')
    .description('a guided tour on a sandbox of its own: discovery, token, introspection, actors')
    .action(async () => {
      const { runTour } = await import('./tour-run.ts')
      await runTour(context)
    })
}
