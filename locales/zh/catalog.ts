import type { ImportFaultCode } from '../en/catalog.ts'

export const catalogWords: Record<ImportFaultCode, string> = {
  'fault.empty': '此单元格不能为空。',
  'fault.slug': '“{value}”不能作为编号：请只用小写字母、数字、点和短横线。',
  'fault.category': '没有“{value}”这个类别。已有类别：{known}。',
  'fault.day': '“{value}”不是有效日期。请写成 2026-11-21 的形式。',
  'fault.order': '支持结束日 {value} 早于发布日 {released}。',
  'fault.number': '“{value}”不是此处可用的数字。',
  'fault.yesNo': '请写 true 或 false，或留空；不能写“{value}”。',
  'fault.market': '没有“{value}”这个市场。请写两个大写字母的国家代码、EEA 或 GLOBAL。',
  'fault.marketOfVariant': '编号 {variant} 表示该版本面向 {says}，但此行写的是 {value}。',
  'fault.marketOfName': '名称“{value}”表示 {says}，但此行写的是 {market}。',
  'fault.twice': '{model} 的版本 {variant} 已在第 {earlier} 行出现。',
  'fault.otherModel': '第 {earlier} 行对该机型写的是“{other}”，此行写的是“{value}”。',
  'fault.cells': '此行有 {count, plural, other {# 个单元格}}，表头有 {expected} 个。',
  'fault.control': '此单元格含有换行或其他无法显示的字符。',
  'fault.tooLong': '此单元格超过 {max} 个字符。',
  'file.encoding': '文件不是 UTF-8 编码。',
  'file.empty': '表头下没有任何行。',
  'file.columns': '表头缺少 {what}。',
  'file.broken': '引号或列有错误（{what}）。',
  'file.tooMany': '超过 {what} 行。',
}
