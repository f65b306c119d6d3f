import { readerTexts } from '../../src/page/ask.ts'
import type { Marker } from '../../src/page/model.ts'
import { surroundingsOf } from '../../src/page/surroundings.ts'
import { spanOf } from '../../src/page/text.ts'
import { pageRule } from '../../src/rule/rule.ts'
import { assess, type Standing } from '../../src/text/assertion.ts'
import { instructionIn } from '../shared/doses.ts'

const cheap = /\d|\b(?:one|two|three|four|five|six|half|an?) [a-z]/i
const instructs: ReadonlySet<Standing> = new Set(['asserted', 'able', 'hedged', 'conditional'])
const prescriber =
  /\bprescri|\bas directed\b|\byour (?:[\w-]+ )?(?:doctor|nurse|team|pharmacist|oncologist|midwife|clinic)\b/i

export default pageRule({
  id: 'caution/dosing-instruction',
  title: 'Readers told how much of a medicine to take',
  level: 'error',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://www.asa.org.uk/type/non_broadcast/code_section/12.html',
      title: 'CAP Code 12.2: no specific advice on treatment without a suitably qualified professional',
      checked: '2026-11-23',
    },
    {
      url: 'https://nhsconnect.github.io/Dose-Syntax-Implementation/dosage-to-narrative-overview.html',
      title: 'NHS Digital: what makes up a dosing instruction',
      checked: '2026-11-23',
    },
  ],
  why: 'A dose that is right for one reader harms another with a smaller body, weaker kidneys or other medicines. How much to take is said by whoever prescribes it and by the label.',
  examples: [
    {
      name: 'leaves the dose to the prescriber',
      page: 'Your doctor will tell you how much to take. Do not take more than 4,000 mg of paracetamol a day.',
      finds: [],
    },
    {
      name: 'describes what was given',
      page: 'In the trial, patients took 20 mg once daily. The tablets hold 5 mg or 10 mg. The usual dose is 400 mg a day.',
      finds: [],
    },
    {
      name: 'food, time and things that are no medicine',
      page: 'Drink 2 litres of water daily. Take photographs of all 12 pages every time. Take 10 ml of water with every meal.',
      finds: [],
    },
    {
      name: 'asks and quotes',
      page: 'Ask whether you should take 10 mg or 20 mg daily. A label may say “Take 1 tablet every morning”.',
      finds: [],
    },
    {
      name: 'orders a dose',
      page: 'Take 500 mg of metformin twice daily.\n\n- You should use two puffs every 4 hours.\n- Prednisolone: take 30mg a day for five days',
      finds: ['1:1', '3:3', '4:17'],
    },
    {
      name: 'a published regimen, and what was prescribed',
      page: 'Adults should take 81 mg of aspirin daily.[1] Take 5 mg every evening, as your doctor prescribed.\n\n## References\n\n[1]: https://www.nhs.uk/medicines/ "NHS: Medicines"',
      finds: ['1:1', '1:47'],
    },
  ],
  *check(page) {
    const markers = new Map<number, Marker[]>()
    for (const marker of page.markers) push(markers, marker)
    for (const reader of readerTexts(page))
      for (const { from, to } of reader.block?.kind === 'heading' ? [] : reader.sentences) {
        const sentence = reader.text.value.slice(from, to)
        const range = cheap.test(sentence) ? instructionIn(sentence) : null
        if (!range || !instructs.has(assess(sentence, range, surroundingsOf(page, reader)).standing)) continue
        const cited = markers.get(reader.block?.index ?? -1)?.some((one) => one.from >= from && one.from < to)
        yield {
          message: `"${sentence.slice(range.from, range.to)}" tells readers how much of a medicine to take`,
          at: spanOf(reader.text, from + range.from, from + range.to),
          help: 'Leave the dose to the prescriber and the label, or say as a fact with its source which doses were studied.',
          ...((cited || prescriber.test(sentence)) && { level: 'info' as const }),
        }
      }
  },
})

function push(markers: Map<number, Marker[]>, marker: Marker): void {
  const same = markers.get(marker.block)
  if (same) same.push(marker)
  else markers.set(marker.block, [marker])
}
