import { describe, expect, it } from 'vitest'
import { type NamedPerson, parsePeople, readByline } from '../../src/text/person.ts'

/** `Dr|Jane Doe|MD PhD|role|organisation`, `=` before a collective; empty ends are cut. */
function brief(person: NamedPerson): string {
  const { title, name, credentials, role, organisation, collective } = person
  const fields = [
    collective ? '=' : (title ?? ''),
    name,
    credentials.join(' '),
    role ?? '',
    organisation ?? '',
  ]
  return fields.join('|').replace(/\|+$/, '')
}

describe('parsePeople', () => {
  it.each<[string, string[]]>([
    ['Jane Doe', ['|Jane Doe']],
    ['Dr. Jane Doe', ['Dr|Jane Doe']],
    ['Jane Doe, MD, PhD', ['|Jane Doe|MD PhD']],
    ['Jane Doe MD PhD', ['|Jane Doe|MD PhD']],
    ['Jane Doe, M.D., Ph.D.', ['|Jane Doe|MD PhD']],
    [
      "Jane Doe, MD, PhD, Consultant Oncologist at St Mary's Hospital",
      ["|Jane Doe|MD PhD|Consultant Oncologist|St Mary's Hospital"],
    ],
    ['Dr A. Rao and the X team', ['Dr|A. Rao', '=|X team']],
    [
      'CancerFax Medical Team, Oncology & Haematology Specialists',
      ['=|CancerFax Medical Team||Oncology & Haematology Specialists'],
    ],
    ['Maria José García-López, RN', ['|Maria José García-López|RN']],
    ["O'Neill", ["|O'Neill"]],
    [
      "Dr. Priya Sharma (MBBS, MD) and Dr. John O'Neill, FRCR",
      ['Dr|Priya Sharma|MBBS MD', "Dr|John O'Neill|FRCR"],
    ],
    ['Jane Doe, RN and John Smith, MD', ['|Jane Doe|RN', '|John Smith|MD']],
    ['Jane Doe, John Smith, Mary Roe', ['|Jane Doe', '|John Smith', '|Mary Roe']],
    ['Jane Doe, John Smith and Mary Roe', ['|Jane Doe', '|John Smith', '|Mary Roe']],
    ['Jane Doe & John Smith', ['|Jane Doe', '|John Smith']],
    ['Jane Doe; John Smith, MD; Mary Roe', ['|Jane Doe', '|John Smith|MD', '|Mary Roe']],
    ['Jane Doe, MD, John Smith, MD', ['|Jane Doe|MD', '|John Smith|MD']],
    ['Jane Doe, MD, and the Editorial Team', ['|Jane Doe|MD', '=|Editorial Team']],
    ['Doe, Jane, MD', ['|Jane Doe|MD']],
    ['Jan van der Berg, MBBS, DM', ['|Jan van der Berg|MBBS DM']],
    ['Prof. Sir Jane Doe FRCP', ['Prof Sir|Jane Doe|FRCP']],
    ['Associate Professor Jane Doe', ['Associate Professor|Jane Doe']],
    ['Dr Jane Doe, MBBS, MD (Radiation Oncology), DNB', ['Dr|Jane Doe|MBBS MD DNB']],
    ['Dr Jane Doe MRCP (UK)', ['Dr|Jane Doe|MRCP']],
    ['Jane Doe – Consultant Oncologist', ['|Jane Doe||Consultant Oncologist']],
    ['Jane Doe (Consultant Oncologist)', ['|Jane Doe||Consultant Oncologist']],
    [
      'Jane Doe, a consultant oncologist at Leeds Cancer Centre',
      ['|Jane Doe||consultant oncologist|Leeds Cancer Centre'],
    ],
    ['Dr Jane Doe, Oncologist, Royal Marsden', ['Dr|Jane Doe||Oncologist|Royal Marsden']],
    [
      'Jane Doe, Professor of Oncology, University of Leeds',
      ['|Jane Doe||Professor of Oncology|University of Leeds'],
    ],
    ['Jane Doe, Head of Oncology and Haematology', ['|Jane Doe||Head of Oncology and Haematology']],
    ['Jane Doe, MD, Internal Medicine', ['|Jane Doe|MD|Internal Medicine']],
    ['John Doe Jr., MD', ['|John Doe Jr.|MD']],
    ['John Doe III, PhD', ['|John Doe III|PhD']],
    ['National Cancer Institute', ['=|National Cancer Institute']],
    ['National Cancer Institute.', ['=|National Cancer Institute']],
    [
      'World Health Organization and National Cancer Institute',
      ['=|World Health Organization', '=|National Cancer Institute'],
    ],
    ['Mayo Clinic Staff', ['=|Mayo Clinic Staff']],
    ['our medical team', ['=|medical team']],
    ['The Oncology and Palliative Care Team', ['=|Oncology and Palliative Care Team']],
    ['Medical and Editorial Team', ['=|Medical and Editorial Team']],
    ['Editorial Board', ['=|Editorial Board']],
    ['Department of Oncology', ['=|Department of Oncology']],
    ['CancerFax', ['=|CancerFax']],
    ['WHO', ['=|WHO']],
    ['McDonald', ['|McDonald']],
    ['Jack Ma, PhD', ['|Jack Ma|PhD']],
    ['Dr Jane Doe for accuracy', ['Dr|Jane Doe']],
    ['Jane Doe, Staff Nurse', ['|Jane Doe||Staff Nurse']],
    ['an oncologist', ['=|oncologist||oncologist']],
    ['田中太郎', ['|田中太郎']],
    ['jane doe', ['|jane doe']],
    ['Jane Doe PA-C', ['|Jane Doe|PA-C']],
    ['TBD', []],
    ['N/A', []],
    ['', []],
  ])('reads %j', (byline, expected) => {
    expect(parsePeople(byline).map(brief)).toEqual(expected)
  })

  it('says what it could not place', () => {
    expect(readByline('Jane Doe, MD').rest).toEqual([])
    expect(readByline('Wednesday most patients recover from it').people).toEqual([])
    expect(readByline('Wednesday most patients recover from it').rest).not.toEqual([])
  })

  it('is quick on hostile input', () => {
    const begin = performance.now()
    for (const piece of ['a and ', 'Dr ', ', ', 'MD ', '(', 'A.B.', "O'", 'x'])
      for (let turn = 0; turn < 20; turn++) readByline(piece.repeat(100_000))
    expect(performance.now() - begin).toBeLessThan(2000)
  })
})
