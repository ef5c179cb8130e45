import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { type Identifier, isImei, lastFour, luhnDigit, readIdentifiers } from '../imei.ts'

const one = '352099001761481'
const two = '867530041234566'
const eid = '89049032123451234512345678901235' // the example of GSMA SGP.02.
const both: Identifier[] = [imei(one), imei(two)]

function imei(value: string): Identifier {
  return { kind: 'imei', value }
}

function serial(value: string): Identifier {
  return { kind: 'serial', value }
}

const body = fc.stringMatching(/^[1-9]\d{13}$/)
const sold = body.map((digits) => digits + luhnDigit(digits))

test('the check digit of the standard', () => {
  assert.equal(luhnDigit('49015420323751'), '8')
  assert.equal(isImei('490154203237518'), true)
  assert.equal(isImei('490154203237517'), false)
  assert.equal(isImei('49015420323751'), false)
  assert.equal(isImei('४९०१५४२०३२३७५१८'), false)
})

test('one wrong digit, or two exchanged but 0 and 9, make no IMEI', () => {
  fc.assert(
    fc.property(sold, fc.nat(14), fc.integer({ min: 1, max: 9 }), (value, at, by) => {
      const digit = (Number(value[at]) + by) % 10
      assert.equal(isImei(value.slice(0, at) + digit + value.slice(at + 1)), false)
      const [a = '', b = ''] = value.slice(at, at + 2)
      const exchanged = value.slice(0, at) + b + a + value.slice(at + 2)
      if (a !== b && !['09', '90'].includes(a + b)) assert.equal(isImei(exchanged), at === 14)
    }),
  )
})

test('an IMEI is read however it is written', () => {
  const spaced = [
    '35 209900 176148 1',
    '35-209900-176148-1',
    '352099/00/176148/1',
    '35.209900.176148.1',
  ]
  const scripts = [
    '３５２０９９００１７６１４８１',
    '३५२०९९००१७६१४८१',
    '٣٥٢٠٩٩٠٠١٧٦١٤٨١',
    '352099—00—176148—1',
  ]
  const labelled = [
    'IMEI352099001761481',
    'imei: 352099001761481',
    'IMEI（SIM 1）：352099001761481',
  ]
  const around = [
    'my phone 352099001761481 is broken',
    'IMEI 1 352099001761481',
    '2026-11-21 352099001761481',
  ]
  const scanned = [
    '352099001761481\r\n',
    '\u200e352099001761481',
    'https://care.example/?imei=352099001761481',
  ]
  for (const text of [spaced, scripts, labelled, around, scanned].flat()) {
    assert.deepEqual(readIdentifiers(text), [imei(one)], text)
  }
})

test('several are read from one text, each once', () => {
  const texts = [
    `IMEI1: ${one}; IMEI2: ${two}`,
    `IMEI 1: ${one} IMEI 2: ${two}`,
    `${one}/${two}`,
    `${one} ${two}`,
    `IMEI1\n${one}\nIMEI2\n${two}\n${one}`,
    `IMEI1/IMEI2: ${one} / ${two}`,
    '35 209900 176148 1 86 753004 123456 6',
    `IMEI ${one} / 01, ${two}`,
  ]
  for (const text of texts) assert.deepEqual(readIdentifiers(text), both, text)
})

test('a whole label is read', () => {
  const grouped = '8904 9032 1234 5123 4512 3456 7890 1235'
  const label = `IMEI1: ${one}  IMEI2: ${two}\nS/N: 36822/K3UT00123\tEID: ${grouped}`
  const rest: Identifier[] = [serial('36822/K3UT00123'), { kind: 'eid', value: eid }]
  assert.deepEqual(readIdentifiers(label), [...both, ...rest])
})

test('fourteen digits are completed, sixteen reduced', () => {
  const completed = { ...imei(one), note: 'completed' }
  const imeisv = { ...imei(one), note: 'imeisv' }
  for (const text of [one.slice(0, 14), '35-209900-176148']) {
    assert.deepEqual(readIdentifiers(text), [completed], text)
  }
  for (const text of ['3520990017614823', '35-209900-176148-23', '3520 9900 1761 4823']) {
    assert.deepEqual(readIdentifiers(text), [imeisv], text)
  }
})

test('a wrong check digit is told, never dropped', () => {
  const fault = { kind: 'imei', value: '352099001761482', fault: 'checkDigit', expected: '1' }
  for (const text of ['352099001761482', '35 209900 176148 2', '35209900176148 2']) {
    assert.deepEqual(readIdentifiers(text), [fault], text)
  }
  assert.deepEqual(readIdentifiers(`${eid.slice(0, 30)}36`), [
    { kind: 'eid', value: `${eid.slice(0, 30)}36`, fault: 'checkDigit', expected: '35' },
  ])
})

