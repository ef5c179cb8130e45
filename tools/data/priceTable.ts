export type Tier = 'flagship' | 'upper' | 'middle' | 'entry' | 'tablet'
type MarketLevel = {
  currency: string
  rate: number
  part: number
  labour: number
  stepMinor: number
}

export const pricedModels: Record<Tier, readonly string[]> = {
  flagship: [
    'Xiaomi 13', 'Xiaomi 13 Pro', 'Xiaomi 13 Ultra', 'Xiaomi 14', 'Xiaomi 14 Pro',
    'Xiaomi 14 Ultra', 'Xiaomi 15', 'Xiaomi 15 Pro', 'Xiaomi 15 Ultra', 'Xiaomi 17',
    'Xiaomi 17 Pro', 'Xiaomi 17 Ultra',
  ],
  upper: [
    'Xiaomi 12', 'Xiaomi 12 Pro', 'Xiaomi 13T', 'Xiaomi 13T Pro', 'Xiaomi 14T',
    'Xiaomi 14T Pro', 'Xiaomi 15T', 'Xiaomi 15T Pro', 'POCO F6 Pro', 'POCO F7 Pro',
    'POCO F7 Ultra', 'POCO F8 Pro', 'POCO F8 Ultra', 'Redmi K80 Pro', 'Demo Phone 5',
  ],
  middle: [
    'POCO F5', 'POCO F6', 'POCO F7', 'POCO X6 Pro 5G', 'POCO X7', 'POCO X7 Pro',
    'Redmi Note 12 5G', 'Redmi Note 12 Pro 5G', 'Redmi Note 13 5G', 'Redmi Note 13 Pro 5G',
    'Redmi Note 13 Pro+ 5G', 'Redmi Note 14 5G', 'Redmi Note 14 Pro 5G',
    'Redmi Note 14 Pro+ 5G', 'Redmi Note 15 5G', 'Redmi Note 15 Pro 5G',
    'Redmi Note 15 Pro+ 5G', 'Demo Phone 4',
  ],
  entry: [
    'Redmi 12', 'Redmi 12 5G', 'Redmi 13', 'Redmi 13C', 'Redmi 14C', 'Redmi 15', 'Redmi 15C',
    'Redmi A3', 'Redmi A5', 'POCO C75', 'POCO M6 Pro',
  ],
  tablet: [
    'Redmi Pad SE', 'Redmi Pad Pro', 'Redmi Pad 2', 'Xiaomi Pad 6', 'Xiaomi Pad 7',
    'Xiaomi Pad 7 Pro',
  ],
}

// Euro cents before tax.
export const priceTiers: Record<Tier | 'labour', Record<string, number>> = {
  flagship: {
    display: 21_000, battery: 4_200, charging_port: 2_900, back_cover: 4_500,
    camera: 9_900, speaker: 1_900, board: 29_000,
  },
  upper: {
    display: 14_500, battery: 3_600, charging_port: 2_400, back_cover: 3_400,
    camera: 6_500, speaker: 1_600, board: 21_000,
  },
  middle: {
    display: 9_500, battery: 2_900, charging_port: 1_900, back_cover: 2_400,
    camera: 4_200, speaker: 1_300, board: 14_500,
  },
  entry: {
    display: 5_900, battery: 2_400, charging_port: 1_500, back_cover: 1_600,
    camera: 2_600, speaker: 1_000, board: 8_900,
  },
  tablet: {
    display: 12_500, battery: 4_500, charging_port: 2_600, back_cover: 4_900,
    camera: 3_200, speaker: 1_900, board: 17_000,
  },
  labour: {
    display: 3_500, battery: 2_500, charging_port: 3_000, back_cover: 2_000,
    camera: 2_500, speaker: 2_500, board: 4_500, software: 2_500,
  },
}

// Rate: units of the currency for a euro, coarse. Part and labour: the level of prices
// against Italy. Prices end on a step that looks right on a price list.
export const priceMarkets: Record<string, MarketLevel> = {
  IN: { currency: 'INR', rate: 95, part: 0.72, labour: 0.22, stepMinor: 5_000 },
  IT: { currency: 'EUR', rate: 1, part: 1, labour: 1, stepMinor: 100 },
  US: { currency: 'USD', rate: 1.12, part: 1.05, labour: 1.3, stepMinor: 100 },
  CN: { currency: 'CNY', rate: 7.8, part: 0.62, labour: 0.25, stepMinor: 1_000 },
  DE: { currency: 'EUR', rate: 1, part: 1, labour: 1.15, stepMinor: 100 },
  ES: { currency: 'EUR', rate: 1, part: 0.97, labour: 0.9, stepMinor: 100 },
  FR: { currency: 'EUR', rate: 1, part: 1.02, labour: 1.1, stepMinor: 100 },
  GB: { currency: 'GBP', rate: 0.86, part: 1.03, labour: 1.15, stepMinor: 100 },
}
