import { describe, expect, it } from 'vitest'
import { shortFormsIn } from '../../rules/shared/abbreviations.ts'
import { isExplained } from '../../rules/shared/expansion.ts'
import { readPage } from '../../src/read/index.ts'

const explained = (text: string, short: string) => {
  const from = text.indexOf(short)
  return isExplained(text, from, from + short.length)
}

describe('isExplained', () => {
  it.each([
    ['Ask for next-generation sequencing (NGS).', 'NGS'],
    ['Ask for sequencing of genes (also called NGS).', 'NGS'],
    ['NGS (next-generation sequencing) reads genes.', 'NGS'],
    ['A PET scan (positron emission tomography scan) shows it.', 'PET'],
    ['COPD, or chronic obstructive pulmonary disease, is common.', 'COPD'],
    ['Chronic obstructive pulmonary disease, or COPD, is common.', 'COPD'],
    ['DVT stands for deep vein thrombosis.', 'DVT'],
    ['A blood clot in the leg is called DVT.', 'DVT'],
    ['DVT: deep vein thrombosis', 'DVT'],
    ['Tuberculosis (TB) is treated with tablets.', 'TB'],
    ['Veteran Readiness and Employment (VR&E) helps.', 'VR&E'],
    ['PSA is a protein made by the prostate.', 'PSA'],
    ['CBC (a count of blood cells) comes first.', 'CBC'],
    ['Use next-generation sequencing, NGS, to read genes.', 'NGS'],
  ])('%s', (text, short) => {
    expect(explained(text, short)).toBe(true)
  })

  it.each([
    ['Ask about NGS or liquid biopsy.', 'NGS'],
    ['Low blood counts, clots, or ICU care matter.', 'ICU'],
    ['Bring CBC (see below) and letters.', 'CBC'],
    ['NGS is useful for some people.', 'NGS'],
    ['Pathology and IHC reports are needed.', 'IHC'],
    ['Patients read it; the PR was high.', 'PR'],
  ])('not: %s', (text, short) => {
    expect(explained(text, short)).toBe(false)
  })
})

describe('shortFormsIn', () => {
  const formsIn = async (text: string) => {
    const page = await readPage({ id: 'page.md', format: 'markdown', text })
    return shortFormsIn(page).flatMap(({ short, named }) => (named ? [] : [short]))
  }

  it('finds plurals, parts of compounds and forms with &', async () => {
    expect(await formsIn('The ABGs, the XYZ-related risk, QRS/TUV and VR&E.')).toEqual([
      'ABG',
      'XYZ',
      'QRS',
      'TUV',
      'VR&E',
    ])
  })

  it.each([
    'Stage IIIB and T2N0M0.',
    'HER2, PD-L1, CA-125 and BRCA1.',
    'MSH2, MSH6 and XPCX.',
    'Say it so (ZAN-ih-DA-tuh-mab) and (MEZ-nuh).',
    'Lee A, Roy B, Das C, Kim D. Gout. 2020.',
    'WARNING SIGNS AND WHAT TO DO',
    'Do NOT eat. IN MEMORY OF him.',
    'Boston, MA 02115. Austin, TX.',
    'Ann Lee, MD, FRCR',
    'Visit ID.me and HealthIT.gov, or `XYZ`.',
    'The QOPI study and the SORL gene; UCSX Medical Center.',
    'Text HELLO to 741741.',
  ])('none in: %s', async (text) => {
    expect(await formsIn(text)).toEqual([])
  })
})
