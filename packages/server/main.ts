// The only main. Without words it starts the installation; `check <folder>` reads a catalogue and runs its examples;
// `reference settings` prints the list of settings.
import { check } from './src/commands/check.ts'
import { reference } from './src/commands/reference.ts'
import { serve } from './src/commands/serve.ts'

const [command, argument] = process.argv.slice(2)

switch (command) {
  case undefined:
  case 'start':
    await serve()
    break
  case 'check':
    await check(argument ?? 'catalog')
    break
  case 'reference':
    reference()
    break
  default:
    console.error(`There is no command ${command}. There are: start, check <folder>, reference.`)
    process.exitCode = 1
}
