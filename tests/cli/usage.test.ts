import { expect, it } from 'vitest'
import { version } from '../../src/index.ts'
import { project, run } from './run.ts'

it.each([
  [['--quite'], "unknown option '--quite'\n(Did you mean --quiet?)"],
  [['a.html', '-b.html'], 'To check the file -b.html, write ./-b.html'],
  [['chekc', 'a.html'], 'No file or folder is named "chekc". Did you mean the command "check"?'],
  [['-f', 'jsn', 'a.html'], 'The format "jsn" is unknown. Did you mean "json"?'],
  [['-f', 'json', '-f', 'pretty', 'a.html'], 'Two reports cannot share standard output'],
  [['-f', 'json=x', '-f', 'pretty=x', 'a.html'], 'Two reports cannot share the file x'],
  [['-f', 'json=', 'a.html'], '--format json= names no file'],
  [['--now', '2026-02-29', 'a.html'], '--now 2026-02-29 is not a day of the calendar'],
  [['--now', '0000-13-01', 'a.html'], '--now 0000-13-01 is not a day of the calendar'],
  [['--now', 'today', 'a.html'], '--now "today" is not a date of the form YYYY-MM-DD'],
  [['--fail-on', 'warnings', 'a.html'], '--fail-on "warnings" is unknown. Did you mean "warning"?'],
  [['--max-warnings', '-1', 'a.html'], '--max-warnings "-1" is not a whole number'],
  [['--stage', 'drft', 'a.html'], 'The stage "drft" is unknown. Did you mean "draft"?'],
  [['--profile', 'bse', 'a.html'], 'The profile "bse" is unknown. Did you mean "base"?'],
  [['--rule', 'house/fault', 'a.html'], '--rule house/fault gives no level. Write --rule house/fault=off'],
  [['--rule', 'house/falt=off', 'a.html'], 'the rule "house/falt" is unknown. Did you mean "house/fault"?'],
  [['--rule', 'house/fault=of', 'a.html'], '"of" is not a level. Did you mean "off"?'],
  [['--base-url', 'example.org', 'a.html'], '--base-url "example.org" is not an address'],
  [['--config', 'none.json', 'a.html'], 'none.json: cannot be read: no such file'],
  [[''], 'One of the paths is empty'],
  [['explain'], "missing required argument 'rule-or-path'"],
  [['explain', 'house/falt'], 'Did you mean "house/fault"?'],
  [
    ['explain', 'none.html'],
    'No rule, group or file is named "none.html". "guidelint rules" lists the rules.',
  ],
  [['explain', 'a.html', 'b.html'], 'too many arguments'],
  [['rules', '-f', 'jsn'], 'The format "jsn" is unknown. Did you mean "json"?'],
  [['rules', '--al'], "unknown option '--al'"],
])('%j ends with 2 and says what to do', async (args, message) => {
  const cwd = project({ 'a.html': '<p>fault!', '-b.html': '<p>fine' })
  const { code, out, err } = await run(args, { cwd })
  expect(err).toContain(message)
  expect([code, out]).toEqual([2, ''])
})

it('frames a broken configuration on standard error', async () => {
  const cwd = project({ 'a.html': '<p>x' }, { igonre: [] })
  const { code, out, err } = await run(['a.html', '-f', 'json'], { cwd })
  expect([code, out]).toEqual([2, ''])
  expect(err).toMatch(
    /^guidelint\.config\.json:1:\d+: Unknown key "igonre". Did you mean "ignore"\?\n\n {2}1 │ .*\n {4}│ +\^{8}\n$/,
  )
})

it.each([[['--help']], [['-h']], [['help']]])('%j shows every command and flag', async (args) => {
  const { code, out, err } = await run(args, { cwd: project({}) })
  expect([code, err]).toEqual([0, ''])
  for (const word of [
    'check',
    'explain',
    'rules',
    '--format',
    '--fail-on',
    '--plan',
    '--debug',
    'Exit codes:',
  ])
    expect(out).toContain(word)
})

it('shows the help of a command', async () => {
  const { code, out } = await run(['help', 'explain'], { cwd: project({}) })
  expect(code).toBe(0)
  expect(out).toContain('Usage: guidelint explain [options] <rule-or-path>')
  expect(out).not.toContain('--fail-on')
})

it.each([[['--version']], [['-v']]])('%j prints the version', async (args) => {
  expect(await run(args, { cwd: project({}) })).toEqual({ code: 0, out: `${version}\n`, err: '' })
})
