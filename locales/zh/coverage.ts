import type { CoverageText } from '../en/coverage.ts'

export const coverage: Record<CoverageText, string> = {
  'because.ended': '此项承诺已于 {endsOn} 结束。',
  'because.endedUnverified': '据我们所知（尚未确认），制造商的保修应已于 {endsOn} 结束。',
  'because.notBegun': '此项承诺自 {startsOn} 起生效，晚于故障报修日。',
  'because.startUnknown':
    '我们不知道此项承诺从哪一天起算，因此无法判断是否有效。购买凭证可以确定。',
  'because.notInForce': '此规则在此地尚未生效，目前不能作为依据。',
  'because.soldElsewhere': '此项承诺适用于在{country}销售的设备。本设备在{soldIn}销售。',
  'because.heldElsewhere': '此项承诺在设备的销售地{country}有效，请在当地咨询。',
  'because.usedUnit': '制造商从首次销售起算，而转售设备的首次销售日我们并不知道。',
  'because.accident': '跌落、撞击等意外不属于设备故障，因此不在此项承诺范围内。',
  'because.liquid': '进液损坏不属于设备故障，因此不在此项承诺范围内。',
  'because.wear': '正常磨损不属于设备故障，因此不在此项承诺范围内。',
  'because.misuse': '违反说明使用造成的损坏不属于设备故障，因此不在此项承诺范围内。',
  'because.unauthorisedRepair': '设备曾由未经授权者维修，在此地此项承诺因此终止。',
  'because.notPresumed':
    '原因尚不清楚，且 {presumedUntil} 之后不再推定故障在交付时已存在。须由检测决定。',
  'because.limitation':
    '您可在 {endsOn} 之前向销售方主张权利，但 {presumedUntil} 之后须由您证明故障在交付时已存在。',
  'because.usedMinimum': '对于二手设备，销售方至少负责至 {endsOn}；买卖时可能约定了更长的期限。',
  'because.voluntary': '此为自愿提供，至 {endsOn}，不取决于法律。',
  'tell.diagnosis': '我们先查找原因。只有查出不在保障范围内的原因时，检测才收费。',
}