test('a labelled number of the wrong length is told', () => {
  const fault = { kind: 'imei', value: '3520990017614', fault: 'length' }
  assert.deepEqual(readIdentifiers('IMEI: 3520990017614'), [fault])
  assert.deepEqual(readIdentifiers('EID 890490321234'), [
    { kind: 'eid', value: '890490321234', fault: 'length' },
  ])
})

test('a number of the test range is noted', () => {
  assert.deepEqual(readIdentifiers('004999010640000'), [
    { kind: 'imei', value: '004999010640000', note: 'testRange' },
  ])
})

test('a unit without IMEI has its serial', () => {
  const pairs = [
    ['36822/K3UT00123', '36822/K3UT00123'],
    ['36822/k3ut00123', '36822/K3UT00123'],
    ['SN 36822/012345678', '36822/012345678'],
    ['36822/012345678', '36822/012345678'],
    ['my scooter 36822/012345678 stops', '36822/012345678'],
    ['Serial number: N4GSD1234C0567', 'N4GSD1234C0567'],
    ['SN: 352099001761482', '352099001761482'],
    ['S/N ABCDEFGH', 'ABCDEFGH'],
    ['2109119DG', '2109119DG'],
    ['123456', '123456'],
    ['AB-12-34-56', 'AB123456'],
  ]
  for (const [text = '', value = ''] of pairs) {
    assert.deepEqual(readIdentifiers(text), [serial(value)], text)
  }
})

test('prose holds no identifier', () => {
  const prose = ['', 'the screen is broken', 'Redmi Note13Pro since 21/11/2026', '+39 333 1234567']
  for (const text of [...prose, 'IMEI: unknown', 'SN: ?', '12345', 'A'.repeat(30), '/////', '-']) {
    assert.deepEqual(readIdentifiers(text), [], text)
  }
})

test('any list of IMEIs, grouped anyhow, is read back whole', () => {
  const grouping = fc.constantFrom(
    /^()(\d{15})$/,
    /^(\d{6})(\d{9})$/,
    /^(\d{14})(\d)$/,
    /^(\d{8})(\d{7})$/,
  )
  const written = fc.tuple(sold, grouping, fc.constantFrom(' ', '-', '.', '/', ' - '))
  const between = fc.constantFrom('\n', ', ', '; ', ' | ', '\nIMEI2: ', ' and ')
  fc.assert(
    fc.property(fc.array(written, { minLength: 1, maxLength: 5 }), between, (list, join) => {
      const text = list
        .map(([value, groups, mark]) => value.replace(groups, `$1${mark}$2`))
        .join(join)
      const values = new Set(list.map(([value]) => value))
      assert.deepEqual(readIdentifiers(text), Array.from(values, imei))
    }),
    { numRuns: 500 },
  )
})

test('a serial that begins with the number of a slot keeps it', () => {
  assert.deepEqual(readIdentifiers('SN 1A0000'), [{ kind: 'serial', value: '1A0000' }])
})

test('any text is read without failing, and what is read is read the same again', () => {
  const piece = fc.constantFrom(
    'IMEI',
    'EID',
    'SN',
    ':',
    ' ',
    '/',
    '-',
    '\n',
    '12345',
    'K3',
    one,
    eid,
  )
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(piece).map((all) => all.join('')),
  )
  fc.assert(
    fc.property(text, (text) => {
      for (const read of readIdentifiers(text)) {
        if ('fault' in read && read.fault === 'length') continue
        const label = read.kind === 'serial' ? 'SN' : read.kind
        const again = readIdentifiers(`${label} ${read.value}`).map(({ kind, value }) => [
          kind,
          value,
        ])
        assert.deepEqual(again, [[read.kind, read.value]])
      }
    }),
    { numRuns: 3_000 },
  )
})

test('a long text is read quickly', () => {
  const started = performance.now()
  for (const text of ['1 ', '1/', 'IMEI ', `${one} `, 'A1']) readIdentifiers(text.repeat(20_000))
  assert.ok(performance.now() - started < 5_000)
})

test('the last four leave out the separators', () => {
  assert.equal(lastFour(one), '1481')
  assert.equal(lastFour('36822/K3UT-00/12'), '0012')
  assert.equal(lastFour('A1'), 'A1')
})
