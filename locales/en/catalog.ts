/** What is wrong with a file or a row of an import. */
export const catalogWords = {
  'fault.empty': 'This cell may not be empty.',
  'fault.slug': '“{value}” cannot be an id: use small letters, digits, dots and dashes.',
  'fault.category': 'We do not know the category “{value}”. Known are: {known}.',
  'fault.day': '“{value}” is not a day of the calendar. Write days as 2026-11-21.',
  'fault.order': 'Support would end on {value}, before the release on {released}.',
  'fault.number': '“{value}” is not a number that fits here.',
  'fault.yesNo': 'Write true or false, or leave the cell empty; not “{value}”.',
  'fault.market':
    'We do not know the market “{value}”. Write a country in two capital letters, EEA or GLOBAL.',
  'fault.marketOfVariant':
    'The id {variant} says that this variant is built for {says}, but the row says {value}.',
  'fault.marketOfName': 'The name “{value}” says {says}, but the row says {market}.',
  'fault.twice': 'The variant {variant} of {model} already stands in row {earlier}.',
  'fault.otherModel': 'Row {earlier} says “{other}” for this model, this row says “{value}”.',
  'fault.cells':
    'This row has {count, plural, one {# cell} other {# cells}}, the header has {expected}.',
  'fault.control': 'This cell holds a line break or another character that cannot be shown.',
  'fault.tooLong': 'This cell is longer than {max} characters.',
  'file.encoding': 'it is not in UTF-8.',
  'file.empty': 'it has no rows below the header.',
  'file.columns': 'the header lacks {what}.',
  'file.broken': 'the quotes or columns are broken ({what}).',
  'file.tooMany': 'it has more than {what} rows.',
} as const

export type ImportFaultCode = keyof typeof catalogWords
