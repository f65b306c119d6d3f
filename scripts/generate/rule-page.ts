import type { Example, OptionSchemas, Rule } from '../../src/rule/rule.ts'

/** The page of a rule in docs/rules, made from the rule itself. */
export function rulePage(rule: Rule): string {
  const facts = [
    `**Level:** ${rule.level}`,
    `**Rests on:** ${rule.basis}`,
    `**Since:** ${rule.since}`,
    `**Stages:** ${rule.stages.join(', ')}`,
    ...(rule.needs.length > 0 ? [`**Needs:** ${rule.needs.join(', ')}`] : []),
    ...(rule.fixable ? ['**Fixable**'] : []),
  ]
  return [
    `# ${rule.id}`,
    `${rule.title}.`,
    facts.join(' · '),
    '## Why',
    rule.why,
    ...optionsPart(rule.options),
    '## Examples',
    ...rule.examples.map(examplePart),
    '## Sources',
    rule.sources
      .map((source) => `- ${source.title ? `${source.title}: ` : ''}<${source.url}> (read ${source.checked})`)
      .join('\n'),
    '## Silence it',
    `\`\`\`html\n<!-- guidelint-disable-next-line ${rule.id}: the reason -->\n\`\`\``,
  ]
    .join('\n\n')
    .concat('\n')
}

/** docs/rules/README.md: all rules in a table by category. */
export function ruleIndexPage(rules: readonly Rule[]): string {
  const groups = [...new Set(rules.map((rule) => rule.group))]
  const table = (group: string) =>
    [
      `## ${group}`,
      [
        '| rule | level | rests on | what it finds |',
        '| --- | --- | --- | --- |',
        ...rules
          .filter((rule) => rule.group === group)
          .map(
            (rule) => `| [${rule.id}](${rule.id}.md) | ${rule.level} | ${rule.basis} | ${cell(rule.title)} |`,
          ),
      ].join('\n'),
    ].join('\n\n')
  return [
    '# Rules',
    `${rules.length} rules. A rule's page is made from the rule itself.`,
    ...groups.map(table),
  ]
    .join('\n\n')
    .concat('\n')
}

function optionsPart(options: OptionSchemas): string[] {
  const names = Object.keys(options)
  if (names.length === 0) return []
  const rows = names.map((name) => {
    const option = options[name]
    return `| \`${name}\` | ${option?.type} | \`${JSON.stringify(option?.default)}\` | ${cell(option?.description ?? '')} |`
  })
  return [
    '## Options',
    ['| option | type | default | meaning |', '| --- | --- | --- | --- |', ...rows].join('\n'),
  ]
}

function examplePart(example: Example): string {
  const fence = '`'.repeat(Math.max(3, ...[...example.page.matchAll(/`+/g)].map((run) => run[0].length + 1)))
  const format = example.format ?? 'markdown'
  const verdict = example.finds.length > 0 ? `found at ${example.finds.join(', ')}` : 'nothing found'
  const options = example.options ? `, with options \`${JSON.stringify(example.options)}\`` : ''
  return `### ${example.name}\n\n${fence}${format}\n${example.page.replace(/\n$/, '')}\n${fence}\n\n${verdict[0]?.toUpperCase()}${verdict.slice(1)}${options}.`
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}
