// The only main. Without words it starts the installation; `check <folder>` reads a catalogue and runs its examples;
// `reference settings` prints the list of settings.
// Libraries are slower in development: whoever wants that says so.
process.env['NODE_ENV'] ??= 'production'

const [command, argument] = process.argv.slice(2)

switch (command) {
  case undefined:
  case 'start':
    await (await import('./src/commands/serve.ts')).serve()
    break
  case 'check':
    await (await import('./src/commands/check.ts')).check(argument ?? 'catalog')
    break
  case 'reference':
    ;(await import('./src/commands/reference.ts')).reference()
    break
  default:
    console.error(`There is no command ${command}. There are: start, check <folder>, reference.`)
    process.exitCode = 1
}
